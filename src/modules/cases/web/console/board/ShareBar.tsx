import { useBoardWords } from './words.ts';

/** How much of the whole is late; words for those who do not see bars. Nothing where a number is hidden. */
export const ShareBar = ({ late, of: children }: { late: number | null; of: number | null }) => {
  const t = useBoardWords();
  if (late === null || children === null || children === 0) return <span className="tx-soft">{'—'}</span>;
  if (late === 0) return <span className="tx-soft">{t('noneLate')}</span>;
  const percent = Math.max(1, Math.round((late / children) * 100));
  return (
    <span className="board-share" title={t('shareSays', { late, children, percent })}>
      <span className="board-bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      <span>{`${percent}%`}</span>
    </span>
  );
};

import { Badge } from '../../../../../web/ui/Badge.tsx';
import { isWorking, type ImportLine } from './queries.ts';
import { useImportWords } from './words.ts';

/** Where an import stands, and what still waits in it. */
export const StateTag = ({ line }: { line: ImportLine }) => {
  const t = useImportWords();
  const waits = (line.state === 'deciding' || line.state === 'committed') && line.counts.blocked > 0;
  return (
    <span className="import-state">
      <Badge {...toneOf(line)}>{t(`state.${line.state}`)}</Badge>
      {isWorking(line.state) && line.progress.total > 0 && (
        <span className="tx-soft">{`${Math.floor((100 * line.progress.done) / line.progress.total)}%`}</span>
      )}
      {waits && <span className="tx-soft">{t('waiting', { count: line.counts.blocked })}</span>}
    </span>
  );
};

const toneOf = ({ state, error }: ImportLine): { tone?: 'good' | 'waiting' | 'call' } => {
  if (state === 'failed' || error !== null) return { tone: 'call' };
  if (state === 'committed') return { tone: 'good' };
  return state === 'undone' || state === 'cancelled' ? {} : { tone: 'waiting' };
};

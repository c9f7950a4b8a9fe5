import { Progress } from 'antd';
import type { Detail } from './queries.ts';
import { useImportWords } from './words.ts';

/** A step that a job takes; the page may be left. */
export const ProgressPanel = ({ detail: { state, progress } }: { detail: Detail }) => {
  const t = useImportWords();
  const known = progress.total > 0;
  const percent = known ? Math.floor((100 * progress.done) / progress.total) : 0;
  return (
    <section className="import-progress" aria-busy="true">
      <p role="status">{t(`working.${state as 'reading' | 'checking' | 'committing' | 'undoing'}`)}</p>
      <Progress percent={percent} status="active" showInfo={known} aria-label={t('stands')} />
      {known && <p className="tx-soft">{t('working.of', { done: progress.done.toLocaleString('en-US'), total: progress.total.toLocaleString('en-US') })}</p>}
      <p className="tx-soft">{t('working.leave')}</p>
    </section>
  );
};

import { Steps } from 'antd';
import type { Detail } from './queries.ts';
import { useImportWords } from './words.ts';

const at: Record<Detail['state'], number> = {
  reading: 0,
  failed: 0,
  mapping: 1,
  checking: 2,
  deciding: 2,
  committing: 3,
  committed: 3,
  undoing: 3,
  undone: 3,
  cancelled: 0,
};

export const ImportSteps = ({ state }: { state: Detail['state'] }) => {
  const t = useImportWords();
  const names = ['upload', 'mapping', 'check', 'done'] as const;
  return (
    <nav aria-label={t('steps.label')} className="tx-no-print">
      <Steps
        size="small"
        responsive={false}
        current={at[state]}
        {...(state === 'failed' ? { status: 'error' as const } : {})}
        items={names.map((name) => ({ title: t(`steps.${name}`) }))}
        className="import-steps"
      />
    </nav>
  );
};

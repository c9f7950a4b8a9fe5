import type { Kind } from '../queries.ts';
import { useImportWords } from '../words.ts';

/** Colour and word together. */
export const SeverityMark = ({ severity }: { severity: Kind['severity'] }) => {
  const t = useImportWords();
  return <span className={`import-mark import-mark-${severity}`}>{t(`severity.${severity}`)}</span>;
};

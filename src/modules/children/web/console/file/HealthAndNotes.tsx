import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useUnmasked } from '../unmask/unmasked.tsx';
import { HealthDialog } from './HealthDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { useMayEdit, type File } from './use-file.ts';
import { useFileWords } from './words.ts';

/** How many there are; what they say only for a purpose and for a minute. */
export const HealthAndNotes = ({ file }: { file: File }) => {
  const t = useFileWords();
  const mayEdit = useMayEdit();
  const { ask } = useUnmasked();
  const [adding, setAdding] = useState<'health' | 'note'>();
  const close = () => setAdding(undefined);
  const line = (what: 'health' | 'note', text: string, count: number) => (
    <li className="file-line">
      <span>{text}</span>
      <span className="tx-no-print">
        {count > 0 && (
          <Button type="link" size="small" aria-label={t('of', { action: t('see'), name: t(what) })} onClick={() => ask(what === 'note' ? 'notes' : 'health')}>
            {t('see')}
          </Button>
        )}
        {mayEdit && (
          <Button type="link" size="small" aria-label={t('of', { action: t('add'), name: t(what) })} onClick={() => setAdding(what)}>
            {t('add')}
          </Button>
        )}
      </span>
    </li>
  );
  return (
    <Panel title={t('healthAndNotes')}>
      <ul className="file-list">
        {line('health', t('healthCount', { count: file.healthFacts }), file.healthFacts)}
        {line('note', t('noteCount', { count: file.notes }), file.notes)}
      </ul>
      <InClear />
      {adding === 'health' && <HealthDialog childId={file.id} onClose={close} />}
      {adding === 'note' && <NoteDialog childId={file.id} onClose={close} />}
    </Panel>
  );
};

const InClear = () => {
  const terms = useTerms();
  const dates = useDates();
  const { health = [], notes = [] } = useUnmasked().shown;
  if (health.length + notes.length === 0) return null;
  return (
    <ul className="file-clear">
      {health.map(({ id, kind, text, fromOn }) => (
        <li key={id}>
          <span className="tx-soft">{[terms(`healthKind.${kind}`), fromOn && dates.date(fromOn)].filter(Boolean).join(' · ')}</span> {text}
        </li>
      ))}
      {notes.map(({ id, text, at, by }) => (
        <li key={id}>
          <span className="tx-soft">{[dates.time(at), by].filter(Boolean).join(' · ')}</span> {text}
        </li>
      ))}
    </ul>
  );
};

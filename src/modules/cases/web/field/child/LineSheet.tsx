import { useState } from 'react';
import type { casesContract, LineState } from '../../../contract.ts';
import { lineMayBecome } from '../../../rules.ts';
import { Pills } from '../../../../../web/field/Pills.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { ErrorNotice, Notice } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../../web/ui/Dialog.tsx';
import { TextArea } from '../../../../../web/ui/Field.tsx';
import { lineStates } from '../codes.ts';
import { afterWork } from '../queries.ts';
import type { Line } from './PlanCard.tsx';
import { useChildWords } from './words.ts';

export const LineSheet = ({ line, onClose }: { line: Line | undefined; onClose(): void }) => (
  <Sheet open={line !== undefined} onClose={onClose} title={useChildWords()('lineTitle')}>
    {line && <LineForm key={line.id} line={line} onClose={onClose} />}
  </Sheet>
);

const LineForm = ({ line, onClose }: { line: Line; onClose(): void }) => {
  const t = useChildWords();
  const terms = useTerms();
  const states = lineStates.filter((state) => state === line.state || lineMayBecome(line.state, state));
  const [state, setState] = useState<LineState>(line.state === 'planned' ? 'underWay' : line.state);
  const [note, setNote] = useState(line.stateNote ?? '');
  const change = useSend<typeof casesContract.changeLine>('PATCH /api/plan-lines/{id}', { changes: afterWork });
  const save = () => change.mutate({ params: { id: line.id }, body: { state, note: note.trim(), version: line.version } }, { onSuccess: onClose });
  const stale = change.error?.code === 'request.stale';
  return (
    <div className="tx-stack">
      <p>
        <strong>{line.measure}</strong>
      </p>
      <p className="tx-soft">{t('lineGoal', { text: line.goal })}</p>
      <Pills
        label={t('lineState')}
        options={states.map((each) => ({ value: each, label: terms(`lineState.${each}`) }))}
        value={state}
        onChange={(next) => setState(next)}
      />
      <TextArea label={t('lineNote')} optional rows={3} maxLength={1000} value={note} onChange={setNote} />
      {stale ? <Notice kind="call" live title={t('stale')} /> : change.isError && <ErrorNotice error={change.error} />}
      <Button block busy={change.isPending} onClick={save}>
        {t('save')}
      </Button>
    </div>
  );
};

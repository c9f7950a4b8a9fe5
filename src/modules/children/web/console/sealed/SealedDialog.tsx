import { Alert, Input } from 'antd';
import { useState } from 'react';
import { asProblem, call, type ApiProblem, type ReplyOf } from '../../../../../web/api.ts';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { useSealedWords } from './words.ts';

type Facts = ReplyOf<typeof childrenContract.openSealed>['facts'];

/** Always asks first and knows nothing before; whoever holds no grant gets the answer of a child that is not there. */
export const SealedDialog = ({ childId, onClose }: { childId: string; onClose(): void }) => {
  const t = useSealedWords();
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const { facts, open, add, busy, problem } = useSealed(childId);
  const save = () => (facts === undefined ? open(reason.trim()) : add(text.trim(), reason.trim(), () => setText('')));
  return (
    <FormDialog
      title={t('title')}
      save={t(facts === undefined ? 'open' : 'add')}
      busy={busy}
      problem={problem}
      blocked={reason.trim() === '' || (facts !== undefined && text.trim() === '')}
      onSave={save}
      onClose={onClose}
    >
      <p>{t('recorded')}</p>
      <Field label={t('reason')}>{(wiring) => <Input {...wiring} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
      {facts && <FactList facts={facts} />}
      {facts && (
        <Field label={t('text')}>
          {(wiring) => <Input.TextArea {...wiring} rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
      )}
    </FormDialog>
  );
};

const FactList = ({ facts }: { facts: Facts }) => {
  const t = useSealedWords();
  const dates = useDates();
  if (facts.length === 0) return <Alert type="info" title={t('none')} />;
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.id}>
          {fact.text} <span className="tx-soft">{dates.time(fact.at)}</span>
        </li>
      ))}
    </ul>
  );
};

// Nothing of this goes through the query library, which would keep it.
const useSealed = (id: string) => {
  const [facts, setFacts] = useState<Facts>();
  const [state, setState] = useState<{ busy: boolean; problem: ApiProblem | null }>({ busy: false, problem: null });
  const during = async (work: () => Promise<void>) => {
    setState({ busy: true, problem: null });
    const problem = await work().then(() => null, asProblem);
    setState({ busy: false, problem });
  };
  const read = async (reason: string) => {
    const answer = await call<typeof childrenContract.openSealed>('POST /api/children/{id}/sealed/open', { params: { id }, body: { reason } });
    setFacts(answer.facts);
  };
  const open = (reason: string) => void during(() => read(reason));
  const add = (text: string, reason: string, then: () => void) =>
    void during(async () => {
      await call<typeof childrenContract.addSealed>('POST /api/children/{id}/sealed', { params: { id }, body: { text, reason } });
      then();
      await read(reason);
    });
  return { facts, open, add, ...state };
};

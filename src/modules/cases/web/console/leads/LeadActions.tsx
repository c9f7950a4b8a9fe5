import { Button } from 'antd';
import { useState, type ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { useHolds } from '../../../../../web/session.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import type { Lead } from '../../../contract.ts';
import { leadRoles } from '../../roles.ts';
import { AnswerForm } from './actions/AnswerForm.tsx';
import { CloseForm } from './actions/CloseForm.tsx';
import { LinkForm } from './actions/LinkForm.tsx';
import { MergeForm } from './actions/MergeForm.tsx';
import { MoveForm } from './actions/MoveForm.tsx';
import { AcknowledgeForm, ContactForm, VisitForm } from './actions/StepForm.tsx';
import { TriageForm } from './actions/TriageForm.tsx';
import type { ActionProps } from './actions/use-lead-step.ts';
import { useLeadWords } from './words.ts';

type Action = Lead['may'][number];

const forms: Record<Action, ComponentType<ActionProps>> = {
  triage: TriageForm,
  acknowledge: AcknowledgeForm,
  contact: ContactForm,
  visit: VisitForm,
  link: LinkForm,
  answer: AnswerForm,
  close: CloseForm,
  merge: MergeForm,
  move: MoveForm,
};
/** What comes next in the ordinary course stands out. */
const nextOf: Record<Lead['state'], Action | undefined> = {
  received: 'triage',
  triaged: 'contact',
  visiting: 'link',
  linked: 'answer',
  answered: 'close',
  closed: undefined,
  merged: undefined,
};
const forEverybody: readonly Action[] = ['acknowledge', 'contact', 'visit'];

export const LeadActions = ({ lead }: { lead: Lead }) => {
  const t = useLeadWords();
  const terms = useTerms();
  const judges = useHolds(...leadRoles);
  const [open, setOpen] = useOpenAction(lead);
  const acknowledged = lead.clocks.some((clock) => clock.step === 'acknowledge' && clock.doneAt !== null);
  const offered = lead.may.filter((action) => (judges || forEverybody.includes(action)) && !(action === 'acknowledge' && acknowledged));
  const next = nextOf[lead.state];
  const ordered = offered.toSorted((a, b) => Number(b === next) - Number(a === next));
  const Form = open && offered.includes(open) ? forms[open] : undefined;
  if (offered.length === 0) return <p className="tx-soft">{t(lead.state === 'merged' ? 'lead.merged' : 'lead.done')}</p>;
  return (
    <div className="lead-actions">
      {ordered.map((action) => (
        <Button key={action} type={action === next ? 'primary' : 'default'} block onClick={() => setOpen(action)}>
          {terms(`leadAction.${action}`)}
        </Button>
      ))}
      {Form && <Form lead={lead} onClose={() => setOpen(undefined)} />}
    </div>
  );
};

/** The queue's key `t` opens a lead with its judging dialog. */
const useOpenAction = (lead: Lead) => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('do') === 'triage' && lead.may.includes('triage') ? ('triage' as const) : undefined;
  const [open, setOpen] = useState<Action | undefined>(asked);
  const choose = (action: Action | undefined) => {
    if (search.has('do')) setSearch({}, { replace: true });
    setOpen(action);
  };
  return [open, choose] as const;
};

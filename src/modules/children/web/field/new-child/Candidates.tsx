import type { ReplyOf } from '../../../../../web/api.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { useFromTop } from '../../../../../web/field/use-from-top.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Card, ErrorNotice, Notice } from '../../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { childrenContract } from '../../../contract.ts';
import { useNewChildWords } from './words.ts';

export type Answer = ReplyOf<typeof childrenContract.duplicates>;

type Props = { answer: Answer; busy: boolean; problem: unknown; onEdit(): void; onCreate(): void };

/** Files that may be the same child, and why; a taken number leaves no choice. */
export const Candidates = ({ answer, busy, problem, onEdit, onCreate }: Props) => {
  useFromTop();
  const t = useNewChildWords();
  const taken = answer.elsewhere !== null || answer.candidates.some((candidate) => candidate.reasons.includes('identityNumber'));
  return (
    <Page title={t('duplicatesTitle')} lead={answer.candidates.length > 0 && t('duplicatesWhat')}>
      {answer.elsewhere && <Notice kind="call">{t('elsewhere', { street: answer.elsewhere.street })}</Notice>}
      {answer.candidates.map((candidate) => (
        <Candidate key={candidate.id} candidate={candidate} />
      ))}
      {problem !== null && <ErrorNotice error={problem} />}
      <ActionBar>
        {!taken && (
          <Button busy={busy} onClick={onCreate}>
            {t('noneOfThem')}
          </Button>
        )}
        <Button kind="quiet" onClick={onEdit}>
          {t('edit')}
        </Button>
      </ActionBar>
    </Page>
  );
};

const Candidate = ({ candidate }: { candidate: Answer['candidates'][number] }) => {
  const t = useNewChildWords();
  const terms = useTerms();
  return (
    <Card>
      <p>
        <strong>{candidate.name}</strong>{' '}
        <span className="tx-soft">
          {[candidate.age !== null && terms('dates.age', { count: candidate.age }), candidate.community, candidate.fileCode].filter(Boolean).join(' · ')}
        </span>
      </p>
      <p className="tx-row">
        {candidate.reasons.map((reason) => (
          <Badge key={reason} tone="call">
            {terms(`duplicateReason.${reason}`)}
          </Badge>
        ))}
      </p>
      <p>
        <a href={`/field/children/${candidate.id}`}>{t('same')}</a>
      </p>
    </Card>
  );
};

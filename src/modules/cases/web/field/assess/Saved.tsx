import type { ChildWork } from '../../../contract.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { useFromTop } from '../../../../../web/field/use-from-top.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { Notice } from '../../../../../web/ui/Blocks.tsx';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import { RiskBadge } from '../RiskBadge.tsx';
import { useAssessWords } from './words.ts';

export const Saved = ({ childId, work }: { childId: string; work: ChildWork }) => {
  useFromTop();
  const t = useAssessWords();
  const dates = useDates();
  const plan = work.may.includes('plan');
  return (
    <Page title={t('savedTitle')}>
      {work.waitingAssessment ? (
        <Notice kind="waiting" live title={t('waits')} />
      ) : (
        <Notice live>
          <p className="tx-row">
            {t('inForce')} <RiskBadge ordinal={work.assessment?.ordinal ?? null} />
          </p>
          {work.due && <p>{t('next', { date: dates.date(work.due.dueOn) })}</p>}
        </Notice>
      )}
      <ActionBar>
        {plan && <LinkButton href={`/field/children/${childId}/plan`}>{t('toPlan')}</LinkButton>}
        <LinkButton kind={plan ? 'quiet' : 'primary'} href={`/field/children/${childId}`}>
          {t('toFile')}
        </LinkButton>
      </ActionBar>
    </Page>
  );
};

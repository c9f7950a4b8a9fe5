import { daysBetween } from '../../../../areas/dates.ts';
import type { ReplyOf } from '../../../../../web/api.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { useFromTop } from '../../../../../web/field/use-from-top.ts';
import { today, useDates } from '../../../../../web/i18n/dates.ts';
import { Notice } from '../../../../../web/ui/Blocks.tsx';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { casesContract } from '../../../contract.ts';
import { productDefault } from '../../../rules.ts';
import { useNames, whyNot } from './Circumstances.tsx';
import type { Body } from './draft.ts';
import { useVisitWords } from './words.ts';

type Reply = ReplyOf<typeof casesContract.contact>;
/** `reply` is absent while the visit waits on this device. */
export type Saved = { body: Body; reply?: Reply };

export const Outcome = ({ childId, saved }: { childId: string; saved: Saved }) => {
  useFromTop();
  const t = useVisitWords();
  return (
    <Page title={t(saved.reply ? 'savedTitle' : 'keptTitle')}>
      {saved.reply ? <Next body={saved.body} reply={saved.reply} /> : <Kept />}
      <ActionBar>
        {saved.body.concern && (
          <LinkButton kind="call" href={`/field/report?child=${childId}`}>
            {t('toReport')}
          </LinkButton>
        )}
        <LinkButton kind={saved.body.concern ? 'quiet' : 'primary'} href="/field/today">
          {t('toToday')}
        </LinkButton>
        <LinkButton kind="quiet" href={`/field/children/${childId}`}>
          {t('toFile')}
        </LinkButton>
      </ActionBar>
    </Page>
  );
};

const Kept = () => {
  const t = useVisitWords();
  return (
    <Notice kind="waiting" title={t('keptWhat')} live>
      <p>{t('keptNext')}</p>
    </Notice>
  );
};

const Next = ({ body, reply: { due, satisfied } }: { body: Body; reply: Reply }) => {
  const t = useVisitWords();
  const dates = useDates();
  const names = useNames(body.kind, due?.channels ?? []);
  if (due === null) return <Notice title={t('noDate')} />;
  const date = dates.date(due.dueOn);
  if (!satisfied) return <Notice kind="waiting" live title={t(`stays.${whyNot(body.kind, due.channels)}`, { ...names, date })} />;
  return (
    <section className="visit-next" role="status">
      <p className="visit-next-date">{t('nextDate', { date })}</p>
      <p>
        <InDays days={daysBetween(today(), due.dueOn)} /> · {t(`why.${due.reason}`)}
      </p>
      <p className="tx-soft">{t('counted')}</p>
      {due.ruleSource !== null && due.reason === 'rule' && (
        <p className="tx-soft tx-small">{due.ruleSource === productDefault ? t('sourceOurs') : t('source', { source: due.ruleSource })}</p>
      )}
    </section>
  );
};

const InDays = ({ days }: { days: number }) => {
  const t = useVisitWords();
  if (days === 0) return <>{t('nextToday')}</>;
  return <>{days > 0 ? t('nextIn', { count: days }) : t('nextLate', { count: -days })}</>;
};

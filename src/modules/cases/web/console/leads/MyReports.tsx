import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { Item, List } from '../../../../../web/ui/Blocks.tsx';
import type { casesContract } from '../../../contract.ts';
import { useLeadWords } from './words.ts';

/** Whoever reports is told what became of it. */
export const MyReports = () => {
  const t = useLeadWords();
  const terms = useTerms();
  const dates = useDates();
  const mine = useGet<typeof casesContract.myReports>('GET /api/leads/mine');
  return (
    <section className="tx-stack lead-form">
      <h2>{t('reportPage.mine')}</h2>
      <Loaded query={mine} lines={2}>
        {(reports) =>
          reports.length === 0 ? (
            <p className="tx-soft">{t('reportPage.mineNone')}</p>
          ) : (
            <List label={t('reportPage.mine')}>
              {reports.map((report) => (
                <Item
                  key={report.id}
                  title={dates.time(report.receivedAt)}
                  note={report.replyText ?? undefined}
                  end={<Badge>{terms(`leadState.${report.state}`)}</Badge>}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </section>
  );
};

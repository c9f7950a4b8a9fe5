import { Card, Facts } from '../../../../../web/ui/Blocks.tsx';
import type { Lead } from '../../../contract.ts';
import { useLeadWords } from './words.ts';

export const LeadReporter = ({ lead: { reporter, anonymous } }: { lead: Lead }) => {
  const t = useLeadWords();
  return (
    <Card title={t('lead.reporter')}>
      {reporter ? (
        <>
          <Facts
            facts={[
              reporter.name !== undefined && [t('lead.reporterName'), reporter.name],
              reporter.phone !== undefined && [
                t('lead.reporterPhone'),
                <a key="tel" href={`tel:${reporter.phone.replace(/\s/g, '')}`}>
                  {reporter.phone}
                </a>,
              ],
              reporter.relation !== undefined && [t('lead.reporterRelation'), reporter.relation],
            ]}
          />
          <p className="tx-soft tx-small">{t('lead.confidential')}</p>
        </>
      ) : (
        <p className="tx-soft">{t(anonymous ? 'lead.anonymous' : 'lead.colleague')}</p>
      )}
    </Card>
  );
};

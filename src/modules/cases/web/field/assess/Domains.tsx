import { Pills } from '../../../../../web/field/Pills.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { TextArea } from '../../../../../web/ui/Field.tsx';
import type { Domain } from '../../../contract.ts';
import { domains } from '../codes.ts';
import { ratings, type AssessDraft, type Fault, type LastAssessment, type Rating } from './draft.ts';
import { useAssessWords } from './words.ts';

type Props = { draft: AssessDraft; change(patch: Partial<AssessDraft>): void; last: LastAssessment | null; faults: readonly Fault[] };

export const Domains = (props: Props) => {
  const t = useAssessWords();
  return (
    <section className="tx-stack">
      <h2>{t('domains')}</h2>
      {domains.map((domain) => (
        <DomainCard key={domain} domain={domain} {...props} />
      ))}
    </section>
  );
};

const tones = { '1': undefined, '2': undefined, '3': 'watch', '4': 'concern' } as const;

const DomainCard = ({ domain, draft, change, last, faults }: Props & { domain: Domain }) => {
  const t = useAssessWords();
  const terms = useTerms();
  const before = last?.domains.find((each) => each.domain === domain);
  const evidence = draft.evidence[domain] ?? '';
  const write = (text: string) => change({ evidence: { ...draft.evidence, [domain]: text } });
  return (
    <Card>
      <Pills
        label={terms(`domain.${domain}`)}
        options={ratings.map((rating) => ({ value: rating, label: terms(`rating.${rating}`), tone: tones[rating] }))}
        value={draft.ratings[domain]}
        onChange={(rating) => change({ ratings: { ...draft.ratings, [domain]: rating } })}
        error={faults.includes(`rating.${domain}`) ? t('faults.rating') : undefined}
      />
      <TextArea
        label={t('evidence')}
        hint={before && t('last', { rating: terms(`rating.${String(before.rating) as Rating}`), evidence: before.evidence })}
        rows={2}
        maxLength={500}
        value={evidence}
        onChange={write}
        error={faults.includes(`evidence.${domain}`) ? t('faults.evidence') : undefined}
      />
      {before && evidence === '' && (
        <Button kind="plain" onClick={() => write(before.evidence)}>
          {t('keepLast')}
        </Button>
      )}
    </Card>
  );
};

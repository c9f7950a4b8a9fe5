import { Pills } from '../../../../../web/field/Pills.tsx';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card, Notice } from '../../../../../web/ui/Blocks.tsx';
import { TextArea } from '../../../../../web/ui/Field.tsx';
import { useSchemes } from '../queries.ts';
import { RiskBadge } from '../RiskBadge.tsx';
import { ratings, type AssessDraft, type Fault, type Judgement } from './draft.ts';
import { useAssessWords } from './words.ts';

type Props = { draft: AssessDraft; change(patch: Partial<AssessDraft>): void; judgement: Judgement | undefined; faults: readonly Fault[] };

/** The suggested level and why, as it is typed; another level takes a reason, a lower one a second person. */
export const LevelCard = ({ draft, change, judgement, faults }: Props) => {
  const t = useAssessWords();
  if (judgement === undefined) return <Card title={t('level')}>{t('pending')}</Card>;
  return (
    <Card title={t('level')}>
      <div role="status" className="tx-stack">
        <p className="tx-row">
          {t('suggested')} <RiskBadge ordinal={judgement.suggested} />
        </p>
        <Why draft={draft} judgement={judgement} />
      </div>
      <LevelPills judgement={judgement} onPick={(ordinal) => change({ ordinal })} />
      {judgement.differs && (
        <TextArea
          label={t('reason')}
          rows={2}
          maxLength={300}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={faults.includes('reason') ? t('faults.reason') : undefined}
        />
      )}
      {judgement.second && (
        <Notice kind="waiting" live>
          {t('second', { what: t(`secondThan.${judgement.second}`) })}
        </Notice>
      )}
    </Card>
  );
};

const Why = ({ draft, judgement }: Pick<Props, 'draft'> & { judgement: Judgement }) => {
  const t = useAssessWords();
  const terms = useTerms();
  if (draft.triggers.length > 0)
    return <p className="tx-soft">{t('whyTriggers', { list: draft.triggers.map((trigger) => terms(`trigger.${trigger}`)).join(' · ') })}</p>;
  if (judgement.worst.length === 0) return <p className="tx-soft">{t('whyNone')}</p>;
  return <p className="tx-soft">{t('whyWorst', { list: judgement.worst.map((domain) => terms(`domain.${domain}`)).join(' · ') })}</p>;
};

const LevelPills = ({ judgement, onPick }: { judgement: Judgement; onPick(ordinal: string): void }) => {
  const t = useAssessWords();
  const terms = useTerms();
  const language = useLanguage();
  const levels = useSchemes()?.[0]?.levels;
  const options = levels
    ? levels.map((level) => ({ value: String(level.ordinal), label: level.label[language] }))
    : ratings.map((rating) => ({ value: rating, label: terms(`riskLevel.${rating}`) }));
  return (
    <Pills
      label={t('other')}
      options={options}
      value={String(judgement.ordinal)}
      onChange={(picked) => onPick(Number(picked) === judgement.suggested ? '' : picked)}
    />
  );
};

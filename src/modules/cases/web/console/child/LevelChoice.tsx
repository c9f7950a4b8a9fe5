import { Alert, Input, Radio } from 'antd';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { LevelBadge } from '../../../../../web/ui/Badge.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import { ordinalOf, suggestionOf, waitsForSecond, type AssessDraft, type AssessMissing } from './assess-draft.ts';
import { useChildWords } from './words.ts';

type LevelChoiceProps = { draft: AssessDraft; inForce: number; missing: readonly AssessMissing[]; change(patch: Partial<AssessDraft>): void };

/** The level as suggested while the form is filled, with its reason; the assessor may stand for another and says why. */
export const LevelChoice = ({ draft, inForce, missing, change }: LevelChoiceProps) => {
  const t = useChildWords();
  const { levels } = useRiskLevels();
  const suggestion = suggestionOf(draft);
  const ordinal = ordinalOf(draft);
  if (suggestion === undefined) return <p className="tx-soft">{t('assess.noSuggestion')}</p>;
  return (
    <>
      <Suggestion {...suggestion} />
      <fieldset className="tx-field">
        <legend className="tx-label">{t('assess.level')}</legend>
        <Radio.Group
          vertical
          value={ordinal}
          options={levels.map((level) => ({ value: level.ordinal, label: <LevelBadge level={level} /> }))}
          onChange={(event) => change({ ordinal: event.target.value === suggestion.ordinal ? undefined : (event.target.value as number) })}
        />
      </fieldset>
      {ordinal !== suggestion.ordinal && (
        <Field label={t('assess.overrideReason')} error={missing.includes('overrideReason') ? t('needed') : undefined}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 2 }}
              maxLength={300}
              value={draft.overrideReason}
              onChange={(event) => change({ overrideReason: event.target.value })}
            />
          )}
        </Field>
      )}
      {waitsForSecond(draft, inForce) && <Alert type="warning" showIcon title={t('assess.secondNeeded')} />}
    </>
  );
};

const Suggestion = ({ ordinal, triggers, worst }: NonNullable<ReturnType<typeof suggestionOf>>) => {
  const t = useChildWords();
  const terms = useTerms();
  const level = useRiskLevels().byOrdinal(ordinal);
  const because =
    triggers.length > 0
      ? t('assess.becauseTriggers', { list: triggers.map((code) => terms(`trigger.${code}`)).join(t('and')) })
      : t('assess.becauseWorst', { list: worst.map((domain) => terms(`domain.${domain}`)).join(t('and')) });
  return (
    <div role="status">
      <p className="tx-row">
        <strong>{t('assess.suggested')}</strong> {level && <LevelBadge level={level} />}
      </p>
      <p className="tx-soft">{because}</p>
    </div>
  );
};

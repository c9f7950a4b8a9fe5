import { Input, Radio } from 'antd';
import { useId } from 'react';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import type { Domain } from '../../../contract.ts';
import type { AssessDraft, AssessMissing } from './assess-draft.ts';
import type { AssessmentView } from './use-work.ts';
import { useChildWords } from './words.ts';

type DomainFieldsProps = {
  domain: Domain;
  answer: AssessDraft['answers'][Domain];
  last: AssessmentView['domains'][number] | undefined;
  missing: readonly AssessMissing[];
  onChange(patch: Partial<AssessDraft['answers'][Domain]>): void;
};

const ratings = [1, 2, 3, 4] as const;

/** One domain: how it stands, and what that is seen by. What was found last time stands beside it. */
export const DomainFields = ({ domain, answer, last, missing, onChange }: DomainFieldsProps) => {
  const t = useChildWords();
  const terms = useTerms();
  const id = useId();
  const name = terms(`domain.${domain}`);
  return (
    <fieldset className="child-domain">
      <legend className="tx-label">{name}</legend>
      <Radio.Group
        optionType="button"
        value={answer.rating ?? null}
        options={ratings.map((rating) => ({ value: rating, label: terms(`rating.${rating}`) }))}
        onChange={(event) => onChange({ rating: event.target.value as number })}
      />
      <Input.TextArea
        aria-label={t('assess.evidenceOf', { domain: name })}
        aria-describedby={`${id}-note`}
        placeholder={t('assess.evidenceHint')}
        autoSize={{ minRows: 1 }}
        maxLength={500}
        value={answer.evidence}
        onChange={(event) => onChange({ evidence: event.target.value })}
      />
      <p id={`${id}-note`} className="child-domain-note">
        {(missing.includes(`rating.${domain}`) || missing.includes(`evidence.${domain}`)) && (
          <span className="tx-error">{t(missing.includes(`rating.${domain}`) ? 'assess.rateThis' : 'assess.sayWhy')}</span>
        )}
        {last && <span className="tx-soft">{t('assess.last', { rating: terms(`rating.${last.rating as 1}`), evidence: last.evidence })}</span>}
      </p>
    </fieldset>
  );
};

import { Button, Input, Select } from 'antd';
import { PersonSelect } from '../../../../accounts/web/PersonSelect.tsx';
import { owningRoles } from '../../../../accounts/rules.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import { dimensions, supports, systems } from '../../field/codes.ts';
import { missingInLine, type LineDraft } from './plan-draft.ts';
import { useChildWords } from './words.ts';

type LineFieldsProps = {
  line: LineDraft;
  place: number;
  owner: string;
  tried: boolean;
  onChange(patch: Partial<LineDraft>): void;
  onRemove?: (() => void) | undefined;
};

/** One line of a plan: what is lacking, what is to be reached, what is done about it, by whom, until when. */
export const LineFields = ({ line, place, owner, tried, onChange, onRemove }: LineFieldsProps) => {
  const t = useChildWords();
  const missing = tried ? missingInLine(line) : [];
  const text = (key: 'need' | 'goal' | 'measure') => (
    <Field label={t(`plan.${key}`)} error={missing.includes(key) ? t('needed') : undefined}>
      {(wiring) => (
        <Input.TextArea {...wiring} autoSize={{ minRows: 2 }} maxLength={300} value={line[key]} onChange={(event) => onChange({ [key]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <fieldset className="child-line-fields">
      <legend>{t('plan.lineNo', { place: place + 1 })}</legend>
      <div className="child-line-texts">
        {text('need')}
        {text('goal')}
        {text('measure')}
      </div>
      <div className="child-line-choices">
        <Kinds line={line} onChange={onChange} />
        <Field label={t('plan.responsible')}>
          {(wiring) => (
            <PersonSelect
              wiring={wiring}
              placeholder={t('plan.byOwner', { name: owner })}
              value={line.responsibleId}
              roles={owningRoles}
              onChange={(responsibleId) => onChange({ responsibleId })}
            />
          )}
        </Field>
        <Field label={t('plan.dueOn')} error={missing.includes('dueOn') ? t('needed') : undefined}>
          {(wiring) => <Input {...wiring} type="date" min={today()} value={line.dueOn} onChange={(event) => onChange({ dueOn: event.target.value })} />}
        </Field>
        {onRemove && <Button onClick={onRemove}>{t('plan.removeLine')}</Button>}
      </div>
    </fieldset>
  );
};

const Kinds = ({ line, onChange }: Pick<LineFieldsProps, 'line' | 'onChange'>) => {
  const t = useChildWords();
  const terms = useTerms();
  return (
    <>
      <Field label={t('plan.system')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={line.system}
            options={systems.map((code) => ({ value: code, label: terms(`careSystem.${code}`) }))}
            onChange={(system) => onChange({ system })}
          />
        )}
      </Field>
      <Field label={t('plan.dimension')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={line.dimension}
            options={dimensions.map((code) => ({ value: code, label: terms(`dimension.${code}`) }))}
            onChange={(dimension) => onChange({ dimension })}
          />
        )}
      </Field>
      <Field label={t('plan.support')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={line.support}
            options={supports.map((code) => ({ value: code, label: terms(`support.${code}`) }))}
            onChange={(support) => onChange({ support })}
          />
        )}
      </Field>
    </>
  );
};

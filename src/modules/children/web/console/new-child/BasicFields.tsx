import { Input, Radio, Select } from 'antd';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import { CommunityPicker } from '../area/CommunityPicker.tsx';
import { IdentityNumberField } from '../identity/IdentityNumberField.tsx';
import type { Errors } from './errors.ts';
import { identityKinds, incomeStatuses, sexes } from './codes.ts';
import type { NewChildDraft, NewChildSecrets } from './new-child-draft.ts';
import { useNewChildWords } from './words.ts';

type BasicFieldsProps = {
  draft: NewChildDraft;
  secrets: NewChildSecrets;
  errors: Errors;
  change(patch: Partial<NewChildDraft>): void;
  changeSecrets(patch: Partial<NewChildSecrets>): void;
};

export const BasicFields = ({ draft, secrets, errors, change, changeSecrets }: BasicFieldsProps) => {
  const t = useNewChildWords();
  const terms = useTerms();
  return (
    <>
      <div className="new-child-grid">
        <Field label={t('name')} error={errors('name')}>
          {(wiring) => <Input {...wiring} autoComplete="off" maxLength={60} value={draft.name} onChange={(event) => change({ name: event.target.value })} />}
        </Field>
        <Field label={t('community')} error={errors('areaId')}>
          {(wiring) => <CommunityPicker wiring={wiring} placeholder={t('choose')} value={draft.areaId} onChange={(areaId) => change({ areaId })} />}
        </Field>
        <Field label={t('identityKind')} optional>
          {(wiring) => (
            <Select
              {...wiring}
              value={draft.identityKind}
              options={identityKinds.map((code) => ({ value: code, label: terms(`identityKind.${code}`) }))}
              onChange={(identityKind) => change({ identityKind })}
            />
          )}
        </Field>
        <IdentityNumberField
          resident={draft.identityKind === 'residentIdentityCard'}
          value={secrets.identityNumber}
          error={errors('identityNumber')}
          onChange={(identityNumber) => changeSecrets({ identityNumber })}
          onRead={change}
        />
        <Field label={t('birthDate')} optional error={errors('birthDate')}>
          {(wiring) => <Input {...wiring} type="date" max={today()} value={draft.birthDate} onChange={(event) => change({ birthDate: event.target.value })} />}
        </Field>
        <fieldset className="tx-field">
          <legend className="tx-label">{t('sex')}</legend>
          <Radio.Group
            value={draft.sex}
            options={sexes.map((code) => ({ value: code, label: terms(`sex.${code}`) }))}
            onChange={(event) => change({ sex: event.target.value as NewChildDraft['sex'] })}
          />
        </fieldset>
      </div>
      <MoreFields draft={draft} change={change} />
    </>
  );
};

const MoreFields = ({ draft, change }: Pick<BasicFieldsProps, 'draft' | 'change'>) => {
  const t = useNewChildWords();
  const terms = useTerms();
  const line = (key: 'school' | 'grade' | 'ethnicGroup' | 'address', maxLength: number, hint?: string) => (
    <Field label={t(key)} optional hint={hint}>
      {(wiring) => (
        <Input {...wiring} autoComplete="off" maxLength={maxLength} value={draft[key]} onChange={(event) => change({ [key]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <div className="new-child-grid">
      {line('school', 80)}
      {line('grade', 30)}
      {line('ethnicGroup', 20)}
      <Field label={t('incomeStatus')} optional>
        {(wiring) => (
          <Select
            {...wiring}
            allowClear
            placeholder={t('choose')}
            value={draft.incomeStatus ?? null}
            options={incomeStatuses.map((code) => ({ value: code, label: terms(`incomeStatus.${code}`) }))}
            onChange={(incomeStatus) => change({ incomeStatus: incomeStatus ?? undefined })}
          />
        )}
      </Field>
      <div className="new-child-whole">{line('address', 200)}</div>
    </div>
  );
};

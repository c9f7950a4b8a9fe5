import { Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../../../../web/api.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Field, type Wiring } from '../../../../../web/ui/Field.tsx';
import { CommunityPicker } from '../area/CommunityPicker.tsx';
import { IdentityNumberField } from '../identity/IdentityNumberField.tsx';
import { identityKinds, incomeStatuses, sexes } from '../new-child/codes.ts';
import type { BasicsTyped } from './basics-changes.ts';
import type { File } from './use-file.ts';
import { useFileWords } from './words.ts';

type Texts = 'name' | 'birthDate' | 'ethnicGroup' | 'school' | 'grade' | 'address';
type BasicsFieldsProps = { base: File; typed: BasicsTyped; problem: ApiProblem | null; change(patch: Partial<BasicsTyped>): void };

export const BasicsFields = ({ base, typed, problem, change }: BasicsFieldsProps) => {
  const t = useFileWords();
  const terms = useTerms();
  const masked = (value: string | null) => t('keepEmpty', { value: value ?? t('unknown') });
  const field = (key: keyof BasicsTyped, render: (wiring: Wiring) => ReactNode, hint?: string) => (
    <Field label={t(`field.${key}`)} hint={hint} error={problem?.field(key)}>
      {render}
    </Field>
  );
  const text = (key: Texts, maxLength: number, hint?: string, type = 'text') =>
    field(
      key,
      (wiring) => (
        <Input
          {...wiring}
          type={type}
          {...(type === 'date' ? { max: today() } : { maxLength })}
          autoComplete="off"
          value={typed[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      ),
      hint,
    );
  return (
    <div className="console-grid">
      {text('name', 60, masked(base.name))}
      {field('areaId', (wiring) => (
        <CommunityPicker wiring={wiring} placeholder={t('choose')} value={typed.areaId} onChange={(areaId) => change({ areaId })} />
      ))}
      {field('identityKind', (wiring) => (
        <Select
          {...wiring}
          value={typed.identityKind}
          options={identityKinds.map((code) => ({ value: code, label: terms(`identityKind.${code}`) }))}
          onChange={(identityKind) => change({ identityKind })}
        />
      ))}
      <IdentityNumberField
        resident={typed.identityKind === 'residentIdentityCard'}
        value={typed.identityNumber}
        hint={masked(base.identityNumber)}
        error={problem?.field('identityNumber')}
        onChange={(identityNumber) => change({ identityNumber })}
        onRead={change}
      />
      {text('birthDate', 10, undefined, 'date')}
      <fieldset className="tx-field">
        <legend className="tx-label">{t('field.sex')}</legend>
        <Radio.Group
          value={typed.sex}
          options={sexes.map((code) => ({ value: code, label: terms(`sex.${code}`) }))}
          onChange={(event) => change({ sex: event.target.value as File['sex'] })}
        />
      </fieldset>
      {text('school', 80)}
      {text('grade', 30)}
      {text('ethnicGroup', 20)}
      {field('incomeStatus', (wiring) => (
        <Select
          {...wiring}
          placeholder={t('choose')}
          value={typed.incomeStatus}
          options={incomeStatuses.map((code) => ({ value: code, label: terms(`incomeStatus.${code}`) }))}
          onChange={(incomeStatus) => change({ incomeStatus })}
        />
      ))}
      <div className="console-grid-whole">{text('address', 200, masked(base.address))}</div>
    </div>
  );
};

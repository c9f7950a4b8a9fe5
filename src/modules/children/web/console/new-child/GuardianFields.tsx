import { Button, Input, Select } from 'antd';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import { guardianKinds } from './codes.ts';
import type { Errors } from './errors.ts';
import { emptyGuardian, type GuardianDraft } from './new-child-draft.ts';
import { useNewChildWords } from './words.ts';

type GuardianFieldsProps = {
  guardians: readonly GuardianDraft[];
  phones: Record<number, string>;
  errors: Errors;
  onChange(guardians: GuardianDraft[]): void;
  onPhones(phones: Record<number, string>): void;
};

/** In the order in which they are called. */
export const GuardianFields = ({ guardians, phones, errors, onChange, onPhones }: GuardianFieldsProps) => {
  const t = useNewChildWords();
  const patch = (index: number, more: Partial<GuardianDraft>) => onChange(guardians.map((each, at) => (at === index ? { ...each, ...more } : each)));
  const remove = (index: number) => {
    onChange(guardians.filter((_, at) => at !== index));
    onPhones(Object.fromEntries(guardians.flatMap((_, at) => (at === index ? [] : [[at > index ? at - 1 : at, phones[at] ?? '']]))));
  };
  return (
    <section className="tx-stack">
      <h2>{t('guardians')}</h2>
      <p className="tx-soft">{t('guardiansHint')}</p>
      {guardians.map((guardian, index) => (
        <GuardianLine
          key={index}
          place={index}
          guardian={guardian}
          phone={phones[index] ?? ''}
          errors={errors}
          onChange={(more) => patch(index, more)}
          onPhone={(phone) => onPhones({ ...phones, [index]: phone })}
          onRemove={() => remove(index)}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...guardians, emptyGuardian()])}>{t('addGuardian')}</Button>
      </div>
    </section>
  );
};

type LineProps = {
  place: number;
  guardian: GuardianDraft;
  phone: string;
  errors: Errors;
  onChange(patch: Partial<GuardianDraft>): void;
  onPhone(phone: string): void;
  onRemove(): void;
};

const GuardianLine = ({ place, guardian, phone, errors, onChange, onPhone, onRemove }: LineProps) => {
  const t = useNewChildWords();
  const terms = useTerms();
  const path = `guardians.${place}`;
  return (
    <fieldset className="new-child-line">
      <legend className="tx-hidden">{t('guardianNo', { place: place + 1 })}</legend>
      <Field label={t('guardianKind')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={guardian.kind}
            options={guardianKinds.map((code) => ({ value: code, label: terms(`guardianKind.${code}`) }))}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </Field>
      <Field label={t('relation')} error={errors(path) ?? errors(`${path}.relation`)}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={20}
            placeholder={t('relationHint')}
            value={guardian.relation}
            onChange={(event) => onChange({ relation: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('guardianName')} error={errors(`${path}.name`)}>
        {(wiring) => <Input {...wiring} autoComplete="off" maxLength={60} value={guardian.name} onChange={(event) => onChange({ name: event.target.value })} />}
      </Field>
      <Field label={t('phone')} optional error={errors(`${path}.phone`)}>
        {(wiring) => <Input {...wiring} type="tel" autoComplete="off" maxLength={40} value={phone} onChange={(event) => onPhone(event.target.value)} />}
      </Field>
      <Button onClick={onRemove}>{t('remove')}</Button>
    </fieldset>
  );
};

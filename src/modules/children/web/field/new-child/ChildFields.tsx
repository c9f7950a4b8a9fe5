import { today, useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Pills } from '../../../../../web/field/Pills.tsx';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { DateInput, Select, TextInput } from '../../../../../web/ui/Field.tsx';
import { Ticks } from '../../../../../web/ui/Options.tsx';
import { categories, guardianKinds, readNumber, sexes, type Faults, type NewChildDraft } from './draft.ts';
import { useNewChildWords } from './words.ts';

export type Fields = { draft: NewChildDraft; change(patch: Partial<NewChildDraft>): void; faults: Faults };

type ChildProps = Fields & { number: string; onNumber(number: string): void; communities: readonly { value: string; label: string }[] };

export const ChildFields = ({ draft, change, faults, number, onNumber, communities }: ChildProps) => {
  const t = useNewChildWords();
  const terms = useTerms();
  const read = readNumber(number);
  return (
    <Card title={t('child')}>
      <TextInput
        label={t('name')}
        autoComplete="off"
        maxLength={60}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={faults.name && t('required')}
      />
      <NumberField number={number} onNumber={onNumber} change={change} fault={faults.identity !== undefined} />
      {!read?.ok && (
        <>
          <Pills
            label={t('sex')}
            options={sexes.map((sex) => ({ value: sex, label: terms(`sex.${sex}`) }))}
            value={draft.sex || undefined}
            onChange={(sex) => change({ sex })}
          />
          <DateInput
            label={t('birthDate')}
            optional
            max={today()}
            value={draft.birthDate}
            onChange={(birthDate) => change({ birthDate })}
            error={faults.birthDate && t('birthFuture')}
          />
        </>
      )}
      <Select
        label={t('community')}
        options={communities}
        value={draft.areaId}
        onChange={(areaId) => change({ areaId })}
        error={faults.areaId && t('required')}
      />
      <TextInput label={t('address')} optional autoComplete="off" maxLength={200} value={draft.address} onChange={(address) => change({ address })} />
      <TextInput label={t('school')} optional autoComplete="off" maxLength={80} value={draft.school} onChange={(school) => change({ school })} />
    </Card>
  );
};

const NumberField = ({ number, onNumber, change, fault }: { number: string; onNumber(number: string): void; change: Fields['change']; fault: boolean }) => {
  const t = useNewChildWords();
  const terms = useTerms();
  const dates = useDates();
  const read = readNumber(number);
  const typed = (text: string) => {
    onNumber(text);
    const next = readNumber(text);
    if (next?.ok) change({ sex: next.sex, birthDate: next.birthDate });
  };
  const problem = read?.ok === false && (fault || number.length >= 18) ? t(`identityProblem.${read.problem}`) : undefined;
  return (
    <>
      <TextInput
        label={t('identity')}
        optional
        hint={t('identityHint')}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={24}
        value={number}
        onChange={typed}
        error={problem}
      />
      {read?.ok && (
        <p role="status" className="new-child-read">
          {t('identityRead', { sex: terms(`sex.${read.sex}`), date: dates.date(read.birthDate) })}
        </p>
      )}
    </>
  );
};

export const GuardianFields = ({ draft, change, faults }: Fields) => {
  const t = useNewChildWords();
  const terms = useTerms();
  return (
    <Card title={t('guardian')}>
      <Pills
        label={t('kind')}
        options={guardianKinds.map((kind) => ({ value: kind, label: terms(`guardianKind.${kind}`) }))}
        value={draft.guardianKind}
        onChange={(guardianKind) => change({ guardianKind })}
      />
      <TextInput
        label={t('relation')}
        hint={t('relationHint')}
        list="new-child-relations"
        autoComplete="off"
        maxLength={20}
        value={draft.relation}
        onChange={(relation) => change({ relation })}
      />
      <datalist id="new-child-relations">
        {t('relations')
          .split(',')
          .map((relation) => (
            <option key={relation} value={relation}>
              {relation}
            </option>
          ))}
      </datalist>
      <TextInput
        label={t('guardianName')}
        autoComplete="off"
        maxLength={60}
        value={draft.guardianName}
        onChange={(guardianName) => change({ guardianName })}
        error={faults.guardian && t('guardianIncomplete')}
      />
      <TextInput
        label={t('phone')}
        optional
        type="tel"
        autoComplete="off"
        maxLength={40}
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        error={faults.phone && t('phoneProblem')}
      />
    </Card>
  );
};

export const CategoryFields = ({ draft, change }: Fields) => {
  const t = useNewChildWords();
  const terms = useTerms();
  const chosen = draft.categories.map((category) => terms(`category.${category}`)).join(' · ');
  return (
    <details className="new-child-more">
      <summary>{chosen === '' ? t('categories') : t('categoriesChosen', { list: chosen })}</summary>
      <Ticks
        label={t('categories')}
        labelHidden
        options={categories.map((category) => ({ value: category, label: terms(`category.${category}`) }))}
        value={draft.categories}
        onChange={(next) => change({ categories: next })}
      />
    </details>
  );
};

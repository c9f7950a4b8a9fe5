import { Input, Select } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useTerms } from '../../../../../../web/i18n/terms.ts';
import { Field, type Wiring } from '../../../../../../web/ui/Field.tsx';
import { correctable, type Correctable } from './correctable.ts';
import { useFix, type Detail, type Row } from '../queries.ts';
import { useImportWords } from '../words.ts';

/** The fields in trouble come first; what is left empty stays as it is. */
export const FixDialog = ({ detail, row, onClose }: { detail: Detail; row: Row; onClose(): void }) => {
  const t = useImportWords();
  const fix = useFix();
  const [typed, setTyped] = useState<Partial<Record<Correctable, string>>>({});
  const troubled = new Set<string>(row.issues.map(({ field }) => field));
  const ordered = correctable.toSorted((one, other) => Number(troubled.has(other)) - Number(troubled.has(one)));
  const fields = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ''));
  const save = () => fix.mutate({ params: { id: detail.id, row: row.row }, body: { version: row.version, fields } }, { onSuccess: onClose });
  return (
    <FormDialog
      title={t('fixTitle', { row: row.row })}
      save={t('fixSave')}
      busy={fix.isPending}
      problem={fix.error}
      blocked={Object.keys(fields).length === 0}
      wide
      onSave={save}
      onClose={onClose}
    >
      <p>{t('fixWhat')}</p>
      <div className="console-grid">
        {ordered.map((field) => (
          <Field key={field} label={t(`field.${field}`)} hint={hintOf(row, field)}>
            {(wiring) => (
              <Entry
                wiring={wiring}
                field={field}
                present={presentOf(row, field)}
                value={typed[field] ?? ''}
                onChange={(text) => setTyped({ ...typed, [field]: text })}
              />
            )}
          </Field>
        ))}
      </div>
    </FormDialog>
  );
};

const hintOf = (row: Row, field: Correctable): string | undefined => row.issues.find((issue) => issue.field === field)?.message;

/** What is taken in at present, masked as in the list. */
const presentOf = (row: Row, field: Correctable): string =>
  (
    { childName: row.name, identityNumber: row.identityNumber, community: row.community, guardianName: row.guardian, guardianPhone: row.phone } as Partial<
      Record<Correctable, string | null>
    >
  )[field] ?? '';

type EntryProps = { wiring: Wiring; field: Correctable; present: string; value: string; onChange(text: string): void };

const Entry = ({ wiring, field, present, value, onChange }: EntryProps) => {
  const terms = useTerms();
  if (field === 'sex') {
    const options = (['male', 'female'] as const).map((sex) => ({ value: sex, label: terms(`sex.${sex}`) }));
    return <Select {...wiring} value={value || null} allowClear options={options} onChange={(sex: string | undefined) => onChange(sex ?? '')} />;
  }
  return (
    <Input
      {...wiring}
      {...(field === 'birthDate' ? { type: 'date' } : {})}
      placeholder={present}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};

import { Alert, Button, Checkbox } from 'antd';
import { CommunityPicker } from '../../../../../children/web/console/area/CommunityPicker.tsx';
import { categoryCodes } from '../../../../../children/web/console/register/category-codes.ts';
import { useCommon } from '../../../../../../web/i18n/interface.ts';
import { useTerms } from '../../../../../../web/i18n/terms.ts';
import { DateInput, Field, Select, TextInput } from '../../../../../../web/ui/Field.tsx';
import { SuggestionText } from '../LeadChild.tsx';
import { useLeadWords } from '../words.ts';
import type { Category, FreshValues, useFreshFile } from './use-fresh-file.ts';

type FreshFileProps = { file: ReturnType<typeof useFreshFile>; tried: boolean; onFound(childId: string): void };

/** The least a file needs; the rest is added on the child's own page. */
export const FreshFile = ({ file, tried, onFound }: FreshFileProps) => {
  const t = useLeadWords();
  const terms = useTerms();
  const common = useCommon();
  const { values, change } = file;
  const needed = (value: string | undefined) => (tried && !value?.trim() ? t('link.needed') : undefined);
  const text = (key: 'name' | 'carer' | 'relation' | 'phone', error?: string) => (
    <TextInput
      label={t(`link.${key}`)}
      optional={key !== 'name'}
      autoComplete="off"
      value={values[key]}
      error={error}
      onChange={(value) => change({ [key]: value })}
    />
  );
  const sexes = (['unknown', 'female', 'male'] as const).map((sex) => ({ value: sex, label: terms(`sex.${sex}`) }));
  const categories = categoryCodes.map((code) => ({ value: code as string, label: terms(`category.${code}`) }));
  return (
    <div className="tx-stack">
      <Duplicates file={file} onFound={onFound} />
      <div className="lead-two">
        {text('name', needed(values.name))}
        <Select label={t('link.sex')} value={values.sex} options={sexes} onChange={(sex) => change({ sex: sex as FreshValues['sex'] })} />
        <DateInput label={t('link.birthDate')} optional value={values.birthDate} onChange={(birthDate) => change({ birthDate })} />
        <Field label={t('link.community')} error={needed(values.areaId)}>
          {(wiring) => <CommunityPicker wiring={wiring} placeholder={common('choose')} value={values.areaId} onChange={(areaId) => change({ areaId })} />}
        </Field>
        <Select
          label={t('link.category')}
          optional
          value={values.category}
          options={categories}
          onChange={(category) => change({ category: category as Category })}
        />
        {text('carer', values.relation ? needed(values.carer) : undefined)}
        {text('relation', values.carer ? needed(values.relation) : undefined)}
        {text('phone')}
      </div>
    </div>
  );
};

const Duplicates = ({ file: { duplicates, sure, setSure }, onFound }: Omit<FreshFileProps, 'tried'>) => {
  const t = useLeadWords();
  if (!duplicates || duplicates.candidates.length === 0) return null;
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('link.duplicates')}
      description={
        <div className="lead-options">
          {duplicates.candidates.map((candidate) => (
            <div key={candidate.id} className="tx-row">
              <span>
                <SuggestionText file={candidate} /> <span className="tx-soft">{candidate.fileCode}</span>
              </span>
              <Button size="small" onClick={() => onFound(candidate.id)}>
                {t('link.useThis')}
              </Button>
            </div>
          ))}
          <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
            {t('link.stillNew')}
          </Checkbox>
        </div>
      }
    />
  );
};

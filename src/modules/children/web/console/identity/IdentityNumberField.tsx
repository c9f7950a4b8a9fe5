import { Input } from 'antd';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import { readIdentity } from './identity-words.ts';
import { useIdentityWords } from './words.ts';

type IdentityNumberFieldProps = {
  /** Other papers than the resident card have no check. */
  resident: boolean;
  value: string;
  error?: string | undefined;
  hint?: string;
  onChange(value: string): void;
  /** A number that is right tells birthday and sex. */
  onRead?(read: { birthDate: string; sex: 'male' | 'female' }): void;
};

/** Says at once what GB 11643 says about the number, in plain words; a complaint only once the number is as long as it should be. */
export const IdentityNumberField = ({ resident, value, error, hint, onChange, onRead }: IdentityNumberFieldProps) => {
  const t = useIdentityWords();
  const said = useReadingWords(resident ? value : '');
  const type = (typed: string) => {
    onChange(typed);
    const reading = resident ? readIdentity(typed) : undefined;
    if (reading?.state === 'good') onRead?.({ birthDate: reading.birthDate, sex: reading.sex });
  };
  return (
    <Field label={t('label')} optional hint={said.good ?? hint ?? t('hint')} error={error ?? said.bad}>
      {(wiring) => <Input {...wiring} value={value} autoComplete="off" inputMode="text" maxLength={40} onChange={(event) => type(event.target.value)} />}
    </Field>
  );
};

const useReadingWords = (value: string): { good?: string; bad?: string } => {
  const t = useIdentityWords();
  const terms = useTerms();
  const dates = useDates();
  const reading = readIdentity(value);
  if (reading.state === 'good') return { good: t('read', { date: dates.date(reading.birthDate), sex: terms(`sex.${reading.sex}`) }) };
  if (reading.state === 'empty' || (reading.problem === 'length' && reading.digits < 15)) return {};
  return { bad: t(`problem.${reading.problem}`, { count: reading.digits }) };
};

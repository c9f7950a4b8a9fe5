import { TextInput } from '../../../../web/ui/Field.tsx';
import { Choice } from '../../../../web/ui/Options.tsx';
import type { StepProps } from './ReportPage.tsx';
import { useReportWords } from './words.ts';

export const ReporterStep = ({ draft: { value, change }, unfilled }: StepProps) => {
  const t = useReportWords();
  return (
    <>
      <Choice
        label={t('reporter.title')}
        labelHidden
        options={[
          { value: 'anonymous', label: t('reporter.anonymous'), hint: t('reporter.anonymousHint') },
          { value: 'named', label: t('reporter.named'), hint: t('reporter.namedHint') },
        ]}
        value={value.contact}
        onChange={(contact) => change({ contact })}
      />
      {value.contact === 'named' && (
        <>
          <TextInput
            label={t('reporter.phone')}
            type="tel"
            autoComplete="tel"
            maxLength={40}
            error={unfilled ? t('reporter.phoneNeeded') : undefined}
            value={value.phone}
            onChange={(phone) => change({ phone })}
          />
          <TextInput label={t('reporter.name')} optional autoComplete="name" maxLength={60} value={value.name} onChange={(name) => change({ name })} />
          <TextInput
            label={t('reporter.relation')}
            hint={t('reporter.relationHint')}
            optional
            maxLength={40}
            value={value.relation}
            onChange={(relation) => change({ relation })}
          />
        </>
      )}
    </>
  );
};

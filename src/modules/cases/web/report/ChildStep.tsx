import { TextArea, TextInput } from '../../../../web/ui/Field.tsx';
import type { StepProps } from './ReportPage.tsx';
import { useReportWords } from './words.ts';

export const ChildStep = ({ draft: { value, change } }: StepProps) => {
  const t = useReportWords();
  return (
    <>
      <p className="tx-soft">{t('child.lead')}</p>
      <TextInput label={t('child.name')} optional maxLength={60} autoComplete="off" value={value.childName} onChange={(childName) => change({ childName })} />
      <TextInput
        label={t('child.age')}
        optional
        maxLength={20}
        inputMode="numeric"
        autoComplete="off"
        value={value.childAge}
        onChange={(childAge) => change({ childAge })}
      />
      <TextArea
        label={t('child.about')}
        hint={t('child.aboutHint')}
        optional
        maxLength={300}
        value={value.childAbout}
        onChange={(childAbout) => change({ childAbout })}
      />
    </>
  );
};

import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Notice } from '../../../../web/ui/Blocks.tsx';
import { Choice } from '../../../../web/ui/Options.tsx';
import type { StepProps } from './ReportPage.tsx';
import { useReportWords } from './words.ts';

export const DangerStep = ({ draft, unfilled }: StepProps) => {
  const t = useReportWords();
  return (
    <>
      <Choice
        label={t('danger.title')}
        labelHidden
        hint={t('danger.hint')}
        error={unfilled ? t('danger.needed') : undefined}
        options={[
          { value: 'yes', label: t('danger.yes') },
          { value: 'no', label: t('danger.no') },
        ]}
        value={draft.value.danger || undefined}
        onChange={(danger) => draft.change({ danger })}
      />
      {draft.value.danger === 'yes' && (
        <Notice kind="call" live title={t('danger.callTitle')}>
          <p>{t('danger.callText')}</p>
          <LinkButton kind="call" big block href="tel:110">
            {t('danger.call')}
          </LinkButton>
        </Notice>
      )}
    </>
  );
};

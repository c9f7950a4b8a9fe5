import type { ReportGround } from '../../contract.ts';
import { usePublicTerms } from '../../../../web/i18n/public-terms.ts';
import { TextArea } from '../../../../web/ui/Field.tsx';
import { Ticks } from '../../../../web/ui/Options.tsx';
import type { StepProps } from './ReportPage.tsx';
import { useReportWords } from './words.ts';

/** What a neighbour is likeliest to see comes first; the opinion's own order is the law's. */
const grounds: readonly ReportGround[] = [
  'violence',
  'abandoned',
  'otherDanger',
  'selfHarm',
  'missing',
  'begging',
  'privateInjury',
  'girlUnder14',
  'girlOver14',
];

export const WhatStep = ({ draft, unfilled }: StepProps) => {
  const t = useReportWords();
  const terms = usePublicTerms();
  return (
    <>
      <TextArea
        label={t('what.text')}
        hint={t('what.hint')}
        error={unfilled ? t('what.needed') : undefined}
        maxLength={2000}
        value={draft.value.text}
        onChange={(text) => draft.change({ text })}
      />
      <Ticks
        label={t('what.grounds')}
        hint={t('what.groundsHint')}
        options={grounds.map((ground) => ({ value: ground, label: terms(`ground.${ground}`) }))}
        value={draft.value.grounds}
        onChange={(ticked) => draft.change({ grounds: ticked })}
      />
    </>
  );
};

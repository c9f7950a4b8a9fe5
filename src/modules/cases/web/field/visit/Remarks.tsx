import { addDays } from '../../../../areas/dates.ts';
import { BigTick } from '../../../../../web/field/BigTick.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { DateInput, TextArea } from '../../../../../web/ui/Field.tsx';
import type { Fault, VisitDraft } from './draft.ts';
import { useVisitWords } from './words.ts';

type Props = { draft: VisitDraft; change(patch: Partial<VisitDraft>): void; lastNote: string | null | undefined; faults: readonly Fault[] };

export const Remarks = ({ draft, change, lastNote, faults }: Props) => {
  const t = useVisitWords();
  return (
    <Card>
      <TextArea
        label={t('note')}
        optional
        hint={lastNote ? t('lastNote', { note: lastNote }) : undefined}
        maxLength={1000}
        rows={3}
        className="tx-input"
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <BigTick label={t('concern')} checked={draft.concern} onChange={(concern) => change({ concern })}>
        {t('concernHint')} {draft.concern && t('concernReport')}
      </BigTick>
      <details className="visit-agreed" open={draft.nextOn !== ''}>
        <summary>{t('next')}</summary>
        <DateInput
          label={t('next')}
          hint={t('nextHint')}
          min={addDays(today(), 1)}
          value={draft.nextOn}
          onChange={(nextOn) => change({ nextOn })}
          error={faults.includes('next') ? t('faults.next') : undefined}
        />
      </details>
    </Card>
  );
};

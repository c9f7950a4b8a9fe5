import { addDays } from '../../../../areas/dates.ts';
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
      <TextArea label={t('note')} optional hint={lastNote ? t('lastNote', { note: lastNote }) : undefined} maxLength={1000} rows={3} className="tx-input" value={draft.note} onChange={(note) => change({ note })} />
      <label className="visit-concern">
        <input type="checkbox" checked={draft.concern} onChange={(event) => change({ concern: event.target.checked })} />
        <span>
          <strong>{t('concern')}</strong>
          <span className="tx-small">{t('concernHint')}</span>
          {draft.concern && <span className="tx-small">{t('concernReport')}</span>}
        </span>
      </label>
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

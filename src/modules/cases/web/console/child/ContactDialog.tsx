import { Alert, Checkbox, Input, Select } from 'antd';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useDraft } from '../../../../../web/drafts.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { casesContract } from '../../../contract.ts';
import { contactKinds } from '../../field/codes.ts';
import { clockOf, contactBody, emptyContact, willSatisfy, type ContactDraft } from './contact-draft.ts';
import { Checklist } from './Checklist.tsx';
import { useSaved } from './saved.ts';
import { workChanges, type Work } from './use-work.ts';
import { useChildWords } from './words.ts';

type ContactDialogProps = { childId: string; work: Work; onClose(): void };

/** A visit or another contact, written down at the desk. */
export const ContactDialog = ({ childId, work, onClose }: ContactDialogProps) => {
  const t = useChildWords();
  const dates = useDates();
  const draft = useDraft<ContactDraft>(`contact:${childId}`, emptyContact());
  const saved = useSaved(onClose);
  const record = useSend<typeof casesContract.contact>('POST /api/children/{id}/contacts', workChanges);
  const { value, change } = draft;
  const save = () =>
    record.mutate(
      { params: { id: childId }, body: contactBody(value) },
      {
        onSuccess: ({ due, satisfied }) => {
          draft.clear();
          saved(due === null ? t('contact.saved') : t(satisfied ? 'contact.savedNext' : 'contact.savedSame', { date: dates.date(due.dueOn) }));
        },
      },
    );
  return (
    <FormDialog
      title={t('recordContact')}
      save={t('contact.save')}
      wide
      busy={record.isPending}
      problem={record.error}
      blocked={!draft.ready || value.at === ''}
      onSave={save}
      onClose={onClose}
    >
      {draft.restored && <p className="tx-soft">{t('restored')}</p>}
      <Circumstances value={value} change={change} tooLate={record.error?.field('happenedAt') !== undefined} />
      {work.due && !willSatisfy(value, work.due.channels) && (
        <Alert type="warning" showIcon title={t('contact.notEnough', { date: dates.date(work.due.dueOn) })} />
      )}
      <Checklist value={value} last={work.lastAnswers} change={change} />
      <Field label={t('contact.note')} optional>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 3 }}
            maxLength={1000}
            value={value.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={value.concern} onChange={(event) => change({ concern: event.target.checked })}>
        {t('contact.concern')}
      </Checkbox>
      <Field label={t('contact.nextOn')} hint={t('contact.nextOnHint')} optional>
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            className="child-date"
            min={clockOf(new Date()).slice(0, 10)}
            value={value.nextOn}
            onChange={(event) => change({ nextOn: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  );
};

const Circumstances = ({ value, change, tooLate }: { value: ContactDraft; change(patch: Partial<ContactDraft>): void; tooLate: boolean }) => {
  const t = useChildWords();
  const terms = useTerms();
  return (
    <div className="console-grid child-circumstances">
      <Field label={t('contact.kind')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={value.kind}
            options={contactKinds.map((code) => ({ value: code, label: terms(`contactKind.${code}`) }))}
            onChange={(kind) => change({ kind })}
          />
        )}
      </Field>
      <Field label={t('contact.at')} error={tooLate ? t('contact.future') : undefined}>
        {(wiring) => (
          <Input {...wiring} type="datetime-local" max={clockOf(new Date())} value={value.at} onChange={(event) => change({ at: event.target.value })} />
        )}
      </Field>
      <fieldset className="tx-field">
        <legend className="tx-label">{t('contact.child')}</legend>
        <Checkbox checked={value.childSeen} onChange={(event) => change({ childSeen: event.target.checked })}>
          {t('contact.seen')}
        </Checkbox>
        <Checkbox
          checked={value.childSeen && value.childSeenAlone}
          disabled={!value.childSeen}
          onChange={(event) => change({ childSeenAlone: event.target.checked })}
        >
          {t('contact.seenAlone')}
        </Checkbox>
      </fieldset>
    </div>
  );
};

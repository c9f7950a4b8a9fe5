import { App, Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../web/queries.tsx';
import { Field, TextInput } from '../../../../web/ui/Field.tsx';
import type { areasContract } from '../../contract.ts';
import { readHolidayNotice } from '../../holiday-notice.ts';
import { DayTable } from './CalendarPage.tsx';
import { useAreaWords } from './words.ts';

/** The notice is read here as it is pasted, so that somebody has looked at the days before they count. */
export const NoticeForm = ({ year, onClose }: { year: number; onClose(): void }) => {
  const t = useAreaWords();
  const { message } = App.useApp();
  const [source, setSource] = useState('');
  const [notice, setNotice] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend<typeof areasContract.setCalendar>('PUT /api/calendar/{year}', { changes: ['GET /api/calendar'] });
  const days = readHolidayNotice(notice, year);
  const count = (kind: string) => days.filter((day) => day.kind === kind).length;
  const onSuccess = () => {
    void message.success(t('calendar.saved'));
    onClose();
  };
  const save = () => {
    setTried(true);
    if (days.length > 0 && source.trim().length >= 4) send.mutate({ params: { year }, body: { source, days } }, { onSuccess });
  };
  return (
    <FormDialog
      title={t('calendar.formTitle', { year })}
      save={t('calendar.save')}
      wide
      busy={send.isPending}
      problem={send.error}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={t('calendar.source')}
        maxLength={200}
        value={source}
        error={tried && source.trim().length < 4 ? t('form.needed') : undefined}
        onChange={setSource}
      />
      <Field label={t('calendar.notice')} hint={t('calendar.noticeHint')} error={tried && days.length === 0 ? t('calendar.unread') : undefined}>
        {(wiring) => <Input.TextArea {...wiring} rows={8} maxLength={10_000} value={notice} onChange={(event) => setNotice(event.target.value)} />}
      </Field>
      {notice.trim() !== '' && (
        <>
          <p role="status">{days.length === 0 ? t('calendar.unread') : t('calendar.read', { holidays: count('holiday'), workdays: count('workday') })}</p>
          {days.length > 0 && (
            <div>
              <DayTable days={days} />
            </div>
          )}
        </>
      )}
    </FormDialog>
  );
};

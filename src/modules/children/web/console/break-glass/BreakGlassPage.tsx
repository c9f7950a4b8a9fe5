import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { rememberUntil } from './until.ts';
import { useBreakGlassWords } from './words.ts';

/** For those who do not read files by routine: one file, one hour, one reason, looked at the next day by somebody else. */
export default function BreakGlassPage() {
  const t = useBreakGlassWords();
  const navigate = useNavigate();
  const [fileCode, setFileCode] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const open = useSend<typeof childrenContract.breakGlass>('POST /api/break-glass', { changes: ['GET /api/children/{id}'] });
  const missing = (text: string) => (tried && text.trim() === '' ? t('needed') : undefined);
  const save = () => {
    setTried(true);
    if (fileCode.trim() === '' || reason.trim() === '') return;
    open.mutate(
      { body: { fileCode: fileCode.trim(), reason: reason.trim() } },
      {
        onSuccess: ({ childId, endsAt }) => {
          rememberUntil(childId, endsAt);
          void navigate(`/console/children/${childId}`);
        },
      },
    );
  };
  return (
    <ConsolePage title={t('title')}>
      <form
        className="tx-stack break-glass"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!open.isPending) save();
        }}
      >
        <Alert type="warning" showIcon title={t('warning')} description={t('what')} />
        {open.error && <Alert type="error" showIcon role="alert" title={open.error.message} />}
        <Field label={t('fileCode')} hint={t('fileCodeHint')} error={missing(fileCode)}>
          {(wiring) => <Input {...wiring} autoComplete="off" maxLength={20} value={fileCode} onChange={(event) => setFileCode(event.target.value)} />}
        </Field>
        <Field label={t('reason')} hint={t('reasonHint')} error={missing(reason)}>
          {(wiring) => <Input.TextArea {...wiring} rows={3} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <div>
          <Button type="primary" danger htmlType="submit" loading={open.isPending}>
            {t('open')}
          </Button>
        </div>
      </form>
    </ConsolePage>
  );
}

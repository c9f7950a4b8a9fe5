import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFile } from '../../../../children/web/field/queries.ts';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { DraftLine } from '../../../../../web/field/DraftLine.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { sendOrKeep } from '../../../../../web/outbox.ts';
import { useSession } from '../../../../../web/session.tsx';
import { ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { CallStrip } from '../../../../../web/ui/CallStrip.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { casesContract } from '../../../contract.ts';
import { bodyOf, emptyReport, isEmpty, type StaffReport } from './draft.ts';
import { Sent } from './Sent.tsx';
import { What, Where } from './ReportFields.tsx';
import { useStaffReportWords } from './words.ts';
import './report.css';

/** Whom to call first, then the report; `?child=<id>` begins it about a child with a file. */
export default function ReportPage() {
  const t = useStaffReportWords();
  const childId = useSearchParams()[0].get('child') ?? '';
  const [sent, setSent] = useState<{ receiptCode?: string }>();
  return (
    <>
      <CallStrip />
      {sent ? (
        <Sent receiptCode={sent.receiptCode} onAgain={() => setSent(undefined)} />
      ) : (
        <Page title={t('title')} lead={t('lead')}>
          <p>
            <a className="report-mine" href="/field/report/mine">
              {t('mine')}
            </a>
          </p>
          {childId === '' ? <Form onSent={setSent} /> : <FormAboutChild childId={childId} onSent={setSent} />}
        </Page>
      )}
    </>
  );
}

type FormProps = { onSent(sent: { receiptCode?: string }): void; file?: { id: string; code: string; name: string } };

const FormAboutChild = ({ childId, onSent }: FormProps & { childId: string }) => {
  const file = useFile(childId).data;
  // Without a network the report is written all the same; only the file's code is missing from it.
  return <Form onSent={onSent} {...(file ? { file: { id: file.id, code: file.fileCode, name: file.name } } : {})} />;
};

const Form = ({ onSent, file }: FormProps) => {
  const t = useStaffReportWords();
  const draft = useDraft<StaffReport>('staff-report', emptyReport);
  const [tried, setTried] = useState(false);
  const sending = useSending({ file, onSent, clear: draft.clear });
  const send = () => {
    setTried(true);
    if (!isEmpty(draft.value)) void sending.send(draft.value);
    else setTimeout(() => document.querySelector('.tx-error')?.scrollIntoView({ block: 'center' }));
  };
  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <>
      <DraftLine draft={draft} />
      {file && <Notice>{t('fromFile', { code: file.code, name: file.name })}</Notice>}
      <What value={draft.value} change={draft.change} tried={tried} />
      <Where value={draft.value} change={draft.change} hasFile={file !== undefined} />
      {sending.problem !== undefined && <ErrorNotice error={sending.problem} />}
      <ActionBar>
        <Button kind="call" big busy={sending.busy} onClick={send}>
          {t('save')}
        </Button>
      </ActionBar>
    </>
  );
};

const useSending = ({ file, onSent, clear }: FormProps & { clear(): void }) => {
  const t = useStaffReportWords();
  const terms = useTerms();
  const { session, post } = useSession();
  const [state, setState] = useState<{ busy: boolean; problem?: unknown }>({ busy: false });
  const send = async (report: StaffReport) => {
    setState({ busy: true });
    const groundWords = report.grounds.map((ground) => terms(`ground.${ground}`)).join('；');
    const body = bodyOf(report, { role: post?.role, groundWords, file: file && t('childFile', { code: file.code, name: file.name }) });
    const label = report.grounds[0] ? t('label', { what: terms(`ground.${report.grounds[0]}`) }) : t('labelPlain');
    try {
      const sent = await sendOrKeep<typeof casesContract.reportAsStaff>('POST /api/leads', { body }, { label, personId: session?.person?.id ?? null });
      clear();
      onSent(sent.state === 'sent' ? { receiptCode: sent.reply.receiptCode } : {});
    } catch (problem) {
      setState({ busy: false, problem });
    }
  };
  return { ...state, send };
};

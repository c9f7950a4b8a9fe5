import { dropWaiting, sendWaiting, useOutbox, useOutboxSender } from '../../../../web/outbox.ts';
import { useCommon } from '../../../../web/i18n/interface.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Notice } from '../../../../web/ui/Blocks.tsx';
import { ReceiptCode } from './ReceiptCode.tsx';
import { useReportWords } from './words.ts';
import './report.css';

/** On the start page: reports still waiting on this device, and receipts of those that went later. */
export default function KeptReceipts() {
  const { waiting } = useOutbox();
  useOutboxSender(null);
  return waiting
    .filter((item) => item.name === 'POST /api/reports')
    .map((item) =>
      item.reply === undefined ? (
        <Unsent key={item.key} id={item.key} refusal={item.problem?.message} />
      ) : (
        <Arrived key={item.key} id={item.key} reply={item.reply} />
      ),
    );
}

const Unsent = ({ id, refusal }: { id: string; refusal: string | undefined }) => {
  const t = useReportWords();
  const common = useCommon();
  return (
    <Notice kind={refusal === undefined ? 'waiting' : 'danger'} live title={refusal === undefined ? t('kept.title') : t('kept.refused')}>
      <p>{refusal ?? common('outbox.saved')}</p>
      <div className="tx-row">
        {refusal === undefined && (
          <Button kind="quiet" onClick={() => void sendWaiting(null)}>
            {t('kept.retry')}
          </Button>
        )}
        <Button kind="danger" onClick={() => void dropWaiting(id)}>
          {t('kept.drop')}
        </Button>
      </div>
    </Notice>
  );
};

const Arrived = ({ id, reply }: { id: string; reply: unknown }) => {
  const t = useReportWords();
  return (
    <Notice live title={t('sent.title')}>
      <ReceiptCode code={(reply as { receiptCode: string }).receiptCode} />
      <p>{t('sent.keep')}</p>
      <div>
        <Button kind="quiet" onClick={() => void dropWaiting(id)}>
          {t('kept.noted')}
        </Button>
      </div>
    </Notice>
  );
};

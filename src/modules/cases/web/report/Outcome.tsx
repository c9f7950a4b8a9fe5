import type { casesContract } from '../../contract.ts';
import type { ReplyOf } from '../../../../web/api.ts';
import { go } from '../../../../web/portal/router.ts';
import { dropWaiting, sendWaiting, useOutbox, useOutboxSender } from '../../../../web/outbox.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Notice } from '../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../web/ui/Page.tsx';
import { Receipt } from './Receipt.tsx';
import { useReportWords } from './words.ts';

type Receipted = ReplyOf<typeof casesContract.report>;
export type SentReport = { state: 'sent'; reply: Receipted } | { state: 'kept'; key: string; danger: boolean };

/** After pressing "send": the receipt, or plainly that it has not gone yet. */
export default function Outcome({ sent }: { sent: SentReport }) {
  const { waiting } = useOutbox();
  useOutboxSender(null);
  if (sent.state === 'sent') return <Receipt receipt={sent.reply} onDone={() => go('/')} />;
  const item = waiting.find(({ key }) => key === sent.key);
  const leave = () => void dropWaiting(sent.key).then(() => go('/'));
  if (item?.reply !== undefined) return <Receipt receipt={item.reply as Receipted} onDone={leave} />;
  return <NotYetSent refusal={item?.problem?.message} onDrop={leave} />;
}

const NotYetSent = ({ refusal, onDrop }: { refusal: string | undefined; onDrop(): void }) => {
  const t = useReportWords();
  const { sending } = useOutbox();
  return (
    <Page title={t('kept.title')}>
      <Notice kind="waiting" live title={t('kept.text')}>
        <p>{t('kept.keepOpen')}</p>
      </Notice>
      {refusal !== undefined && (
        <Notice kind="danger" live title={t('kept.refused')}>
          <p>{refusal}</p>
        </Notice>
      )}
      <div className="tx-row">
        <Button busy={sending} onClick={() => void sendWaiting(null)}>
          {t('kept.retry')}
        </Button>
        <Button kind="danger" onClick={onDrop}>
          {t('kept.drop')}
        </Button>
      </div>
    </Page>
  );
};

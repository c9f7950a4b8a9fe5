import { useState } from 'react';
import { useCommon } from '../../../../web/i18n/interface.ts';
import { useDates } from '../../../../web/i18n/dates.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Card, Notice } from '../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../web/ui/Page.tsx';
import { PrintSheet } from '../../../../web/ui/PrintSheet.tsx';
import { ReceiptCode } from './ReceiptCode.tsx';
import { useReportWords } from './words.ts';

type ReceiptProps = { receipt: { receiptCode: string; receivedAt: string; acknowledgeBy?: string | null }; onDone(): void };

export const Receipt = ({ receipt: { receiptCode, receivedAt, acknowledgeBy }, onDone }: ReceiptProps) => {
  const t = useReportWords();
  const common = useCommon();
  const dates = useDates();
  return (
    <Page title={t('sent.title')}>
      <PrintSheet title={t('sent.sheet')} code={receiptCode}>
        <Card>
          <ReceiptCode code={receiptCode} />
          <p>{t('sent.keep')}</p>
          <p className="tx-soft">{`${t('sent.receivedAt')} ${dates.time(receivedAt)}`}</p>
          {acknowledgeBy && <p className="tx-soft">{`${t('sent.lookedAtBy')} ${dates.time(acknowledgeBy)}`}</p>}
          <div className="tx-row tx-no-print">
            <CopyButton text={receiptCode} />
            <Button kind="quiet" onClick={() => window.print()}>
              {common('print')}
            </Button>
          </div>
        </Card>
        <section className="tx-stack">
          <h2>{t('sent.next')}</h2>
          <ol className="report-next">
            <li>{t('sent.step1')}</li>
            <li>{t('sent.step2')}</li>
            <li>{t('sent.step3')}</li>
          </ol>
          <Notice kind="call">{t('sent.danger')}</Notice>
        </section>
      </PrintSheet>
      <Button kind="quiet" onClick={onDone}>
        {t('sent.done')}
      </Button>
    </Page>
  );
};

const CopyButton = ({ text }: { text: string }) => {
  const common = useCommon();
  const [copied, setCopied] = useState(false);
  // The clipboard needs https; without it the code is still there to be read and printed.
  if (!navigator.clipboard) return null;
  return (
    <Button
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => undefined,
        )
      }
    >
      <span aria-live="polite">{common(copied ? 'copied' : 'copy')}</span>
    </Button>
  );
};

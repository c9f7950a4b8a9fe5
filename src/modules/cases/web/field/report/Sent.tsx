import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { useFromTop } from '../../../../../web/field/use-from-top.ts';
import { Notice } from '../../../../../web/ui/Blocks.tsx';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import { useStaffReportWords } from './words.ts';

export const Sent = ({ receiptCode, onAgain }: { receiptCode: string | undefined; onAgain(): void }) => {
  useFromTop();
  const t = useStaffReportWords();
  const kept = receiptCode === undefined;
  return (
    <Page title={t(kept ? 'keptTitle' : 'sentTitle')}>
      {kept ? (
        <Notice kind="waiting" live title={t('keptWhat')}>
          <p className="report-numbers">
            <a href="tel:110">110</a> <a href="tel:12345">12345</a> <a href="tel:120">120</a>
          </p>
        </Notice>
      ) : (
        <Notice live title={t('receipt', { code: receiptCode })}>
          <p>{t('sentWhat')}</p>
        </Notice>
      )}
      <ActionBar>
        <LinkButton href="/field/report/mine">{t('toMine')}</LinkButton>
        <Button kind="quiet" onClick={onAgain}>
          {t('again')}
        </Button>
      </ActionBar>
    </Page>
  );
};

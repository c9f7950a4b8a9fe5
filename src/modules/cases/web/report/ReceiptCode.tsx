import { useReportWords } from './words.ts';

export const ReceiptCode = ({ code }: { code: string }) => {
  const t = useReportWords();
  return (
    <p className="report-code">
      <span className="tx-soft">{t('sent.code')}</span>
      <strong>{code}</strong>
    </p>
  );
};

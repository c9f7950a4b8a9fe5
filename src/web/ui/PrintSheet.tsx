import { useState, type ReactNode } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { useDates } from '../i18n/dates.ts';
import './print.css';

type PrintSheetProps = {
  title: string;
  /** Organisation and area, above the title. */ from?: string;
  /** A number or code to check the sheet by. */ code?: string;
  signs?: readonly string[];
  seal?: boolean;
  children: ReactNode;
};

/** What a page looks like on paper: head, body, signatures and the place for the seal. On screen only the body shows. */
export const PrintSheet = ({ title, from, code, signs = [], seal, children }: PrintSheetProps) => {
  const t = useCommon();
  const dates = useDates();
  const [now] = useState(() => new Date().toISOString());
  return (
    <>
      <div className="tx-print-only tx-print-head">
        {from && <p>{from}</p>}
        <h1>{title}</h1>
        <p>
          {t('printedAt')} {dates.time(now)} {code}
        </p>
      </div>
      {children}
      {(seal || signs.length > 0) && (
        <div className="tx-print-only tx-print-signs">
          {signs.map((sign) => (
            <p key={sign}>
              {sign}
              {'：＿＿＿＿＿＿＿＿'}
            </p>
          ))}
          {seal && <div className="tx-print-seal">{t('sealHere')}</div>}
        </div>
      )}
    </>
  );
};

import { useEffect, useRef, type ReactNode } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { classes } from './Button.tsx';
import './blocks.css';

type PageProps = {
  title: string;
  /** Where "back" leads; none on the first page of a front. */
  back?: string;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** One page of the portal or field front: title, way back, main landmark. A new title takes the focus. */
export const Page = ({ title, back, lead, wide, children }: PageProps) => {
  const t = useCommon();
  const heading = useTitle(title);
  return (
    <main id="main" className={classes('tx-page', wide && 'tx-page-wide')}>
      <div className="tx-page-head">
        {back !== undefined && (
          <a className="tx-back tx-no-print" href={back}>
            {t('back')}
          </a>
        )}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead !== undefined && <div className="tx-soft">{lead}</div>}
      </div>
      {children}
    </main>
  );
};

let shown: string | undefined;

/** Names the page in the window and, after a change of page, moves reading there. */
export const useTitle = (title: string) => {
  const t = useCommon();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
    // Not on the first page, where the browser starts at the top by itself.
    if (shown !== undefined && shown !== title) heading.current?.focus({ preventScroll: true });
    shown = title;
  }, [title, t]);
  return heading;
};

export const SkipLink = () => (
  <a className="tx-skip" href="#main">
    {useCommon()('skip')}
  </a>
);

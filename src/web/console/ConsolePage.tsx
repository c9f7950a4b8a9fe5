import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTitle } from '../ui/Page.tsx';

type ConsolePageProps = {
  title: string;
  /** Beside the title: counts, badges. */ note?: ReactNode;
  /** Buttons at the right. */ actions?: ReactNode;
  back?: { href: string; label: string };
  children: ReactNode;
};

/** One page of the console: way back, title, actions, main landmark. */
export const ConsolePage = ({ title, note, actions, back, children }: ConsolePageProps) => {
  const heading = useTitle(title);
  return (
    <main id="main" className="console-page">
      {back && (
        <a className="console-back tx-no-print" href={back.href}>
          {`‹ ${back.label}`}
        </a>
      )}
      <Flex wrap gap="small" align="center" justify="space-between">
        <Flex wrap gap="small" align="baseline">
          <h1 className="console-title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {note !== undefined && <Typography.Text type="secondary">{note}</Typography.Text>}
        </Flex>
        <Flex wrap gap="small" className="tx-no-print">
          {actions}
        </Flex>
      </Flex>
      {children}
    </main>
  );
};

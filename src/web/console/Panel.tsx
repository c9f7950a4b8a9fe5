import { Flex } from 'antd';
import { useId, type ReactNode } from 'react';
import './panel.css';

type PanelProps = {
  title: string;
  /** Beside the title. */ note?: ReactNode;
  /** Buttons at the right. */ actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** One part of a page, named by its heading. */
export const Panel = ({ title, note, actions, wide, children }: PanelProps) => {
  const id = useId();
  return (
    <section className={wide ? 'console-panel console-panel-wide' : 'console-panel'} aria-labelledby={id}>
      <Flex wrap gap="small" align="center" justify="space-between">
        <Flex wrap gap="small" align="baseline">
          <h2 id={id} className="console-panel-title">
            {title}
          </h2>
          {note !== undefined && <span className="tx-soft">{note}</span>}
        </Flex>
        <Flex wrap gap="small" className="tx-no-print">
          {actions}
        </Flex>
      </Flex>
      {children}
    </section>
  );
};

/** Parts side by side where there is room. */
export const Panels = ({ children }: { children: ReactNode }) => <div className="console-panels">{children}</div>;

import type { ReactNode } from 'react';
import './action-bar.css';

/** The page's main action, in reach of the thumb above the bottom bar. The last child of a `Page`. */
export const ActionBar = ({ children }: { children: ReactNode }) => <div className="action-bar tx-no-print">{children}</div>;

import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { useCommon } from '../i18n/interface.ts';
import './controls.css';

export type Looks = {
  /** `call` is for what calls for help; `danger` for what cannot be undone. */
  kind?: 'primary' | 'quiet' | 'plain' | 'call' | 'danger';
  big?: boolean;
  block?: boolean;
};

export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

const look = ({ kind = 'primary', big, block }: Looks, more?: string): string =>
  classes('tx-button', kind !== 'primary' && `tx-button-${kind}`, big && 'tx-button-big', block && 'tx-button-block', more);

type ButtonProps = Looks & { busy?: boolean; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>;

/** While busy it stays focusable and says so, and a second press does nothing. */
export const Button = ({ kind, big, block, busy = false, className, children, onClick, type = 'button', ...rest }: ButtonProps) => {
  const t = useCommon();
  return (
    <button
      {...rest}
      type={type}
      className={look({ kind, big, block }, className)}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? t('loading') : children}
    </button>
  );
};

type LinkProps = Looks & { href: string; children: ReactNode } & AnchorHTMLAttributes<HTMLAnchorElement>;

/** An ordinary link that looks like a button; the shell turns links within its front into page changes. */
export const LinkButton = ({ kind, big, block, className, children, ...rest }: LinkProps) => (
  <a {...rest} className={look({ kind, big, block }, className)}>
    {children}
  </a>
);

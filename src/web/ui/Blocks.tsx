import type { ReactNode } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { asProblem } from '../api.ts';
import { Button, classes } from './Button.tsx';
import './blocks.css';

type NoticeProps = { kind?: 'info' | 'waiting' | 'call' | 'danger'; title?: ReactNode; children?: ReactNode; live?: boolean };

/** `live` reads it out when it appears. */
export const Notice = ({ kind = 'info', title, children, live }: NoticeProps) => (
  <div className={classes('tx-notice', `tx-notice-${kind}`)} role={live ? (kind === 'danger' ? 'alert' : 'status') : undefined}>
    {title !== undefined && <p className="tx-notice-title">{title}</p>}
    {children}
  </div>
);

export const ErrorNotice = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useCommon();
  return (
    <Notice kind="danger" live title={asProblem(error).message}>
      {onRetry && (
        <div>
          <Button kind="quiet" onClick={onRetry}>
            {t('retry')}
          </Button>
        </div>
      )}
    </Notice>
  );
};

export const Card = ({ title, children, className }: { title?: ReactNode; children: ReactNode; className?: string }) => (
  <section className={classes('tx-card', className)}>
    {title !== undefined && <h2>{title}</h2>}
    {children}
  </section>
);

export const List = ({ children, label }: { children: ReactNode; label?: string }) => (
  <ul className="tx-list" aria-label={label}>
    {children}
  </ul>
);

type ItemProps = { title: ReactNode; note?: ReactNode; end?: ReactNode; href?: string; onClick?: () => void };

export const Item = ({ title, note, end, href, onClick }: ItemProps) => {
  const body = (
    <>
      <span className="tx-item-body">
        <span className="tx-item-title">{title}</span>
        {note !== undefined && <span className="tx-soft tx-small">{note}</span>}
      </span>
      {end}
    </>
  );
  return <li>{itemAs(body, href, onClick)}</li>;
};

const itemAs = (body: ReactNode, href?: string, onClick?: () => void) => {
  if (href !== undefined)
    return (
      <a className="tx-item" href={href}>
        {body}
      </a>
    );
  if (onClick)
    return (
      <button type="button" className="tx-item" onClick={onClick}>
        {body}
      </button>
    );
  return <div className="tx-item">{body}</div>;
};

/** Nothing here: says why, and what to do next. */
export const EmptyState = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="tx-empty">
    <p className="tx-label">{title}</p>
    {children}
  </div>
);

export const Skeleton = ({ lines = 4 }: { lines?: number }) => {
  const t = useCommon();
  return (
    <output className="tx-skeleton">
      <span className="tx-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </output>
  );
};

export const Facts = ({ facts }: { facts: readonly (readonly [ReactNode, ReactNode] | false | undefined)[] }) => (
  <dl className="tx-facts">{facts.map((fact, index) => fact && [<dt key={`t${index}`}>{fact[0]}</dt>, <dd key={`d${index}`}>{fact[1]}</dd>])}</dl>
);

export const Stepper = ({ step, count }: { step: number; count: number }) => {
  const text = useCommon()('stepOf', { step, count });
  return (
    <div className="tx-stepper">
      <span className="tx-soft tx-small">{text}</span>
      <progress value={step} max={count} aria-label={text} />
    </div>
  );
};

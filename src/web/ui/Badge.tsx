import type { ReactNode } from 'react';
import { useDates } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/language.ts';
import './blocks.css';

export const Badge = ({ tone, children }: { tone?: 'good' | 'waiting' | 'call' | 'danger'; children: ReactNode }) => (
  <span className={tone ? `tx-badge tx-badge-${tone}` : 'tx-badge'}>{children}</span>
);

/** One level of a risk scheme, from `GET /api/risk-schemes`. */
export type Level = { ordinal: number; label: { 'zh-CN': string; en: string }; colour: string };

/** The scheme's colour as a dot, and always the scheme's words. */
export const LevelBadge = ({ level }: { level: Level }) => {
  const language = useLanguage();
  return (
    <span className="tx-badge">
      <span className="tx-badge-dot" style={{ background: level.colour }} aria-hidden="true" />
      {level.label[language]}
    </span>
  );
};

/** A date against today: "今天", "还有 3 天", "迟了 5 天". */
export const Due = ({ date }: { date: string }) => {
  const dates = useDates();
  const tone = dates.lateBy(date) > 0 ? 'call' : dates.lateBy(date) === 0 ? 'waiting' : undefined;
  return <Badge {...(tone ? { tone } : {})}>{dates.due(date)}</Badge>;
};

/** How late, when it is late; nothing when it is not. */
export const Late = ({ days }: { days: number }) => {
  const dates = useDates();
  return days > 0 ? <Badge tone="call">{dates.late(days)}</Badge> : null;
};

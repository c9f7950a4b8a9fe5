import { useEffect, useState } from 'react';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import type { Lead } from '../../../contract.ts';
import { useLeadWords } from './words.ts';

export type Clock = Lead['clocks'][number];
const MINUTE_MS = 60_000;

/** The time, moving on by itself twice a minute. */
export const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
};

export type Reading = { text: string; tone: 'good' | 'waiting' | 'call' | undefined };

/** What a clock says now: how long is left, how late it is, or that it was met. */
export const useClockReading = () => {
  const t = useLeadWords();
  const terms = useTerms();
  const dates = useDates();
  const length = (minutes: number): string => {
    if (minutes < 60) return t('left.minutes', { count: minutes });
    return minutes < 48 * 60 ? t('left.hours', { count: Math.floor(minutes / 60) }) : t('left.days', { count: Math.floor(minutes / 1440) });
  };
  return (clock: Clock, now: number): Reading => {
    const step = terms(`clock.${clock.step}`);
    if (clock.doneAt !== null)
      return {
        text: clock.lateMinutes > 0 ? t('clockDoneLate', { step, late: dates.lateMinutes(clock.lateMinutes) }) : t('clockDone', { step }),
        tone: 'good',
      };
    const left = Math.floor((Date.parse(clock.dueAt) - now) / MINUTE_MS);
    if (left < 0) return { text: t('clockLate', { step, late: dates.lateMinutes(-left) }), tone: 'call' };
    return { text: t('clockLeft', { step, left: length(left) }), tone: left < 60 ? 'waiting' : undefined };
  };
};

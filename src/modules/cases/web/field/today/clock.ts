import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTodayWords } from './words.ts';

const MINUTE_MS = 60_000;

/** Minutes until an instant, in the largest unit that still says enough; how late once it has passed. */
export const useClockText = () => {
  const t = useTodayWords();
  const dates = useDates();
  const length = (minutes: number) => {
    if (minutes < 60) return t('minutes', { count: minutes });
    return minutes < 48 * 60 ? t('hours', { count: Math.floor(minutes / 60) }) : t('days', { count: Math.floor(minutes / 1440) });
  };
  return (step: string, dueAt: string, now: number): { text: string; late: boolean } => {
    const left = Math.floor((Date.parse(dueAt) - now) / MINUTE_MS);
    return left >= 0
      ? { text: t('clockLeft', { step, left: length(left) }), late: false }
      : { text: t('clockLate', { step, late: dates.lateMinutes(-left) }), late: true };
  };
};

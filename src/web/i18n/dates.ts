import { useLanguage, type Language } from './language.ts';
import { usePublicTerms } from './public-terms.ts';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

/** The day in Shanghai, `2026-06-01`. */
export const dayOf = (instant: string | Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));
export const today = (): string => dayOf(new Date());
/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const dateFormat: Record<Language, Intl.DateTimeFormatOptions> = {
  'zh-CN': { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
  en: { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' },
};

/** `2026年6月1日`; a date, never shifted by a zone. */
export const dateText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language, dateFormat[language]).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

/** `6月1日 10:05`, with the year when it is not this one. */
export const timeText = (instant: string, language: Language): string => {
  const sameYear = dayOf(instant).slice(0, 4) === today().slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: ZONE,
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  return new Intl.DateTimeFormat(language, sameYear ? options : { ...options, year: 'numeric' }).format(new Date(instant));
};

export const useDates = () => {
  const language = useLanguage();
  const t = usePublicTerms();
  return {
    date: (date: string) => dateText(date, language),
    time: (instant: string) => timeText(instant, language),
    /** Days past the date; 0 today, negative before. */
    lateBy: (date: string): number => daysBetween(date, today()),
    /** "今天", "还有 3 天", "迟了 5 天" against today. */
    due: (date: string): string => dueText(daysBetween(today(), date), t),
    late: (days: number) => t('dates.late', { count: days }),
    lateMinutes: (minutes: number) =>
      minutes < 60
        ? t('dates.lateMinutes', { count: minutes })
        : minutes < 1440
          ? t('dates.lateHours', { count: Math.floor(minutes / 60) })
          : t('dates.late', { count: Math.floor(minutes / 1440) }),
  };
};

const dueText = (days: number, t: ReturnType<typeof usePublicTerms>): string => {
  if (days === 0) return t('dates.today');
  if (days === 1) return t('dates.tomorrow');
  return days > 0 ? t('dates.inDays', { count: days }) : t('dates.late', { count: -days });
};

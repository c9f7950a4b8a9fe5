import { addDays, daysBetween, isPlainDate, type PlainDate } from './dates.ts';
import type { CalendarEntry } from './holidays.ts';

type Day = Omit<CalendarEntry, 'source'>;

const section = /^[一二三四五六七八九十]+、(.{2,12}?)[:：](.+)$/gm;

/**
 * Reads the State Council's yearly notice as it is published: `二、春节：2月15日（周日）至23日（周一）放假调休，共9天。
 * 2月14日（周六）、2月28日（周六）上班。` Sentences it does not know give nothing, so show the result before it is kept.
 */
export const readHolidayNotice = (text: string, year: number): Day[] =>
  [
    ...text
      .normalize('NFKC')
      .replace(/\([^)]*\)/g, '')
      .matchAll(section),
  ].flatMap(([, name = '', rest = '']) => rest.split('。').flatMap((sentence) => daysIn(sentence, name, year)));

const daysIn = (sentence: string, name: string, year: number): Day[] => {
  const [holiday, workday] = [sentence.indexOf('放假'), sentence.indexOf('上班')];
  if (holiday >= 0) return spanOf(datesIn(sentence.slice(0, holiday), year)).map((date) => ({ date, kind: 'holiday', name }));
  if (workday >= 0) return datesIn(sentence.slice(0, workday), year).map((date) => ({ date, kind: 'workday', name }));
  return [];
};

/** `9月25日至27日`: a date may leave out the year and the month of the one before it. */
const datesIn = (text: string, year: number): PlainDate[] => {
  let [currentYear, currentMonth] = [String(year), '01'];
  const dates: PlainDate[] = [];
  for (const [, ownYear, ownMonth, day = ''] of text.matchAll(/(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g)) {
    currentYear = ownYear ?? currentYear;
    currentMonth = ownMonth?.padStart(2, '0') ?? currentMonth;
    dates.push(`${currentYear}-${currentMonth}-${day.padStart(2, '0')}`);
  }
  return dates.filter(isPlainDate);
};

const spanOf = ([first, last = first]: PlainDate[]): PlainDate[] =>
  first === undefined || last === undefined ? [] : Array.from({ length: Math.max(0, daysBetween(first, last)) + 1 }, (_, index) => addDays(first, index));

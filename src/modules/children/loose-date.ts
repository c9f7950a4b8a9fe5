import { addDays, isPlainDate, type PlainDate } from '../areas/dates.ts';
import { dayMeantBy } from './day-of-instant.ts';
import { toHalfWidth } from './half-width.ts';

export type LooseDateProblem = 'missing' | 'shape' | 'impossible' | 'ambiguous' | 'range';

export type LooseDateResult = { ok: true; date: PlainDate; precision: 'day' | 'month' | 'year' } | { ok: false; problem: LooseDateProblem };

/** Last serial number taken for a day: 31 December 2099. */
const LAST_SERIAL = 73_050;

/**
 * Reads a date as people and spreadsheets write it: 2019-06-11 (a time of day may follow),
 * 2019.6.11, 2019/6/11, 2019年6月11日, 20190611; a JavaScript Date; an Excel serial number (1900
 * date system). A missing day or month gives the first one, with the precision told.
 *
 * Problems: `shape` no known form; `impossible` no such day; `range` outside 1900 to 2099;
 * `ambiguous` it can be read as two dates (5/6/2019, 19.6.11), and is never guessed.
 */
export function parseLooseDate(value: unknown): LooseDateResult {
  if (value === null || value === undefined) return fail('missing');
  if (value instanceof Date) return fromInstant(value);
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return fail('shape');
  const text = toHalfWidth(value).replace(/^'/, '').trim();
  return text === '' ? fail('missing') : fromText(text);
}

function fromText(text: string): LooseDateResult {
  const timed = /^(.+?)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (timed?.[2]) return fromInstant(new Date(text.replace(/\s+/, 'T')));
  const day = (timed?.[1] ?? text).replace(/\s/g, '');
  if (/^\d{6}$/.test(day)) return fromSixDigits(day);
  const yearFirst =
    /^(\d{4})(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(day) ??
    /^(\d{4})年(?:()(\d{1,2})月(?:(\d{1,2})[日号]?)?)?$/.exec(day) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(day);
  if (yearFirst) return fromParts(yearFirst[1]!, yearFirst[3], yearFirst[4]);
  const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(day);
  if (yearLast) return onlyReading(yearLast[4]!, yearLast[1]!, yearLast[3]!);
  return fail(/^\d{2}([-./])\d{1,2}\1\d{1,2}$|^\d{1,2}([-./])\d{1,2}\2\d{2}$/.test(day) ? 'ambiguous' : 'shape');
}

function fromParts(year: string, month?: string, day?: string): LooseDateResult {
  const date = [year, month ?? '1', day ?? '1'].map((part) => part.padStart(2, '0')).join('-');
  if (!isPlainDate(date)) return fail('impossible');
  if (!/^(19|20)/.test(year)) return fail('range');
  return { ok: true, date, precision: day ? 'day' : month ? 'month' : 'year' };
}

function onlyReading(year: string, first: string, second: string): LooseDateResult {
  const readings = [fromParts(year, first, second), fromParts(year, second, first)];
  const dates = new Set(readings.flatMap((reading) => (reading.ok ? [reading.date] : [])));
  return dates.size > 1 ? fail('ambiguous') : (readings.find((reading) => reading.ok) ?? readings[0]!);
}

/** 201906 is a month, but 200512 may be May 12 of 2020 as well. */
function fromSixDigits(text: string): LooseDateResult {
  const asDay = ['19', '20'].some((age) => fromParts(age + text.slice(0, 2), text.slice(2, 4), text.slice(4)).ok);
  return asDay ? fail('ambiguous') : fromParts(text.slice(0, 4), text.slice(4));
}

/** A year, a year and month, or eight digits typed as a number; anything else is an Excel serial. */
function fromNumber(value: number): LooseDateResult {
  if (value >= 1900 && value < 2100) {
    // 2019.1 may have been typed as 2019.10: the cell does not say.
    return Number.isInteger(value) ? fromParts(String(value)) : fail('ambiguous');
  }
  if (Number.isInteger(value) && value >= 190_000 && value <= 99_999_999) return fromText(String(value));
  return fromSerial(Math.floor(value));
}

function fromSerial(serial: number): LooseDateResult {
  if (!(serial >= 1 && serial <= LAST_SERIAL)) return fail('range');
  // Excel keeps a 29 February 1900 that never was, as serial 60.
  if (serial === 60) return fail('impossible');
  return {
    ok: true,
    date: addDays('1899-12-31', serial < 60 ? serial : serial - 1),
    precision: 'day',
  };
}

function fromInstant(instant: Date): LooseDateResult {
  const time = instant.getTime();
  if (Number.isNaN(time)) return fail('shape');
  if (time < Date.UTC(1899, 11, 31) || time > Date.UTC(2100, 0, 1)) return fail('range');
  const date = dayMeantBy(instant);
  return date ? fromParts(date.slice(0, 4), date.slice(5, 7), date.slice(8)) : fail('ambiguous');
}

function fail(problem: LooseDateProblem): LooseDateResult {
  return { ok: false, problem };
}

import { addDays, daysBetween, type PlainDate } from './dates.ts';

/** One day that differs from the plain Monday-to-Friday week. */
export type CalendarEntry = {
  date: PlainDate;
  /** `holiday`: no work whatever the weekday; `workday`: work although a weekend. */
  kind: 'holiday' | 'workday';
  name: string;
  /** The notice that orders it. */
  source: string;
};

type Notice = { source: string; festivals: Festival[] };
type Festival = { name: string; first: PlainDate; last: PlainDate; workdays: PlainDate[] };

const notices: Notice[] = [
  {
    source: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    festivals: [
      festival('元旦', '2024-01-01', '2024-01-01'),
      festival('春节', '2024-02-10', '2024-02-17', '2024-02-04', '2024-02-18'),
      festival('清明节', '2024-04-04', '2024-04-06', '2024-04-07'),
      festival('劳动节', '2024-05-01', '2024-05-05', '2024-04-28', '2024-05-11'),
      festival('端午节', '2024-06-10', '2024-06-10'),
      festival('中秋节', '2024-09-15', '2024-09-17', '2024-09-14'),
      festival('国庆节', '2024-10-01', '2024-10-07', '2024-09-29', '2024-10-12'),
    ],
  },
  {
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    festivals: [
      festival('元旦', '2025-01-01', '2025-01-01'),
      festival('春节', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
      festival('清明节', '2025-04-04', '2025-04-06'),
      festival('劳动节', '2025-05-01', '2025-05-05', '2025-04-27'),
      festival('端午节', '2025-05-31', '2025-06-02'),
      festival('国庆节、中秋节', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
    ],
  },
  {
    source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    festivals: [
      festival('元旦', '2026-01-01', '2026-01-03', '2026-01-04'),
      festival('春节', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
      festival('清明节', '2026-04-04', '2026-04-06'),
      festival('劳动节', '2026-05-01', '2026-05-05', '2026-05-09'),
      festival('端午节', '2026-06-19', '2026-06-21'),
      festival('中秋节', '2026-09-25', '2026-09-27'),
      festival('国庆节', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
    ],
  },
];

/** China's adjusted holidays for 2024, 2025 and 2026, day by day, from the State Council notices. */
export const announcedHolidays: readonly CalendarEntry[] = notices.flatMap(entriesOf);

function festival(name: string, first: PlainDate, last: PlainDate, ...workdays: PlainDate[]): Festival {
  return { name, first, last, workdays };
}

function entriesOf({ source, festivals }: Notice): CalendarEntry[] {
  return festivals.flatMap(({ name, first, last, workdays }) => [
    ...Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => ({
      date: addDays(first, day),
      kind: 'holiday' as const,
      name,
      source,
    })),
    ...workdays.map((date) => ({ date, kind: 'workday' as const, name, source })),
  ]);
}

import type { HeaderTable } from './headers.ts';
import { issueMessage, kindMessage, type IssueCode, type MessageLanguage } from './issue-messages.ts';
import { gravest, type Issue, type Severity } from './issues.ts';
import type { MarkRequest } from './mark.ts';
import type { ParsedRow } from './rows.ts';
import type { RowMark } from './sheet-marker.ts';

const words = {
  'zh-CN': {
    sheet: '核对汇总',
    heading: '核对结果',
    title: '台账核对汇总',
    rows: '读到的儿童（行）',
    clean: '没有问题的行',
    error: '【须改】',
    warning: '【提醒】',
    info: '【说明】',
    legend: {
      error: '红色：须改正或决定后才能导入的行',
      warning: '黄色：可以导入，这一项先留空',
      info: '蓝色：已经导入，请知悉',
    },
    count: '行数',
    meaning: '说明',
    kind: '问题',
  },
  en: {
    sheet: 'Check summary',
    heading: 'Check result',
    title: 'Check of the register',
    rows: 'Children read (rows)',
    clean: 'Rows without anything to say',
    error: '[Correct] ',
    warning: '[Note] ',
    info: '[Info] ',
    legend: {
      error: 'Red: rows to correct or decide on before they are taken in',
      warning: 'Ochre: taken in with this fact left empty',
      info: 'Blue: taken in; for your information',
    },
    count: 'Rows',
    meaning: 'Meaning',
    kind: 'Kind',
  },
};

/** Headings that a marked workbook's column of findings may carry when it comes back corrected. */
export const resultHeadings = [words['zh-CN'].heading, words.en.heading];

/** What to write into the office's workbook for these rows. */
export function markRequest(tables: readonly HeaderTable[], rows: readonly ParsedRow[], language: MessageLanguage): MarkRequest {
  const said = words[language];
  return {
    summary: { name: said.sheet, rows: summaryRows(rows, language) },
    sheets: tables
      .filter(({ sealed }) => !sealed)
      .map((table) => {
        const known = table.columns.find(({ path }) => resultHeadings.includes(path.at(-1) ?? ''));
        return {
          sheet: table.sheet,
          headingRow: table.headerRows[1],
          heading: said.heading,
          ...(known ? { resultColumn: known.index } : {}),
          rows: rows.filter(({ draft, issues }) => draft.sheet === table.sheet && issues.length > 0).map((row) => rowMark(row, language)),
        };
      }),
  };
}

function rowMark({ draft, issues }: ParsedRow, language: MessageLanguage): RowMark {
  const said = words[language];
  const texts = issues.map(({ code, params, severity }) => said[severity] + issueMessage(code, params, language));
  const columns = new Set(issues.flatMap(({ column }) => column ?? []));
  return {
    row: draft.row,
    severity: gravest(issues) ?? 'info',
    text: [...new Set(texts)].join('\u3000'),
    cells: [...columns].map((column) => ({ column, severity: gravest(issues.filter((one) => one.column === column))! })),
  };
}

function summaryRows(rows: readonly ParsedRow[], language: MessageLanguage): MarkRequest['summary']['rows'] {
  const said = words[language];
  const counts = countsByCode(rows.flatMap(({ issues }) => distinct(issues)));
  const severities: Severity[] = ['error', 'warning', 'info'];
  return [
    { cells: [said.title] },
    { cells: [said.rows, rows.length] },
    { cells: [said.clean, rows.filter(({ issues }) => issues.length === 0).length] },
    { cells: [] },
    ...severities.map((severity) => ({ cells: [said.legend[severity]], severity })),
    { cells: [] },
    { cells: [said.kind, said.count, said.meaning] },
    ...counts.map(({ code, severity, count }) => ({
      cells: [said[severity].trim(), count, kindMessage(code, language)],
      severity,
    })),
  ];
}

const distinct = (issues: readonly Issue[]) => [...new Map(issues.map((one) => [one.code, one])).values()];

// How many rows name a sealed fact is itself a fact that no total may tell.
const uncounted: ReadonlySet<IssueCode> = new Set(['cell.sealed']);

/** How many rows each kind of issue stands in, the gravest and most frequent first. */
export function countsByCode(issues: readonly Issue[]): { code: IssueCode; severity: Severity; count: number }[] {
  const counts = new Map<IssueCode, { code: IssueCode; severity: Severity; count: number }>();
  for (const { code, severity } of issues) {
    if (uncounted.has(code)) continue;
    const known = counts.get(code);
    if (known) known.count++;
    else counts.set(code, { code, severity, count: 1 });
  }
  const weight = { error: 0, warning: 1, info: 2 };
  return [...counts.values()].sort((one, other) => weight[one.severity] - weight[other.severity] || other.count - one.count);
}

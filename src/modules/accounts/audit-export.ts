import type { Download } from '../../platform/contract.ts';
import { csvOf } from '../../platform/csv.ts';
import type { Language } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import en from './audit-actions.en.ts';
import zh from './audit-actions.zh-CN.ts';
import type { AuditFilter, AuditRow } from './audit-contract.ts';
import { auditRows, matching } from './audit-log.ts';

const MOST = 10_000;

const heads: Record<Language, readonly string[]> = {
  'zh-CN': ['时间', '人员', '动作', '动作代码', '地方', '对象类型', '对象', '明细'],
  en: ['Time', 'Person', 'Act', 'Code', 'Place', 'Kind of subject', 'Subject', 'Details'],
};

/** The rows a reader has filtered, as a file; that it left the house is written into the log first. */
export const exportAudit = async (tx: Tx, filter: AuditFilter, language: Language): Promise<Download> => {
  const rows = await auditRows(tx, await matching(tx, filter), MOST);
  await tx.audit({ action: 'audit.exported', detail: { ...filter, rows: rows.length } });
  const table = [heads[language], ...rows.map((row) => cellsOf(row, language))];
  return { filename: `audit-${tx.today}.csv`, type: 'text/csv; charset=utf-8', bytes: Buffer.from(csvOf(table)) };
};

const cellsOf = (row: AuditRow, language: Language): string[] => [
  timeOf(row.at),
  row.person?.name ?? '',
  actionText(row.action, language),
  row.action,
  row.area ?? '',
  row.subject?.kind ?? '',
  row.subject?.label ?? row.subject?.id ?? '',
  Object.keys(row.detail).length === 0 ? '' : JSON.stringify(row.detail),
];

const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(new Date(instant));

const actionText = (action: string, language: Language): string => {
  const [thing = '', verb = ''] = action.split('.');
  const words = (language === 'en' ? en : zh) as Record<string, Record<string, unknown>>;
  const text = words[thing]?.[verb];
  return typeof text === 'string' ? text : action;
};

import type { Field } from './fields.ts';
import { issueMessages, type IssueCode } from './issue-messages.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One thing to say about a row. It never carries what stands in the cell. */
export interface Issue {
  code: IssueCode;
  severity: Severity;
  field: Field;
  /** Where it stands; undefined when it is about the row as a whole. The first column is 0. */
  column: number | undefined;
  params: Record<string, string | number>;
}

export function issue(code: IssueCode, field: Field, column?: number, params: Issue['params'] = {}): Issue {
  return { code, severity: issueMessages[code].severity, field, column, params };
}

const order: Severity[] = ['error', 'warning', 'info'];

/** The gravest severity among issues. Undefined for none. */
export function gravest(issues: readonly Issue[]): Severity | undefined {
  return order.find((severity) => issues.some((one) => one.severity === severity));
}

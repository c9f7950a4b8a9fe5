import type { PlainDate } from '../../areas/dates.ts';
import { parseIdentityNumber } from '../identity-number.ts';
import { issueMessages, type IssueCode } from './issue-messages.ts';
import { type Issue, issue } from './issues.ts';
import type { RegisterDraft } from './register-draft.ts';
import { isGrownUp } from './row-child.ts';

/** What a person decided about a row's errors. `use` carries a community's id, `merge` a file's: `use:440310001001`. */
export type RowDecisions = Partial<Record<IssueCode, string>>;

export interface SettledRow {
  status: 'ready' | 'blocked' | 'skipped';
  draft: RegisterDraft;
  /** Errors that still want correcting or deciding. */
  open: Issue[];
}

/**
 * The row as it stands after what people decided. One `skip` leaves the whole row out; a decision that an error does not offer
 * decides nothing.
 */
export function settleRow(draft: RegisterDraft, issues: readonly Issue[], decisions: RowDecisions, today: PlainDate): SettledRow {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const open = errors.filter(({ code }) => !isOffered(code, decisions[code]));
  const decided = errors.filter((error) => !open.includes(error));
  if (decided.some(({ code }) => decisions[code] === 'skip')) return { status: 'skipped', draft, open: [] };
  const settled = decided.reduce((before, { code }) => applied(before, code, decisions[code]!), { ...draft });
  // A date that was chosen only now can make the child grown up.
  if (isGrownUp(settled, today) && !settled.agedOut && !errors.some(({ code }) => code === 'age.over18')) {
    if (decisions['age.over18'] === 'skip') return { status: 'skipped', draft, open: [] };
    if (decisions['age.over18'] === 'importAsAgedOut') settled.agedOut = true;
    else open.push(issue('age.over18', 'birthDate'));
  }
  return { status: open.length > 0 ? 'blocked' : 'ready', draft: settled, open };
}

const carrying: ReadonlySet<string> = new Set(['use', 'merge']);

export function isOffered(code: IssueCode, decision: string | undefined): boolean {
  if (decision === undefined) return false;
  const [verb, value] = decision.split(':');
  return (issueMessages[code].decisions ?? []).includes(verb!) && (!carrying.has(verb!) || Boolean(value));
}

function applied(draft: RegisterDraft, code: IssueCode, decision: string): RegisterDraft {
  if (decision.startsWith('use:')) return { ...draft, communityId: decision.slice(4) };
  if (decision === 'importAsAgedOut') return { ...draft, agedOut: true };
  if (decision === 'importWithoutNumber') {
    const rest = { ...draft };
    delete rest.identityNumber;
    return rest;
  }
  if (code !== 'birthDate.disagreesWithIdentity') return draft;
  const { birthDateWritten, identityNumber, ...rest } = draft;
  if (decision === 'useWritten') return birthDateWritten ? { ...rest, birthDate: birthDateWritten } : rest;
  const identity = parseIdentityNumber(identityNumber ?? '');
  return identity.ok ? { ...rest, identityNumber: identity.number, birthDate: identity.birthDate } : rest;
}

const mergeCodes = ['register.sameNumber', 'register.sameChild'] as const;

/** The file a row is to be merged into. Undefined when it is to become a file of its own. */
export function mergeTarget(issues: readonly Issue[], decisions: RowDecisions): string | undefined {
  const decided = mergeCodes.filter((code) => issues.some((one) => one.code === code)).map((code) => decisions[code] ?? '');
  return decided.find((decision) => decision.startsWith('merge:'))?.slice(6);
}

import { type Issue, issue } from './issues.ts';
import type { RegisterDraft } from './register-draft.ts';

export type DuplicateKind = 'sameRow' | 'identityNumber' | 'nameAndBirthDate' | 'nameAndPhone';

/** A row that seems to tell of a child an earlier row told of. Both are places in the list that was given. */
export interface Duplicate {
  index: number;
  earlier: number;
  kind: DuplicateKind;
}

/** Every row that repeats an earlier one, with the first it repeats. A row written alike counts as `sameRow` before anything else. */
export function findDuplicatesInFile(drafts: readonly RegisterDraft[]): Duplicate[] {
  const seen = new Map<string, number[]>();
  const found: Duplicate[] = [];
  for (const [index, draft] of drafts.entries()) {
    const keys = duplicateKeys(draft);
    const match = firstMatch(draft, keys, seen, drafts);
    if (match) found.push({ index, ...match });
    for (const { key } of keys) seen.set(key, [...(seen.get(key) ?? []), index].slice(0, mostCompared));
  }
  return found;
}

// A register of one row copied ten thousand times must not be compared with itself a hundred million times.
const mostCompared = 20;

/** The issues that tell of duplicates, by the place of the row. */
export function duplicateIssues(drafts: readonly RegisterDraft[]): Map<number, Issue> {
  return new Map(
    findDuplicatesInFile(drafts).map(({ index, earlier, kind }) => {
      const { sheet, row, name } = drafts[earlier]!;
      if (kind === 'identityNumber' && name !== drafts[index]!.name) {
        return [index, issue('identityNumber.usedTwice', 'identityNumber', undefined, { sheet, row })];
      }
      return [index, issue('row.duplicateInFile', 'childName', undefined, { sheet, row, kind })];
    }),
  );
}

interface DuplicateKey {
  kind: DuplicateKind;
  key: string;
}

/** What rows of one child share. */
export function duplicateKeys({ rowKey, name, identityNumber, birthDate, guardian }: RegisterDraft): DuplicateKey[] {
  const keys: DuplicateKey[] = [{ kind: 'sameRow', key: 'row ' + rowKey }];
  if (identityNumber) keys.push({ kind: 'identityNumber', key: 'number ' + identityNumber });
  if (name && birthDate) keys.push({ kind: 'nameAndBirthDate', key: `born ${birthDate} ${name}` });
  for (const phone of name ? (guardian?.phones ?? []) : []) keys.push({ kind: 'nameAndPhone', key: `phone ${phone} ${name}` });
  return keys;
}

function firstMatch(draft: RegisterDraft, keys: DuplicateKey[], seen: Map<string, number[]>, drafts: readonly RegisterDraft[]) {
  for (const { kind, key } of keys) {
    const earlier = seen.get(key)?.find((candidate) => mayBeOne(draft, drafts[candidate]!));
    if (earlier !== undefined) return { earlier, kind };
  }
  return undefined;
}

/** Two valid numbers, or two birth dates, that differ are two children, whatever else agrees. */
function mayBeOne(one: RegisterDraft, other: RegisterDraft): boolean {
  if (one.identityNumber && other.identityNumber && one.identityNumber !== other.identityNumber) return false;
  const [born, bornToo] = [one.birthDate ?? one.birthMonth ?? '', other.birthDate ?? other.birthMonth ?? ''];
  return born.startsWith(bornToo) || bornToo.startsWith(born);
}

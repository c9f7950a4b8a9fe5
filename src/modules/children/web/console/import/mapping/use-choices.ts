import { useDraft } from '../../../../../../web/drafts.ts';
import { useGetWords } from './use-words.ts';
import type { Detail, Field, Table, Words } from '../queries.ts';

export type WordKind = keyof Words;
export const wordKinds: readonly WordKind[] = ['riskLevels', 'categories', 'incomeStatuses', 'visitFrequencies'];
export type Meaning = Words[WordKind][number]['meaning'];

/** What a person changed of the proposals; the rest stands as proposed. Survives a closed tab. */
type Choices = { sheet: string; fields: Record<string, Field>; words: Record<string, Meaning>; levelsChecked: boolean };

const keyOf = (kind: WordKind, word: string) => `${kind} ${word}`;

export const useChoices = (detail: Detail) => {
  const first = detail.tables.find(({ sheet }) => sheet === detail.sheet) ?? detail.tables[0];
  const draft = useDraft<Choices>(`import:${detail.id}`, { sheet: first?.sheet ?? '', fields: {}, words: {}, levelsChecked: false });
  const table = detail.tables.find(({ sheet }) => sheet === draft.value.sheet) ?? first;
  const { fields, words: meanings } = draft.value;
  const fieldOf = (column: Table['columns'][number]): Field => fields[column.index] ?? column.field;
  const fieldByColumn = Object.fromEntries((table?.columns ?? []).map((column) => [String(column.index), fieldOf(column)]));
  const words = useGetWords(detail, table, fieldByColumn);
  const meaningOf = (kind: WordKind, word: Words[WordKind][number]): Meaning => {
    const key = keyOf(kind, word.word);
    return key in meanings ? meanings[key]! : word.meaning;
  };
  return {
    ready: draft.ready,
    table,
    words,
    fieldByColumn,
    fieldOf,
    meaningOf,
    levelsChecked: draft.value.levelsChecked,
    changed: (index: number) => index in fields,
    chooseSheet: (sheet: string) => draft.change({ sheet, fields: {}, words: {}, levelsChecked: false }),
    chooseField: (index: number, field: Field) => draft.change({ fields: { ...fields, [index]: field } }),
    chooseMeaning: (kind: WordKind, word: string, meaning: Meaning) =>
      draft.change({ words: { ...meanings, [keyOf(kind, word)]: meaning }, ...(kind === 'riskLevels' ? { levelsChecked: false } : {}) }),
    checkLevels: (levelsChecked: boolean) => draft.change({ levelsChecked }),
    clear: draft.clear,
  };
};

export type ImportChoices = ReturnType<typeof useChoices>;

/** Every word with its meaning, as it is confirmed. */
export const vocabularyOf = ({ words, meaningOf }: Pick<ImportChoices, 'words' | 'meaningOf'>) =>
  Object.fromEntries(wordKinds.map((kind) => [kind, Object.fromEntries((words.data?.[kind] ?? []).map((word) => [word.word, meaningOf(kind, word)]))]));

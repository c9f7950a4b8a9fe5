import { useTerms } from '../../../../../../web/i18n/terms.ts';
import { useLanguage } from '../../../../../../web/i18n/language.ts';
import type { Detail, Words } from '../queries.ts';
import { useImportWords } from '../words.ts';
import type { Meaning, WordKind } from './use-choices.ts';

type CategoryMeaning = NonNullable<Words['categories'][number]['meaning']>;
type VisitMeaning = NonNullable<Words['visitFrequencies'][number]['meaning']>;

const categories: readonly CategoryMeaning[] = [
  { category: 'orphan' },
  { category: 'orphan', careMode: 'institutional' },
  { category: 'orphan', careMode: 'dispersed' },
  { category: 'foundling' },
  { category: 'deFactoUnattended' },
  { category: 'seriouslyIll' },
  { category: 'severelyDisabled' },
  { category: 'hardshipFamily' },
  { category: 'hardshipFamily', incomeStatus: 'minimumLiving' },
  { category: 'hardshipFamily', incomeStatus: 'minimumLivingMargin' },
  { category: 'hardshipFamily', incomeStatus: 'rigidExpenditure' },
  { category: 'destitute' },
  { category: 'leftBehind' },
  { category: 'migrant' },
  { category: 'vagrant' },
  { category: 'guardianshipAbsent' },
  { category: 'guardianshipImproper' },
  { category: 'guardianshipAbusive' },
  { category: 'otherDifficulty' },
];
const visits: readonly VisitMeaning[] = [
  { times: 2, every: 1, unit: 'week' },
  { times: 1, every: 1, unit: 'week' },
  { times: 1, every: 1, unit: 'halfMonth' },
  { times: 1, every: 1, unit: 'month' },
  { times: 1, every: 2, unit: 'month' },
  { times: 1, every: 3, unit: 'month' },
  { times: 1, every: 6, unit: 'month' },
  { times: 1, every: 1, unit: 'year' },
];
const incomes = ['none', 'minimumLiving', 'minimumLivingMargin', 'rigidExpenditure'] as const;

/** The meanings a word of this kind can have, with their names. */
export const useMeanings = (kind: WordKind, levels: Detail['levels']): { meaning: Meaning; label: string }[] => {
  const t = useImportWords();
  const terms = useTerms();
  const language = useLanguage();
  if (kind === 'riskLevels') return levels.map(({ ordinal, label }) => ({ meaning: ordinal, label: label[language] }));
  if (kind === 'incomeStatuses') return incomes.map((meaning) => ({ meaning, label: terms(`incomeStatus.${meaning}`) }));
  if (kind === 'visitFrequencies') return visits.map((meaning) => ({ meaning, label: visitText(t, meaning) }));
  return categories.map((meaning) => ({ meaning, label: categoryText(t, terms, meaning) }));
};

const categoryText = (
  t: ReturnType<typeof useImportWords>,
  terms: ReturnType<typeof useTerms>,
  { category, careMode, incomeStatus }: CategoryMeaning,
): string => {
  const more = careMode ? t(`careMode.${careMode}`) : incomeStatus ? terms(`incomeStatus.${incomeStatus}`) : '';
  return more === '' ? terms(`category.${category}`) : `${terms(`category.${category}`)} · ${more}`;
};

const visitText = (t: ReturnType<typeof useImportWords>, { times, every, unit }: VisitMeaning): string =>
  t(every > 1 && (unit === 'month' || unit === 'year') ? `every.${unit}s` : `every.${unit}`, { times, every });

/** The text a choice is told apart by; keys in one order, so that equal meanings are equal texts. */
export const textOf = (meaning: Meaning): string =>
  typeof meaning === 'object' && meaning !== null
    ? JSON.stringify(Object.fromEntries(Object.entries(meaning).toSorted(([one], [other]) => one.localeCompare(other))))
    : JSON.stringify(meaning);

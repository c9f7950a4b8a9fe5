import { type Field, type Person, type PersonFact, personField } from './fields.ts';
import { headerKey, headerWords, peopleWords, personWords } from './header-words.ts';
import { namesSealedFact } from './sealed-words.ts';

export interface HeaderMeaning {
  field: Field;
  /** 1 when the header says exactly this, less when it only holds the word. */
  certainty: number;
  word: string;
}

/** What a column's headings say it is, from the outermost to the column's own. Undefined when they say nothing known. */
export function headerMeaning(path: readonly string[]): HeaderMeaning | undefined {
  if (path.some(namesSealedFact)) return { field: 'sealed', certainty: 1, word: '' };
  const own = headerKey(path.at(-1) ?? '');
  const above = path.slice(0, -1).map(headerKey).reverse();
  return childFact(own) ?? personFactOf(own, above) ?? heldFact(own);
}

/** How much a text looks like the heading of a column: 1 for a known heading, a half when it only holds one, else 0. */
export function headerLikeness(text: string): number {
  const meaning = text.length <= 30 ? headerMeaning([text]) : undefined;
  // A value that names a sealed fact is as likely as such a heading.
  if (!meaning || meaning.field === 'sealed') return 0;
  return meaning.certainty >= 0.85 ? 1 : 0.5;
}

function childFact(own: string): HeaderMeaning | undefined {
  const bare = withoutPerson(own, 'child');
  for (const { field, words } of headerWords) {
    if (words.includes(own)) return { field, certainty: 1, word: own };
    if (words.includes(bare)) return { field, certainty: 0.95, word: bare };
  }
  return undefined;
}

function personFactOf(own: string, above: string[]): HeaderMeaning | undefined {
  // 与监护人关系 names the guardian only to say whose relation it is.
  const relation = /关系|relation/.test(own);
  const person = (relation ? undefined : personIn(own)) ?? nearestPerson(above) ?? personIn(own) ?? 'child';
  const rest = withoutPerson(own, person);
  const named = personWords.find(({ words }) => words.includes(own) || words.includes(rest));
  if (named) return personMeaning(person, named.fact, relation, 1);
  if (rest === '' && own !== '') return personMeaning(person, 'Name', relation, person === 'child' ? 0.7 : 0.85);
  const held = personWords.find(({ words }) => words.some((word) => word.length > 1 && !/^(id|name)$/.test(word) && rest.includes(word)));
  return held && personMeaning(person, held.fact, relation, 0.7);
}

function personMeaning(person: Person, fact: PersonFact, relation: boolean, certainty: number): HeaderMeaning | undefined {
  // A relation is the guardian's unless the headings name a carer.
  const field = personField(relation && person !== 'carer' ? 'guardian' : person, fact);
  return field && { field, certainty, word: fact };
}

function heldFact(own: string): HeaderMeaning | undefined {
  let best: HeaderMeaning | undefined;
  for (const { field, words } of headerWords) {
    for (const word of words) {
      const long = /[a-z]/.test(word) ? word.length >= 5 : word.length >= 2;
      if (!long || !own.includes(word) || word.length <= (best?.word.length ?? 0)) continue;
      best = { field, certainty: own.endsWith(word) ? 0.75 : 0.6, word };
    }
  }
  return best;
}

function personIn(text: string): Person | undefined {
  return peopleWords.find(({ words }) => words.some((word) => (word.length > 1 ? text.includes(word) : text.startsWith(word))))?.person;
}

function nearestPerson(above: string[]): Person | undefined {
  return above.map(personIn).find((person) => person !== undefined);
}

function withoutPerson(text: string, person: Person): string {
  const words = peopleWords.find((entry) => entry.person === person)?.words ?? [];
  const word = words.find((candidate) => text.startsWith(candidate));
  return word ? text.slice(word.length).replace(/^(的|'?s)(?=.)/, '') : text;
}

import { use } from 'react';
import { language, registerWords, useLanguage, type Language } from './language.ts';

/** A text, or its forms where a language counts differently. `{name}` takes a parameter. */
export type Text = string | { one: string; other: string };
export type Texts = { readonly [key: string]: Text | Texts };

/** The same keys in another language; the language files are checked against it. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends Text ? Text : Same<T[K]> };

type Path<T> = T extends Text ? never : { [K in keyof T & string]: T[K] extends Text ? K : `${K}.${Path<T[K]>}` }[keyof T & string];
type Params = Record<string, string | number>;
export type Translate<T> = (key: Path<T>, params?: Params) => string;

/**
 * Words of one namespace. Chinese comes with the page; another language is fetched when it is spoken.
 * The answer is a hook; `.now` is for code outside components, and speaks Chinese until the other is there.
 */
export const defineWords = <T extends Texts>(zh: T, en: () => Promise<{ default: Same<T> }>) => {
  let english: Same<T> | undefined;
  let loading: Promise<Same<T> | T> | undefined;
  // A page in the other language is better than no page: what cannot be fetched stays Chinese.
  const load = () =>
    (loading ??= marked(
      en().then(
        (module) => (english = module.default),
        () => zh,
      ),
    ));
  registerWords((wanted) => (wanted === 'en' ? load() : Promise.resolve()));
  if (language() === 'en') void load();

  const translator =
    (texts: Same<T> | T, spoken: Language): Translate<T> =>
    (key, params) =>
      say(lookUp(texts, key), spoken, params);
  const hook = (): Translate<T> => {
    const spoken = useLanguage();
    if (spoken === 'zh-CN') return translator(zh, spoken);
    // Asked in every attempt of a render, also when the words have come between two of them: React counts on it.
    return translator(use(load()), spoken);
  };
  return Object.assign(hook, {
    now: (key: Path<T>, params?: Params) => (language() === 'en' && english ? translator(english, 'en') : translator(zh, 'zh-CN'))(key, params),
  });
};

/** Marked the way React reads it, so that words already there are shown without a pause. */
const marked = <V>(promise: Promise<V>): Promise<V> => {
  void promise.then((value) => Object.assign(promise, { status: 'fulfilled', value }));
  return promise;
};

const lookUp = (texts: Texts, path: string): Text => {
  const found = path.split('.').reduce<Text | Texts | undefined>((at, key) => (typeof at === 'object' ? (at as Texts)[key] : undefined), texts);
  return isText(found) ? found : path;
};

const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'other' in value && 'one' in value);

export const say = (text: Text, spoken: Language, params: Params = {}): string => {
  const form = typeof text === 'string' ? text : text[plural(params['count'], spoken)];
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
};

const plural = (count: string | number | undefined, spoken: Language): 'one' | 'other' =>
  new Intl.PluralRules(spoken).select(Number(count ?? 0)) === 'one' ? 'one' : 'other';

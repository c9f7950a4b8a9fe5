import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const chinese = files.filter((file) => file.endsWith('.zh-CN.ts'));
const pages = files.filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'));

const textsOf = async (file: string) => ((await import(pathToFileURL(join(root, file)).href)) as { default: object }).default;

/** `a.b.c` → text; a text with forms counts as one. */
const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    return 'one' in value && 'other' in value ? [[at, `${value.one} ${value.other}`]] : flat(value as object, at);
  });
const params = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();

describe.each(chinese)('%s', (file) => {
  it('says the same in English: every key, every parameter, nothing empty', async () => {
    const zh = flat(await textsOf(file));
    const en = new Map(flat(await textsOf(file.replace('.zh-CN.', '.en.'))));
    expect([...en.keys()].toSorted()).toEqual(zh.map(([key]) => key).toSorted());
    for (const [key, text] of zh) {
      expect(text.trim(), key).not.toBe('');
      expect(en.get(key)?.trim(), key).toBeTruthy();
      expect(params(en.get(key) ?? ''), key).toEqual(params(text));
      expect(en.get(key), key).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

const shownAttributes = new Set(['title', 'label', 'alt', 'placeholder', 'aria-label', 'hint', 'lead']);
type Node = { type: string; [key: string]: unknown };

/** Texts that would be shown as they stand in the source. */
const literals = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(literals);
  if (typeof node !== 'object' || node === null) return [];
  const { type, ...rest } = node as Node;
  if (type === 'JSXText') return [String(rest['value'])];
  if (type === 'Literal' && typeof rest['value'] === 'string' && /\p{Script=Han}/u.test(rest['value'])) return [rest['value']];
  if (type === 'TemplateElement' && /\p{Script=Han}/u.test(JSON.stringify(rest['value']))) return [JSON.stringify(rest['value'])];
  const own = type === 'JSXAttribute' ? attribute(rest) : [];
  return [...own, ...Object.values(rest).flatMap(literals)];
};
const attribute = ({ name, value }: Record<string, unknown>): string[] => {
  const text = (value as { value?: unknown } | null)?.value;
  return shownAttributes.has(String((name as { name: unknown }).name)) && typeof text === 'string' ? [text] : [];
};

describe.each(pages)('%s', (file) => {
  it('keeps its texts in words files', () => {
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
    expect(literals(program).filter((text) => /\p{L}{2,}/u.test(text))).toEqual([]);
  });
});

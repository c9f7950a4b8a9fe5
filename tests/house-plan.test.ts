import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

/** Ground floor first; a module may import only the ones written beside it. A new module is one line here and one folder. */
const floors: Record<string, readonly string[]> = {
  areas: [],
  accounts: ['areas'],
  children: ['areas', 'accounts'],
  cases: ['areas', 'accounts', 'children'],
};

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)));

const importsOf = (file: string): string[] => {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => relative(source, resolve(source, dirname(file), match[1]!)));
};

const moduleOf = (path: string): string | undefined => (path.startsWith('modules/') ? path.split('/')[1] : undefined);
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.endsWith('test-workbooks.ts');
const isPage = (file: string) => /^modules\/[^/]+\/web\//.test(file);

const edges = files.filter((file) => !isTest(file)).flatMap((file) => importsOf(file).map((to) => ({ file, to })));

describe('the house plan', () => {
  it('has no module without a floor', () => {
    expect([...new Set(files.map(moduleOf).filter((name) => name !== undefined))].toSorted()).toEqual(Object.keys(floors).toSorted());
  });

  it('lets arrows point down only', () => {
    const wrong = edges.filter(({ file, to }) => {
      const [from, target] = [moduleOf(file), moduleOf(to)];
      return from !== undefined && target !== undefined && from !== target && !floors[from]!.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the platform ignorant of modules and servers', () => {
    expect(
      edges.filter(({ file, to }) => file.startsWith('platform/') && (to.startsWith('modules/') || to.startsWith('servers/') || to.startsWith('web/'))),
    ).toEqual([]);
  });

  it('keeps servers ignorant of modules', () => {
    expect(edges.filter(({ file, to }) => file.startsWith('servers/') && to.startsWith('modules/'))).toEqual([]);
  });

  it('keeps pages in the browser: they import no store, no verb, no database', () => {
    const serverOnly = /^platform\/(?!access\.ts|contract\.ts|errors\.ts|clock\.ts)|\/(store|service|routes)\.ts$|^servers\//;
    expect(edges.filter(({ file, to }) => (isPage(file) || file.startsWith('web/')) && serverOnly.test(to))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => !isTest(file) && /process\.env/.test(readFileSync(join(source, file), 'utf8')));
    expect(readers).toEqual(['platform/config.ts']);
  });

  it('has no junk drawers', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|types|misc)(\/|\.tsx?$)/.test(file))).toEqual([]);
  });
});

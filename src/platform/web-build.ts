import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const webFolder = join(root, 'dist', 'web');

/** Builds the web when its sources are newer than the build; a second start finds the stamp and does nothing. */
export const ensureWebBuilt = async (say: (line: string) => void): Promise<void> => {
  const stampFile = join(webFolder, 'stamp');
  const wanted = stamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  say('Building the web pages…');
  const { build } = await import('vite');
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stampFile, wanted);
};

// The web imports contracts and rules of the modules too, so every source file counts.
const stamp = (): string => {
  const hash = createHash('sha256');
  for (const file of [...sources(join(root, 'src')), join(root, 'vite.config.ts'), join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

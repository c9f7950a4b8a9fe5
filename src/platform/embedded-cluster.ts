import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountFor, exists, isReachable, run, unlessMissing, type Account } from './embedded-account.ts';
import { findPrograms, type Programs } from './embedded-programs.ts';

export type Cluster = { path: string; programs: Programs; account: Account; password: string; fresh: boolean };
export const owner = 'tongxin_owner';

const noteFile = (dataDir: string): string => join(dataDir, 'postgres.place.txt');
const passwordFile = (dataDir: string): string => join(dataDir, 'postgres.password');

/** Where the cluster's directory stands: in the data directory, unless a note there says otherwise. */
const homeOf = async (dataDir: string): Promise<string> => {
  const note = await readFile(noteFile(dataDir), 'utf8').catch(unlessMissing(''));
  return note.split('\n')[0] || dataDir;
};

export const clusterPathOf = async (dataDir: string): Promise<string> => join(await homeOf(dataDir), 'postgres');

export const hasPassword = (dataDir: string): Promise<boolean> => exists(passwordFile(dataDir));

export const readPassword = async (dataDir: string): Promise<string> => {
  try {
    return (await readFile(passwordFile(dataDir), 'utf8')).trim();
  } catch (cause) {
    const hint = 'run as the user who created the data directory, or put the file back from a backup';
    throw new Error(`Cannot read ${passwordFile(dataDir)}: ${hint}`, { cause });
  }
};

/** A data directory private to root (0700) is opened to the system user's group, for passing through only. */
const letIn = async (dataDir: string, account: Account): Promise<boolean> => {
  if (await isReachable(dataDir, account)) return true;
  const { mode, uid, gid } = await stat(dataDir);
  if (!account || uid !== 0 || gid !== 0 || (mode & 0o077) !== 0) return false;
  await chown(dataDir, uid, account.gid);
  await chmod(dataDir, (mode & 0o777) | 0o010);
  return isReachable(dataDir, account);
};

const makeAway = async (dataDir: string): Promise<string> => {
  const common = '/var/lib/tongxin';
  const away = join(common, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  await mkdir(away, { recursive: true });
  for (const directory of [common, away]) await chmod(directory, 0o755);
  return away;
};

/** A clone below /root is closed to every other user, so there the cluster moves out of the data directory. */
const settle = async (dataDir: string): Promise<{ home: string; account: Account }> => {
  const home = await homeOf(dataDir);
  const path = join(home, 'postgres');
  const present = await exists(path);
  if (home !== dataDir && !present)
    throw new Error(`${noteFile(dataDir)} says the database is in ${path}, but it is not there: put it back, or remove the note to begin an empty one`);
  const account = await accountFor(path);
  if (await letIn(home, account)) return { home, account };
  if (present) throw new Error(`The system user of the database (uid ${account?.uid}) cannot enter ${home}: allow it with chmod o+x on each directory above`);
  const away = await makeAway(dataDir);
  return { home: away, account: await accountFor(join(away, 'postgres')) };
};

const writeNote = async (dataDir: string, home: string): Promise<void> => {
  if (home === dataDir || (await exists(noteFile(dataDir)))) return;
  const why = 'The database of this directory is in the place above, because the system user it runs as cannot enter here.';
  await writeFile(noteFile(dataDir), `${home}\n${why}\nBack up, move and remove the two together.\n`);
};

/** Trigrams of Chinese text need a character type that knows UTF-8; not every system has the same name for it. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

const initialise = async (programs: Programs, account: Account, pgdata: string, pwfile: string): Promise<void> => {
  const args = ['-D', pgdata, '-U', owner, `--pwfile=${pwfile}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--no-instructions'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  for (const type of characterTypes)
    try {
      await run(programs.initdb, [...args, ...locale, `--lc-ctype=${type}`], account);
      return;
    } catch (cause) {
      const unknownLocale = String((cause as { stderr?: string }).stderr).includes('invalid locale name');
      if (!unknownLocale || type === 'C') throw new Error(`PostgreSQL could not create a database in ${pgdata}`, { cause });
    }
};

const sync = async (directory: string): Promise<void> => {
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
};

/** Built beside its place and renamed into it: what bears the name `postgres` is whole, and only unfinished work is ever removed. */
const create = async (home: string, programs: Programs, account: Account, password: string): Promise<void> => {
  for (const name of await readdir(home)) if (name.startsWith('postgres.new-')) await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  const building = join(home, `postgres.new-${randomBytes(4).toString('hex')}`);
  const pwfile = `${building}.password`;
  await mkdir(building, { mode: 0o700 });
  await writeFile(pwfile, password, { mode: 0o600 });
  if (account) await Promise.all([building, pwfile].map((path) => chown(path, account.uid, account.gid)));
  try {
    await initialise(programs, account, building, pwfile);
    await rename(building, join(home, 'postgres'));
    await sync(home);
  } finally {
    await rm(pwfile, { force: true });
    await rm(building, { recursive: true, force: true });
  }
};

const checkVersion = async (path: string, major: string): Promise<void> => {
  const version = (await readFile(join(path, 'PG_VERSION'), 'utf8').catch(unlessMissing(''))).trim();
  if (version === major) return;
  if (version)
    throw new Error(`${path} was made by PostgreSQL ${version}, but PostgreSQL ${major} is installed: dump it with the old release and load it into the new`);
  throw new Error(`${path} holds files but no PostgreSQL database: move it away or restore it from a backup`);
};

/** The cluster of a data directory, created if there is none. The caller holds the lock of the data directory. */
export const openCluster = async (dataDir: string, log: (line: string) => void): Promise<Cluster> => {
  const { home, account } = await settle(dataDir);
  const path = join(home, 'postgres');
  const programs = await findPrograms(home, account);
  const fresh = !(await readdir(path).catch(unlessMissing([]))).length;
  if (fresh) {
    log(`Creating the database in ${path}`);
    await writeFile(passwordFile(dataDir), randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    await create(home, programs, account, await readPassword(dataDir));
  } else await checkVersion(path, programs.major);
  await writeNote(dataDir, home);
  return { path, programs, account, password: await readPassword(dataDir), fresh };
};

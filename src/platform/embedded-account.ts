import { execFile } from 'node:child_process';
import { lstat, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The system user PostgreSQL runs as; undefined: the user we are. */
export type Account = { uid: number; gid: number } | undefined;

const execute = promisify(execFile);

export const unlessMissing =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };

export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Nothing of our environment reaches PostgreSQL: a stray PGDATA, PGOPTIONS or LD_LIBRARY_PATH would change what runs. */
export const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };

export const run = (file: string, args: string[], account?: Account): Promise<{ stdout: string }> =>
  execute(file, args, { ...account, cwd: '/', env: environment });

export const isReachable = async (path: string, account: Account): Promise<boolean> =>
  !account ||
  (await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], account).then(
    () => true,
    () => false,
  ));

const idsOf = async (user: string): Promise<Account> => {
  const id = async (flag: string): Promise<number> => Number((await run('id', [flag, user])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
};

const systemAccount = async (): Promise<Account> => {
  for (const user of ['postgres', 'tongxin']) {
    const ids = await idsOf(user).catch(() => undefined);
    if (ids) return ids;
  }
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'tongxin']);
    return await idsOf('tongxin');
  } catch (cause) {
    const advice = 'create a system user named postgres, run as an ordinary user, or set DATABASE_URL';
    throw new Error(`PostgreSQL does not run as root and no user could be created for it: ${advice}`, { cause });
  }
};

/** A cluster keeps the user it has; root-owned files (a restored backup) are handed to the system user. */
export const accountFor = async (clusterPath: string): Promise<Account> => {
  if (process.getuid?.() !== 0) return undefined;
  const there = await stat(clusterPath).catch(unlessMissing(undefined));
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid };
  const account = await systemAccount();
  if (there && account) await run('chown', ['-R', `${account.uid}:${account.gid}`, clusterPath]);
  return account;
};

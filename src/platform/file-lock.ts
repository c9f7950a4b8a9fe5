import { accessSync, constants, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export type FileLock = { release(): void };

/** Kept here so that no lock is lost to garbage collection. */
const held = new Set<DatabaseSync>();
const busy = 5;

const open = (file: string): DatabaseSync => {
  try {
    // SQLite would quietly open what it may not write, and such a lock excludes nobody.
    if (existsSync(file)) accessSync(file, constants.W_OK);
    return new DatabaseSync(file, { timeout: 0 });
  } catch (cause) {
    throw new Error(`${file} cannot be written: run as the user who created its directory`, { cause });
  }
};

/**
 * Takes the lock if nobody holds it. SQLite is used for its lock alone: the operating system frees it when
 * the holder dies, however it dies, so there is no stale lock and no process number to mistrust.
 */
export const tryLock = (file: string): FileLock | undefined => {
  const handle = open(file);
  const release = (): void => {
    if (held.delete(handle)) handle.close();
  };
  held.add(handle);
  try {
    handle.exec('BEGIN EXCLUSIVE');
    return { release };
  } catch (error) {
    release();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw new Error(`The lock file ${file} cannot be locked`, { cause: error });
  }
};

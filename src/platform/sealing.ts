import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { StartFailure } from './config.ts';

const Key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'a key is 32 bytes in base64');
const KeyRing = z.object({
  /** Versioned keys of ordinary fields and of the sealed class; the highest version seals, all open. */
  field: z.record(z.string().regex(/^\d+$/), Key),
  sealed: z.record(z.string().regex(/^\d+$/), Key),
  /** Keyed hashes for exact look-up and name tokens; signs sessions and audit checkpoints too, each under its own label. */
  lookup: Key,
});
export type KeyRing = z.infer<typeof KeyRing>;

const newKey = () => randomBytes(32).toString('base64');
export const newKeyRing = (): KeyRing => ({ field: { 1: newKey() }, sealed: { 1: newKey() }, lookup: newKey() });

/** Adds one version to both classes; old versions stay so that old fields still open. */
export const withNextVersion = (ring: KeyRing): KeyRing => ({
  ...ring,
  field: { ...ring.field, [currentVersion(ring.field) + 1]: newKey() },
  sealed: { ...ring.sealed, [currentVersion(ring.sealed) + 1]: newKey() },
});

const currentVersion = (keys: Record<string, string>) => Math.max(...Object.keys(keys).map(Number));

/** A short name of the ring that reveals nothing of it; kept in the database to notice a wrong key before any harm. */
export const fingerprint = (ring: KeyRing): string => createHmac('sha256', Buffer.from(ring.lookup, 'base64')).update('fingerprint').digest('hex').slice(0, 16);

export const parseKeyRing = (text: string, where: string): KeyRing => {
  try {
    return KeyRing.parse(JSON.parse(text));
  } catch (cause) {
    throw new StartFailure(`The sealing keys in ${where} cannot be read; restore the key file from its backup.`, { cause });
  }
};

export const readKeyFile = (file: string): KeyRing | undefined => (existsSync(file) ? parseKeyRing(readFileSync(file, 'utf8'), file) : undefined);

/** Writes aside and renames, so that a crash leaves the old ring or the new one, never half of one. */
export const writeKeyFile = (file: string, ring: KeyRing): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

export type SealClass = 'field' | 'sealed';

export type Sealing = {
  /** AES-256-GCM. `label` names the field and is authenticated, so that a value cannot be moved to another column. */
  seal(label: string, plain: string, sealClass?: SealClass): Buffer;
  open(label: string, sealed: Buffer, sealClass?: SealClass): string;
  sealMaybe(label: string, plain: string | null | undefined): Buffer | null;
  openMaybe(label: string, sealed: Buffer | null): string | null;
  /** Keyed hash for exact look-up: 32 bytes. */
  lookup(label: string, value: string): Buffer;
  /** Keyed hash as a signed 64-bit number in decimal, for token indexes. */
  token(label: string, value: string): string;
  /** A 32-byte secret derived for one use. */
  derive(use: string): Buffer;
  isCurrent(sealed: Buffer, sealClass?: SealClass): boolean;
};

const HEADER = 3;
const IV = 12;
const TAG = 16;

export const createSealing = (ring: KeyRing): Sealing => {
  const keys = { field: decode(ring.field), sealed: decode(ring.sealed) };
  const current = { field: currentVersion(ring.field), sealed: currentVersion(ring.sealed) };
  const lookupKey = keyOf(ring.lookup);
  const mac = (label: string, value: string) => createHmac('sha256', lookupKey).update(label).update('\0').update(value).digest();

  const seal: Sealing['seal'] = (label, plain, sealClass = 'field') => {
    const version = current[sealClass];
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', keys[sealClass].get(version)!, iv);
    cipher.setAAD(Buffer.from(label));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([1, version >> 8, version & 255]), iv, cipher.getAuthTag(), body]);
  };
  const open: Sealing['open'] = (label, sealed, sealClass = 'field') => {
    const key = keys[sealClass].get(sealed.readUInt16BE(1));
    if (key === undefined) throw new Error(`sealing key version ${sealed.readUInt16BE(1)} is missing`);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(HEADER, HEADER + IV));
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(sealed.subarray(HEADER + IV, HEADER + IV + TAG));
    return decipher.update(sealed.subarray(HEADER + IV + TAG), undefined, 'utf8') + decipher.final('utf8');
  };
  return {
    seal,
    open,
    sealMaybe: (label, plain) => (plain === null || plain === undefined || plain === '' ? null : seal(label, plain)),
    openMaybe: (label, sealed) => (sealed === null ? null : open(label, sealed)),
    lookup: mac,
    token: (label, value) => mac(label, value).readBigInt64BE(0).toString(),
    derive: (use) => createHash('sha256').update(mac('derive', use)).digest(),
    isCurrent: (sealed, sealClass = 'field') => sealed.readUInt16BE(1) === current[sealClass],
  };
};

// A key object is set up once; a bare buffer would be set up again for every one of the many short values.
const keyOf = (base64: string) => createSecretKey(Buffer.from(base64, 'base64'));
// A key handed over as bytes is imported anew at every call: five times the cost of the sealing itself.
const secret = (key: string) => createSecretKey(Buffer.from(key, 'base64'));

const decode = (keys: Record<string, string>) => new Map(Object.entries(keys).map(([version, key]) => [Number(version), secret(key)]));

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A stored part of a workbook file. `packed` are its bytes as they lie in the file. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  size: number;
  packed: Buffer;
}

export interface ZipLimits {
  entries: number;
  totalBytes: number;
  entryBytes: number;
  /** Largest growth of one entry that is bigger than `ratioFromBytes` unpacked. */
  ratio: number;
  ratioFromBytes: number;
}

export const zipLimits: ZipLimits = {
  entries: 2000,
  totalBytes: 200 * 2 ** 20,
  entryBytes: 120 * 2 ** 20,
  ratio: 200,
  ratioFromBytes: 10 * 2 ** 20,
};

export class ZipProblem extends Error {
  code: 'damaged' | 'password' | 'bomb';

  constructor(code: 'damaged' | 'password' | 'bomb') {
    super(code);
    this.code = code;
  }
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const full32 = 0xffffffff;

/** The file's own table of contents, checked against the limits. Nothing is unpacked. */
export function readZip(bytes: Buffer, limits: ZipLimits = zipLimits): Map<string, ZipEntry> {
  const { count, offset } = endRecord(bytes);
  if (count > limits.entries) throw new ZipProblem('bomb');
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, next } = entryAt(bytes, at);
    total += entry.size;
    if (total > limits.totalBytes || entry.size > limits.entryBytes) throw new ZipProblem('bomb');
    if (entry.size > limits.ratioFromBytes && entry.size > entry.packed.length * limits.ratio) throw new ZipProblem('bomb');
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function endRecord(bytes: Buffer): { count: number; offset: number } {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) !== endSignature) continue;
    const count = bytes.readUInt16LE(at + 10);
    const offset = bytes.readUInt32LE(at + 16);
    // Only archives beyond 4 GB or 65,535 parts need ZIP64's own end record.
    if (offset === full32 || count === 0xffff || offset >= bytes.length) throw new ZipProblem('damaged');
    return { count, offset };
  }
  throw new ZipProblem('damaged');
}

function entryAt(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new ZipProblem('damaged');
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw new ZipProblem('damaged');
  if (bytes.readUInt16LE(at + 8) & 1) throw new ZipProblem('password');
  const name = bytes
    .toString('utf8', at + 46, at + 46 + nameLength)
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const [size, packedSize, local] = wideNumbers(extra, [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]);
  const method = bytes.readUInt16LE(at + 10);
  const packed = packedBytes(bytes, local!, packedSize!);
  return { entry: { name, method, crc: bytes.readUInt32LE(at + 16), size: size!, packed }, next };
}

/** Numbers too wide for the entry stand in its ZIP64 field, in this order, only those that did not fit. */
function wideNumbers(extra: Buffer, numbers: number[]): number[] {
  if (!numbers.includes(full32)) return numbers;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return numbers.map((number) => {
      if (number !== full32) return number;
      if (from + 8 > extra.length) throw new ZipProblem('damaged');
      from += 8;
      return Number(extra.readBigUInt64LE(from - 8));
    });
  }
  throw new ZipProblem('damaged');
}

function packedBytes(bytes: Buffer, local: number, length: number): Buffer {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) throw new ZipProblem('damaged');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + length > bytes.length) throw new ZipProblem('damaged');
  return bytes.subarray(from, from + length);
}

/** One part's bytes. It never yields more than the table of contents promised. */
export function unpack(entry: ZipEntry): Buffer {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipProblem('damaged');
  return bytes;
}

function inflate(entry: ZipEntry): Buffer {
  if (entry.method !== 8) throw new ZipProblem('damaged');
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ZipProblem(code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}

/** Packs a new or changed part. */
export function pack(name: string, content: string | Buffer): ZipEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
}

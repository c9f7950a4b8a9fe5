import type { ZipEntry } from './zip.ts';

/** A zip file of these parts; parts that were not changed keep their packed bytes. */
export function writeZip(entries: Iterable<ZipEntry>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([header(0x04034b50, entry, name, 30), name, entry.packed]);
    const central = header(0x02014b50, entry, name, 46);
    central.writeUInt32LE(offset, 42);
    files.push(local);
    directory.push(central, name);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...files, index, endOf(directory.length / 2, index.length, offset)]);
}

const utf8Names = 0x0800;
// 1 January 1980: a marked workbook does not depend on when it was made.
const dosDate = 0x0021;

function header(signature: number, entry: ZipEntry, name: Buffer, length: 30 | 46): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  // The index entry repeats the local header after the version of the program that made it.
  const at = length === 46 ? 6 : 4;
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(utf8Names, at + 2);
  bytes.writeUInt16LE(entry.method, at + 4);
  bytes.writeUInt16LE(dosDate, at + 8);
  bytes.writeUInt32LE(entry.crc, at + 10);
  bytes.writeUInt32LE(entry.packed.length, at + 14);
  bytes.writeUInt32LE(entry.size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  return bytes;
}

function endOf(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

import type { Value } from './tables.ts';

export type ColumnType = 'uuid' | 'text' | 'text[]' | 'bytea' | 'jsonb' | 'boolean' | 'smallint' | 'integer' | 'bigint' | 'date' | 'timestamp with time zone';

const SIGNATURE = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const EPOCH_DAYS = 10_957;
const EPOCH_MS = EPOCH_DAYS * 86_400_000;
const TEXT_OID = 25;

/** Rows of one table in the binary form of COPY, gathered in one growing buffer. */
export class BinaryRows {
  readonly #types: readonly ColumnType[];
  readonly #columns: readonly string[];
  #buffer: Buffer;
  #end = SIGNATURE.length;
  count = 0;

  constructor(columns: readonly string[], types: readonly ColumnType[]) {
    this.#columns = columns;
    this.#types = types;
    this.#buffer = Buffer.allocUnsafe(1 << 12);
    SIGNATURE.copy(this.#buffer);
  }

  get bytes(): number {
    return this.#end;
  }

  add(row: Readonly<Record<string, Value>>): void {
    this.#room(2);
    this.#end = this.#buffer.writeInt16BE(this.#columns.length, this.#end);
    for (let index = 0; index < this.#columns.length; index += 1) {
      const value = row[this.#columns[index]!];
      if (value === null || value === undefined) {
        this.#room(4);
        this.#end = this.#buffer.writeInt32BE(-1, this.#end);
      } else this.#field(this.#types[index]!, value);
    }
    this.count += 1;
  }

  /** The whole of it, with the end mark. */
  finish(): Buffer {
    this.#room(2);
    this.#end = this.#buffer.writeInt16BE(-1, this.#end);
    return this.#buffer.subarray(0, this.#end);
  }

  #room(bytes: number): void {
    if (this.#end + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#end + bytes));
    this.#buffer.copy(larger, 0, 0, this.#end);
    this.#buffer = larger;
  }

  #field(type: ColumnType, value: Exclude<Value, null>): void {
    switch (type) {
      case 'uuid':
      case 'bytea':
        return this.#bytes(value as Buffer);
      case 'text':
        return this.#text(value as string);
      case 'jsonb':
        return this.#text(value as string, 1);
      case 'text[]':
        return this.#list(value as readonly string[]);
      case 'boolean':
        return this.#sized(1, () => this.#buffer.writeUInt8(value === true ? 1 : 0, this.#end));
      case 'smallint':
        return this.#sized(2, () => this.#buffer.writeInt16BE(value as number, this.#end));
      case 'integer':
        return this.#sized(4, () => this.#buffer.writeInt32BE(value as number, this.#end));
      case 'date':
        return this.#sized(4, () => this.#buffer.writeInt32BE((value as number) - EPOCH_DAYS, this.#end));
      case 'bigint':
        return this.#sized(8, () => this.#buffer.writeBigInt64BE(value as bigint, this.#end));
      case 'timestamp with time zone':
        return this.#micros(((value as number) - EPOCH_MS) * 1000);
    }
  }

  #sized(bytes: number, write: () => number): void {
    this.#room(4 + bytes);
    this.#end = this.#buffer.writeInt32BE(bytes, this.#end);
    this.#end = write();
  }

  /** In two halves, because a BigInt for each of so many instants costs more than all the rest of the row. */
  #micros(value: number): void {
    this.#room(12);
    const high = Math.floor(value / 4_294_967_296);
    this.#end = this.#buffer.writeInt32BE(8, this.#end);
    this.#end = this.#buffer.writeInt32BE(high, this.#end);
    this.#end = this.#buffer.writeUInt32BE(value - high * 4_294_967_296, this.#end);
  }

  #bytes(value: Buffer): void {
    this.#room(4 + value.length);
    this.#end = this.#buffer.writeInt32BE(value.length, this.#end);
    this.#end += value.copy(this.#buffer, this.#end);
  }

  #text(value: string, jsonbVersion?: 1): void {
    this.#room(5 + value.length * 3);
    const head = jsonbVersion === undefined ? 4 : 5;
    if (jsonbVersion !== undefined) this.#buffer[this.#end + 4] = jsonbVersion;
    const written = this.#buffer.write(value, this.#end + head, 'utf8');
    this.#buffer.writeInt32BE(head - 4 + written, this.#end);
    this.#end += head + written;
  }

  #list(items: readonly string[]): void {
    this.#room(24);
    const start = this.#end;
    this.#end += 4;
    const head = items.length === 0 ? [0, 0, TEXT_OID] : [1, 0, TEXT_OID, items.length, 1];
    for (const word of head) this.#end = this.#buffer.writeInt32BE(word, this.#end);
    for (const item of items) this.#text(item);
    this.#buffer.writeInt32BE(this.#end - start - 4, start);
  }
}

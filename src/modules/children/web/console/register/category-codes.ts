import type { Category } from '../../../contract.ts';

/** In the order in which offices list them; the contract itself would bring its library to the page. */
export const categoryCodes = [
  'orphan',
  'foundling',
  'deFactoUnattended',
  'seriouslyIll',
  'severelyDisabled',
  'hardshipFamily',
  'destitute',
  'leftBehind',
  'migrant',
  'vagrant',
  'guardianshipAbsent',
  'guardianshipImproper',
  'guardianshipAbusive',
  'rescuedFromTrafficking',
  'inLegalProceedings',
  'victim',
  'parentDetained',
  'disabled',
  'otherDifficulty',
] as const satisfies readonly Category[];

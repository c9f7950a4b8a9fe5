import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  label: 'Identity number',
  hint: 'May be left empty and added later',
  read: 'The number is valid: born {date}, {sex}',
  problem: {
    length: 'It should have 18 digits and has {count}',
    oldFifteenDigits: 'This is an old number of 15 digits; type the 18 digits of the new card',
    characters: 'Only digits, and X at the end',
    birthDate: 'The birthday in the number does not exist; look at digits 7 to 14',
    checkDigit: 'The digits do not fit together; one may be mistyped. Compare with the card',
    ruinedByExcel: 'Excel has ruined this number and its last digits are lost; type it from the card',
  },
};
export default en;

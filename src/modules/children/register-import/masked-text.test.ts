import { expect, test } from 'vitest';
import { maskedText } from './masked-text.ts';

test.each([
  ['childName', '欧阳小明', '欧阳**'],
  ['guardianName', '=A1', '=**'],
  ['identityNumber', '440310201501020011', '**************0011'],
  ['guardianPhone', '13800138000 祖母', '*******8000 祖母'],
  ['community', '六联社区', '六联社区'],
  ['birthDate', '2015-06-01', '2015-06-01'],
  ['health', '肾病综合征', '***'],
  ['notes', 'HIV阳性', '***'],
  ['ignore', '王小明', '王**'],
  ['ignore', '440310201501020011', '****************'],
  ['school', 'HIV关爱班', '〔不在此显示〕'],
] as const)('%s “%s” is shown as “%s”', (field, text, shown) => {
  expect(maskedText(field, text)).toBe(shown);
});

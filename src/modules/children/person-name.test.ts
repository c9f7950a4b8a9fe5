import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName, normaliseName } from './person-name.ts';

test.each([
  [' 王 小 明 ', '王小明'],
  ['王　小明', '王小明'],
  ['欧阳娜娜', '欧阳娜娜'],
  ['阿卜杜•热合曼', '阿卜杜·热合曼'],
  ['阿卜杜．热合曼', '阿卜杜·热合曼'],
  ['阿卜杜 ・ 热合曼', '阿卜杜·热合曼'],
  ['𠮷田 𬎆', '𠮷田𬎆'],
  ['王〇', '王〇'],
  ['\u200b张三\ufeff', '张三'],
  ['Ｍａｒｉａ   da Silva', 'Maria da Silva'],
  ['O’Brien-Smith J.', 'O’Brien-Smith J.'],
  ['Rene\u0301', 'René'],
  ['ئابدۇراخمان', 'ئابدۇراخمان'],
])('%j is %s', (raw, name) => expect(normaliseName(raw)).toEqual({ ok: true, name }));

test.each([
  [null, 'missing'],
  [' 　', 'missing'],
  ['=HYPERLINK(1)', 'formula'],
  ['＝1+1', 'formula'],
  ['@SUM', 'formula'],
  ['王\u0007明', 'control'],
  ['王\u202e明', 'control'],
  ['王小\n明', 'control'],
  ['张三1', 'digits'],
  ['张三２', 'digits'],
  [42, 'digits'],
  ['张三（大）', 'characters'],
  ['·张三', 'characters'],
  ['张'.repeat(51), 'length'],
])('%j is refused: %s', (raw, problem) => expect(normaliseName(raw)).toEqual({ ok: false, problem }));

test.each([
  ['张三', '张*'],
  ['王小明', '王**'],
  ['张', '张*'],
  ['欧阳', '欧*'],
  ['欧阳娜', '欧阳*'],
  ['欧阳娜娜', '欧阳**'],
  ['阿卜杜·热合曼', '阿卜杜·**'],
  ['𠮷田', '𠮷*'],
  ['Maria da Silva', 'M**'],
])('%s is masked as %s', (name, masked) => expect(maskName(name)).toBe(masked));

test('law: a name put in order stays as it is', () => {
  const text = fc.string({ unit: fc.constantFrom(..."王小明𠮷·•．. 　'-ae\u0301Ｍ〇ü") });
  fc.assert(
    fc.property(text, (raw) => {
      const result = normaliseName(raw);
      if (result.ok) expect(normaliseName(result.name)).toEqual(result);
    }),
  );
});

test('law: never throws, and gives no surrogate half, digit, control character or formula', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (raw) => {
      const result = normaliseName(raw);
      if (result.ok) expect(result.name).not.toMatch(/^[=+\-@]|[\p{Cs}\p{Cc}\p{Nd}]/u);
    }),
  );
});

test('law: of an undotted name no more than two characters and two stars are shown', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.array(han, { minLength: 1, maxLength: 12 }), (characters) => {
      expect(maskName(characters.join(''))).toMatch(/^[^*]{1,2}\*{1,2}$/u);
    }),
  );
});

test('law: never throws, whatever a cell holds', () => {
  fc.assert(fc.property(fc.anything(), (value) => void normaliseName(value)));
});

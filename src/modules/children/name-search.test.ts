import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceReadings, nameReadings } from './han-reading.ts';
import { homophoneTokens, nameTokens, queryTokens } from './name-search.ts';

const anyHan = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const trickyHan = fc.constantFrom(...'单曾解乐查仇朴翟尉万俟长孙欧阳令狐重行吕女晟茜𠮷𬎆〇');
const han = fc.oneof(anyHan, trickyHan);
const surname = fc.oneof(han, fc.constantFrom('欧阳', '尉迟', '万俟', '长孙', '澹台', '单于', '乐正'));
const given = fc.array(han, { minLength: 1, maxLength: 3 }).map((characters) => characters.join(''));
const long = fc.array(han, { minLength: 7, maxLength: 10 }).map((all) => `${all.slice(0, 3).join('')}·${all.slice(3).join('')}`);
const name = fc.oneof({ weight: 4, arbitrary: fc.tuple(surname, given).map(([a, b]) => a + b) }, { weight: 1, arbitrary: long });
/** A name with the bounds of a piece of it, the middle dot not counted. */
const nameAndPiece = fc.tuple(name, fc.nat(), fc.nat()).map(([whole, a, b]) => {
  const characters = [...whole.replace('·', '')];
  const start = a % characters.length;
  return { whole, characters, start, end: start + 1 + (b % (characters.length - start)) };
});

const meets = (name: string, tokens: string[]) => tokens.some((token) => nameTokens(name).includes(token));

test('a name of three characters is stored under its pieces, sounds and initials', () => {
  expect(nameTokens('王小明').sort()).toEqual(
    ['c:王 c:小 c:明 c:王小 c:小明 c:王小明', 'p:wang p:xiao p:ming p:wangxiao p:xiaoming p:wangxiaoming i:wx i:xm i:wxm']
      .flatMap((line) => line.split(' '))
      .sort(),
  );
});

test.each([
  ['单小明', 'shanxiaoming'],
  ['单小明', 'danxiaoming'],
  ['曾国藩', 'zeng'],
  ['曾国藩', 'ceng guo'],
  ['解晓东', 'xiexiao'],
  ['翟天', 'di tian'],
  ['缪一', 'mou'],
  ['尉迟恭', 'Yuchi Gong'],
  ['万俟卨', 'moqi'],
  ['吕布', 'lü bu'],
  ['吕布', 'LYU BU'],
  ['吕布', 'lvbu'],
  ['西安', "xi'an"],
  ['王小明', 'WXM'],
  ['阿卜杜·热合曼', '阿卜杜热合'],
  ['阿卜杜·热合曼', 'reheman'],
  ['欧阳娜娜', '阳娜'],
  ['王小明', '王xiaoming'],
  ['Maria da Silva', 'silv'],
  ['Maria da Silva', 'maria da'],
  ['Maria da Silva', 'MDS'],
  ['René', 'rene'],
  ['王Tom', '王tom'],
  ['葛\u{e0100}明', '葛明'],
])('%s is found by %s', (stored, query) => expect(meets(stored, queryTokens(query))).toBe(true));

test('names that sound alike are found only when asked for', () => {
  expect(meets('王晓明', queryTokens('小明'))).toBe(false);
  expect(meets('王晓明', homophoneTokens('小明'))).toBe(true);
  expect(meets('李大明', homophoneTokens('小明'))).toBe(false);
});

test('nothing is looked up for nothing', () => {
  for (const query of ['', ' ·', '123', '？']) expect(queryTokens(query)).toEqual([]);
});

test('law: any piece of a name finds it, as written and by sound', () => {
  fc.assert(
    fc.property(nameAndPiece, ({ whole, characters, start, end }) => {
      const piece = characters.slice(start, end);
      expect(meets(whole, queryTokens(piece.join('')))).toBe(true);
      const readable = nameReadings(characters).main.slice(start, end).every(Boolean);
      expect(meets(whole, homophoneTokens(piece.join('')))).toBe(readable && pieceReadings(piece).length > 0);
    }),
    { numRuns: 500 },
  );
});

test('law: any run of its pinyin, and of two or more initials, finds it', () => {
  fc.assert(
    fc.property(nameAndPiece, ({ whole, characters, start, end }) => {
      const sounds = nameReadings(characters).main.slice(start, end);
      if (!sounds.every(Boolean)) return;
      expect(meets(whole, queryTokens(sounds.join('')))).toBe(true);
      expect(meets(whole, queryTokens(sounds.join(' ').toUpperCase()))).toBe(true);
      const initials = sounds.map((sound) => sound![0]).join('');
      if (initials.length > 1) expect(queryTokens(initials).some((token) => token === `i:${initials}`)).toBe(true);
      if (initials.length > 1) expect(nameTokens(whole)).toContain(`i:${initials}`);
    }),
    { numRuns: 500 },
  );
});

test('law: tokens are unlike, each says its kind, and three characters give 18 at most', () => {
  fc.assert(
    fc.property(name, (whole) => {
      const tokens = nameTokens(whole);
      expect(new Set(tokens).size).toBe(tokens.length);
      for (const token of tokens) expect(token).toMatch(/^(c:[^a-z]+|p:[a-z]+|i:[a-z]{2,})$/u);
      if ([...whole].length === 3) expect(tokens.length).toBeLessThanOrEqual(18);
    }),
    { numRuns: 500 },
  );
});

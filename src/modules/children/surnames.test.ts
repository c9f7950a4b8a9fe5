import { expect, test } from 'vitest';
import { nameReadings, pieceReadings } from './han-reading.ts';
import { compoundSurnamesEndingWith, secondSurnameReading, surnameLength } from './surnames.ts';

test.each([
  ['欧阳娜', 2],
  ['欧阳', 1],
  ['王小明', 1],
  ['尉迟敬德', 2],
  ['歐陽鋒', 2],
  ['张', 1],
])('the surname of %s has %i', (name, length) => expect(surnameLength([...name])).toBe(length));

test('a character is known by the compound surnames it ends and by its second reading', () => {
  expect(compoundSurnamesEndingWith('俟')).toEqual(['万俟']);
  expect(secondSurnameReading('翟')).toBe('di');
  expect(secondSurnameReading('王')).toBeUndefined();
});

test('surnames are read as surnames, at the head only', () => {
  expect(nameReadings([...'单小单'])).toEqual({ main: ['shan', 'xiao', 'dan'], second: 'dan' });
  expect(nameReadings([...'尉迟恭'])).toEqual({ main: ['yu', 'chi', 'gong'], second: 'wei' });
  expect(nameReadings([...'王𬎆'])).toEqual({ main: ['wang', undefined], second: undefined });
  expect(nameReadings([])).toEqual({ main: [] });
  expect(pieceReadings([])).toEqual([]);
});

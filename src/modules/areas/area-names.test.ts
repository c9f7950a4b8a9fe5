import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { communityFinder, communityKey, districtKey, streetKey } from './area-names.ts';

const csv = (name: string) =>
  readFileSync(new URL(`./data/shenzhen/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const districts = new Map(csv('areas').map(([code, name]) => [code, name!]));
const streets = new Map(csv('streets').map(([code, name]) => [code, name!]));
const communities = csv('communities').map(([id, name, street, , , area]) => ({
  id: id!,
  name: name!,
  street: streets.get(street)!,
  district: districts.get(area)!,
}));
const find = communityFinder(communities);

describe('names of areas', () => {
  test('offices end a community’s name in many ways', () => {
    const names = ['大塘龙社区居民委员会', '大塘龙社区居委会', '大塘龙社区', '大塘龙居委会', '大塘龙 社区', '大塘龙'];
    expect(new Set(names.map(communityKey))).toEqual(new Set(['大塘龙']));
    expect(communityKey('社区')).toBe('社区');
    expect([streetKey('坪山街道办事处'), streetKey('坪山街道'), streetKey('坪山街道办')]).toEqual(['坪山', '坪山', '坪山']);
    expect([districtKey('坪山区'), districtKey('深圳市坪山区'), districtKey('广东省深圳市坪山区'), districtKey('坪山')]).toEqual(Array(4).fill('坪山'));
  });

  test('every community of the city is found within its own street', () => {
    const lost = communities.filter(({ id, name, street, district }) => {
      const found = find(name, { street, district });
      return !(found && ('id' in found ? found.id === id : found.candidates.includes(id)));
    });
    expect(lost).toEqual([]);
  });

  test('a name that fits several gives them all, and street or district narrows it', () => {
    expect(find('田心社区', {})).toMatchObject({ candidates: expect.arrayContaining(['440310004004']) });
    expect(find('田心社区', { district: '坪山区' })).toEqual({ id: '440310004004' });
    expect(find('坪山区石井街道田心社区', {})).toEqual({ id: '440310004004' });
    expect(find('幸福里', {})).toBeUndefined();
    expect(find('六联', { street: '马峦街道' })).toBeUndefined();
  });
});

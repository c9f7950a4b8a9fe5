import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAddress } from './masking.ts';

test.each([
  ['广东省深圳市南山区粤海街道滨海社区科技路5号3栋201', '广东省深圳市南山区粤海街道滨海社区***'],
  ['海口市秀英区石山镇美社村12号', '海口市秀英区石山镇美社村***'],
  ['崂山区沙子口街道云岭路９号', '崂山区沙子口街道***'],
  ['江门市蓬江区阳光小区3栋', '江门市蓬江区***'],
  ['阳光小区3栋201室', '***'],
  ['5号楼 下沙村', '***'],
  ['', '***'],
])('%s is shown as %s', (address, masked) => expect(maskAddress(address)).toBe(masked));

test('law: no digit and no house number is ever shown', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'广东深圳市南山区小社区街道村镇乡路12３号栋室 '),
  });
  fc.assert(
    fc.property(text, (address) => {
      expect(maskAddress(address)).toMatch(/^[^\d号栋室]*\*\*\*$/);
    }),
  );
});

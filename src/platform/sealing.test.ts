import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartFailure } from './config.ts';
import { createSealing, fingerprint, newKeyRing, readKeyFile, withNextVersion, writeKeyFile } from './sealing.ts';

const ring = newKeyRing();
const sealing = createSealing(ring);

describe('sealing', () => {
  it('gives back what was sealed, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [one, two] = [sealing.seal('a', text), sealing.seal('a', text)];
        expect(sealing.open('a', one)).toBe(text);
        expect(one.equals(two)).toBe(false);
        if (text.length > 3) expect(one.includes(Buffer.from(text))).toBe(false);
      }),
    );
  });
  it('opens under its own label and class alone, and not when a bit was changed', () => {
    const sealed = sealing.seal('children.name', '李小乐');
    expect(() => sealing.open('guardians.name', sealed)).toThrow();
    expect(() => sealing.open('children.name', sealed, 'sealed')).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => sealing.open('children.name', changed)).toThrow();
  });
  it('goes on opening old fields after a rotation, and knows which they are', () => {
    const sealed = sealing.seal('a', '旧');
    const rotated = createSealing(withNextVersion(ring));
    expect(rotated.open('a', sealed)).toBe('旧');
    expect([sealing.isCurrent(sealed), rotated.isCurrent(sealed), rotated.isCurrent(rotated.seal('a', '新'))]).toEqual([true, false, true]);
    expect(rotated.lookup('name', '王')).toEqual(sealing.lookup('name', '王'));
  });
  it('looks up by label, and differently with other keys', () => {
    expect(sealing.lookup('name', '王')).not.toEqual(sealing.lookup('phone', '王'));
    expect(createSealing(newKeyRing()).lookup('name', '王')).not.toEqual(sealing.lookup('name', '王'));
    expect(BigInt.asIntN(64, BigInt(sealing.token('t', '王')))).toBe(BigInt(sealing.token('t', '王')));
  });
});

describe('the key file', () => {
  it('is for its owner’s eyes, comes back whole, and says clearly when it does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongxin-keys-'));
    const file = join(folder, 'keys.json');
    writeKeyFile(file, ring);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(fingerprint(readKeyFile(file)!)).toBe(fingerprint(ring));
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    expect(() => readKeyFile(file)).toThrow(StartFailure);
    expect(readKeyFile(join(folder, 'none.json'))).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

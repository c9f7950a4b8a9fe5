import { describe, expect, it } from 'vitest';
import { changesOf, contested, typedOf } from './basics-changes.ts';
import type { File } from './use-file.ts';

const file = {
  id: 'a',
  name: '李**',
  sex: 'female',
  birthDate: '2017-03-08',
  identityKind: null,
  identityNumber: null,
  areaId: '1001001001',
  school: '示例小学',
  grade: null,
  address: '春风街道***',
  ethnicGroup: null,
  incomeStatus: null,
  version: 3,
} as unknown as File;

describe('correcting a file', () => {
  it('sends nothing when nothing was typed, and never a mask', () => {
    expect(changesOf(file, typedOf(file))).toEqual({});
  });

  it('sends only what was changed; a number takes its kind along', () => {
    expect(changesOf(file, { ...typedOf(file), school: ' 新示例小学 ' })).toEqual({ school: '新示例小学' });
    expect(changesOf(file, { ...typedOf(file), identityNumber: 'H1234567', identityKind: 'hkMacaoPermit' })).toEqual({
      identityNumber: 'H1234567',
      identityKind: 'hkMacaoPermit',
    });
  });

  it('does not send an emptied birthday, which the register cannot lose', () => {
    expect(changesOf(file, { ...typedOf(file), birthDate: '' })).toEqual({});
  });

  it('tells apart what somebody else has changed as well', () => {
    const typed = { ...typedOf(file), school: '新示例小学', grade: '三年级' };
    expect(contested(file, { ...file, school: '别的小学', version: 4 }, typed)).toEqual(['school']);
    expect(contested(file, { ...file, ethnicGroup: '汉族', version: 4 }, typed)).toEqual([]);
  });
});

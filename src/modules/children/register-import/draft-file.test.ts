import { expect, test } from 'vitest';
import { fileOf, sourceOf } from './draft-file.ts';
import type { RegisterDraft } from './register-draft.ts';

const context = { id: 'child', source: '导入：a.xlsx', today: '2026-06-01', schemeId: 'fourColour' };
const draft = (more: Partial<RegisterDraft>): RegisterDraft => ({ sheet: 'a', row: 6, rowKey: '', name: '王小明', communityId: '1', categories: [], ...more });

test('a birth date known to the month or the year keeps its precision', () => {
  expect(fileOf(draft({ birthDate: '2015-09-03' }), context)).toMatchObject({ birthDate: '2015-09-03', birthPrecision: 'day' });
  expect(fileOf(draft({ birthMonth: '2015-09' }), context)).toMatchObject({ birthDate: '2015-09-01', birthPrecision: 'month' });
  expect(fileOf(draft({ birthMonth: '2015' }), context)).toMatchObject({ birthDate: '2015-01-01', birthPrecision: 'year' });
  expect(fileOf(draft({}), context)).toMatchObject({ birthDate: null, birthPrecision: null, sex: 'unknown', risk: null, closed: false });
});

test('a category stands once, from the day of registration, with its source', () => {
  const file = fileOf(
    draft({
      registeredOn: '2024-03-01',
      categories: [{ category: 'orphan', careMode: 'dispersed' }, { category: 'orphan' }, { category: 'hardshipFamily', incomeStatus: 'minimumLiving' }],
    }),
    context,
  );
  expect(file.categories).toEqual([
    { category: 'orphan', fromOn: '2024-03-01', source: '导入：a.xlsx', basis: '社会散居' },
    { category: 'hardshipFamily', fromOn: '2024-03-01', source: '导入：a.xlsx' },
  ]);
  expect(sourceOf('很'.repeat(100))).toHaveLength(60);
});

test('somebody told of twice stands once; who has no name, and what has no place, is noted', () => {
  const file = fileOf(
    draft({
      guardian: { name: '王大山', relation: '父亲', phones: ['13800138000', '13900139000'] },
      father: { name: '王大山', status: '在外务工', identityNumber: '999999198001010019' },
      mother: { status: '失联', phones: ['13700137000'] },
      notes: '住校',
      allowanceFen: 120_050,
      visitFrequency: { times: 1, every: 3, unit: 'month' },
    }),
    context,
  );
  expect(file.guardians).toEqual([
    { kind: 'guardian', relation: '父亲', name: '王大山', phone: '13800138000', identityNumber: '999999198001010019', callOrder: 1 },
  ]);
  expect(file.note?.split('\n')).toEqual([
    '备注：住校',
    '月补贴：1200.50 元',
    '原走访频次：每 3 个月 1 次',
    '监护人电话：13900139000',
    '父亲情况：在外务工',
    '母亲（未写姓名）电话：13700137000',
    '母亲情况：失联',
  ]);
});

test('good health is no diagnosis; a level needs the scheme it belongs to', () => {
  expect(fileOf(draft({ health: '身体健康', disability: '肢体二级' }), context).healthFacts).toEqual([{ kind: 'disability', text: '肢体二级' }]);
  expect(fileOf(draft({ health: '肾病综合征' }), context).healthFacts).toEqual([{ kind: 'diagnosis', text: '肾病综合征' }]);
  expect(fileOf(draft({ riskLevel: 4 }), context).risk).toEqual({ schemeId: 'fourColour', ordinal: 4 });
  expect(fileOf(draft({ riskLevel: 4 }), { ...context, schemeId: null }).risk).toBeNull();
});

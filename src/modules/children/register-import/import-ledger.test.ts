import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestApplication } from '../../../../tests/support/application.ts';
import { registerImports } from '../../../../tests/support/register-imports.ts';
import { systemActor } from '../../../platform/work.ts';
import { importCity } from '../../areas/import-city.ts';
import { shenzhen } from '../../areas/shenzhen.ts';
import { seedCity } from '../../cases/seed.ts';

const register = new URL('../../../../../shared/data/register/ledger-a.xlsx', import.meta.url);

describe.skipIf(!existsSync(register))('a district’s register, from the office’s workbook to the files and back', async () => {
  const city = await openTestApplication({ now: new Date('2026-09-30T10:00:00+08:00') });
  const { app, ask, as, installation, makeStaff } = city;
  const { checked, detail, step } = registerImports(city);
  let who: { cookie: string };
  let id: string;

  beforeAll(async () => {
    const { cityId } = await app.work(systemActor, {}, (tx) => importCity(tx, shenzhen));
    await seedCity(installation.owner, cityId);
    const district = (await ask(null, 'GET', '/api/areas/resolve?code=440310')).body;
    who = await as(await makeStaff('protectionOfficer', district));
    id = await checked(who, district.id, readFileSync(register), '坪山区困境儿童台账.xlsx');
  });

  test('every row is there, with what is wrong in it counted', async () => {
    const { body } = await ask(who, 'GET', `/api/imports/${id}/summary`);
    const counted = Object.fromEntries(body.kinds.map((kind: { code: string; rows: number }) => [kind.code, kind.rows]));
    expect(body.counts.rows).toBe(1218);
    expect(counted).toMatchObject({
      'identityNumber.checkDigit': 25,
      'identityNumber.ruinedByExcel': 17,
      'community.unknown': 9,
      'age.over18': 8,
      'name.formula': 2,
      'row.duplicateInFile': 18,
      'identityNumber.usedTwice': 1,
      'guardian.missing': 12,
    });
    expect(counted['riskLevel.unknown']).toBeUndefined();
    expect(body.counts.ready + body.counts.blocked).toBe(1218);
  });

  test('what is good is taken in, each with an owner, a level and a next date; the rest waits', async () => {
    const { ready, blocked } = (await detail(who, id)).counts;
    await step(who, id, 'commit');
    expect((await detail(who, id)).counts).toMatchObject({ imported: ready, blocked, ready: 0 });
    const { rows } = await installation.owner.pool.query(
      `
      select count(*)::int as children, count(distinct area_id)::int as areas, count(*) filter (where risk_ordinal between 1 and 4)::int as graded,
        (select count(*)::int from visit_dues) as dues, (select count(*)::int from guardians) as guardians from children where import_id = $1`,
      [id],
    );
    expect(rows[0]).toMatchObject({ children: ready, graded: ready, dues: ready });
    expect(rows[0].areas).toBeGreaterThan(20);
    const weekly = await installation.owner.pool.query(
      `select distinct d.due_on, d.reason from visit_dues d join children c on c.id = d.child_id where c.risk_ordinal = 4`,
    );
    expect(weekly.rows).toEqual([{ due_on: '2026-10-07', reason: 'rule' }]);
  });

  test('brought again, every child is known, and nobody is taken in twice', async () => {
    const { areaId } = await detail(who, id);
    const again = await checked(who, areaId, readFileSync(register));
    const { counts } = await detail(who, again);
    const first = (await detail(who, id)).counts;
    expect(counts.ready).toBe(0);
    const { body } = await ask(who, 'GET', `/api/imports/${again}/summary`);
    const known = body.kinds
      .filter((kind: { code: string }) => kind.code.startsWith('register.'))
      .reduce((sum: number, kind: { rows: number }) => sum + kind.rows, 0);
    expect(known).toBeGreaterThanOrEqual(first.imported);
  });

  test('undone, nothing is left of it', async () => {
    await step(who, id, 'undo');
    expect((await detail(who, id)).state).toBe('undone');
    const { rows } = await installation.owner.pool.query(
      'select (select count(*)::int from children) as children, (select count(*)::int from households) as households, (select count(*)::int from visit_dues) as dues',
    );
    expect(rows).toEqual([{ children: 0, households: 0, dues: 0 }]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';

const city = await openTestApplication();
const { ask, as, makeAreas, makeStaff } = city;

describe('corrections leave alone what was not named', () => {
  let director: { cookie: string };
  let childId: string;
  const file = async () => (await ask(director, 'GET', `/api/children/${childId}`)).body;

  beforeAll(async () => {
    const areas = await makeAreas();
    director = await as(await makeStaff('childDirector', areas.community));
    const guardians = [
      { kind: 'parent', relation: '父亲', name: '李大明', callOrder: 2 },
      { kind: 'carer', relation: '祖母', name: '王桂英', callOrder: 1 },
    ];
    const child = { areaId: areas.community.id, name: '李小乐', identityKind: 'hkMacaoPermit', identityNumber: 'H1234567', guardians };
    childId = (await ask(director, 'POST', '/api/children', child)).body.id;
  });

  it('changes who is called first, and keeps the order when it is not named', async () => {
    const [grandmother, father] = (await file()).guardians;
    expect([grandmother.relation, father.relation]).toEqual(['祖母', '父亲']);
    await ask(director, 'PATCH', `/api/children/${childId}/guardians/${grandmother.id}`, { callOrder: 5, version: grandmother.version });
    expect((await file()).guardians.map((each: { relation: string }) => each.relation)).toEqual(['父亲', '祖母']);
    await ask(director, 'PATCH', `/api/children/${childId}/guardians/${grandmother.id}`, { relation: '外祖母', version: grandmother.version + 1 });
    expect((await file()).guardians[1]).toMatchObject({ relation: '外祖母', callOrder: 5 });
  });

  it('keeps the kind of paper when only the number is corrected', async () => {
    const { version } = await file();
    const changed = await ask(director, 'PATCH', `/api/children/${childId}`, { identityNumber: 'H7654321', version });
    expect(changed.body).toMatchObject({ identityKind: 'hkMacaoPermit', version: version + 1 });
  });
});

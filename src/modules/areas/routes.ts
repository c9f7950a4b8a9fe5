import { errors, Problem } from '../../platform/errors.ts';
import { bind, read, write } from '../../platform/handlers.ts';
import type { Tx } from '../../platform/work.ts';
import { listAreas } from './area-list.ts';
import { calendarOf, setCalendar } from './calendar.ts';
import { listChanges } from './change-list.ts';
import { changeAreas } from './changes.ts';
import { areasContract, type AreaDetail } from './contract.ts';
import { areaWithAncestors, codesOf, findAreaByCode, getArea, survivorOf, type Area } from './store.ts';

const detailOf = async (tx: Tx, area: Area): Promise<AreaDetail> => {
  const survivor = area.endedOn === null ? undefined : await survivorOf(tx, area.id);
  return {
    ...area,
    ancestry: await areaWithAncestors(tx, area.id),
    codes: await codesOf(tx, area.id),
    survivor: survivor === undefined ? null : { id: survivor.id, level: survivor.level, name: survivor.name },
  };
};

export const areasRoutes = bind(areasContract, {
  list: read((tx, { query }) => listAreas(tx, query)),
  resolve: read(async (tx, { query }) => {
    const area = await findAreaByCode(tx, query.code);
    if (area === undefined) throw new Problem(errors.notFound);
    return detailOf(tx, area);
  }),
  changes: read((tx, { query }) => listChanges(tx, query)),
  change: write((tx, { body }) => changeAreas(tx, body)),
  one: read(async (tx, { params }) => detailOf(tx, await getArea(tx, params.areaId))),
  calendar: read((tx, { query }) => calendarOf(tx, query.year)),
  setCalendar: write((tx, { params, body }) => setCalendar(tx, params.year, body)),
});

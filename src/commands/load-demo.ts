import { hashPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import { loadPopulation, type LoadOptions } from '../../demo/load.ts';
import { tourDistrict, tourPassword, tourPeople } from '../../demo/tour.ts';
import { StartFailure, type Config } from '../platform/config.ts';
import { writeSetting, type Installation } from '../platform/installation.ts';
import type { Tx } from '../platform/work.ts';
import { withInstallation } from './with-installation.ts';

export type DemoScale = 'small' | 'city';

const scales: Record<DemoScale, Pick<LoadOptions, 'children' | 'contactsPerChild' | 'leads' | 'staffed' | 'fewPerDistrict' | 'rebuildIndexes'>> = {
  small: { children: 1_200, contactsPerChild: 10, leads: 110, staffed: [tourDistrict, '南山区'], fewPerDistrict: 12 },
  city: { children: 20_000, contactsPerChild: 20, leads: 1_400, rebuildIndexes: true },
};

/**
 * Loads the demo city in one transaction. What was wanted is written down first, so that a start that was
 * interrupted is taken up by the next; a city that is there already is left as it is.
 */
export const loadDemoCity = async (installation: Installation, scale: DemoScale, say: (line: string) => void, now = new Date()): Promise<void> => {
  const { owner, sealing } = installation;
  await refuseRealPeople(owner);
  await writeSetting(owner, 'demo_wanted', scale);
  say(`Making the demo city (${scale}): ${scales[scale].children} children, none of them real…`);
  const passwordHash = await hashPassword(tourPassword);
  await loadPopulation(owner, sealing, {
    ...scales[scale],
    now,
    tour: tourPeople,
    passwordHash,
    say,
    before: claim,
    after: (tx, cityId, counts) => finish(tx, cityId, scale, counts),
  });
  await sql`analyze`.execute(owner.kysely);
};

/** Whoever may enter as anybody must never be able to enter as somebody. */
const refuseRealPeople = async (owner: Installation['owner']): Promise<void> => {
  const real = await owner.kysely.selectFrom('people').select('id').where('is_sample', '=', false).limit(1).executeTakeFirst();
  if (real !== undefined) throw new StartFailure('People work with this database already. The demo city goes into an empty one only; start with DEMO=off.');
};

/** Of two nodes that start at once, one loads and the other finds it done. */
const claim = async (tx: Tx): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(7216002)`.execute(tx.db);
  return (await tx.db.selectFrom('settings').select('name').where('name', '=', 'demo').executeTakeFirst()) === undefined;
};

const finish = async (tx: Tx, cityId: string, scale: DemoScale, counts: { children: number; contacts: number }): Promise<void> => {
  await tx.audit({ action: 'demo.loaded', areaId: cityId, detail: { scale, children: counts.children, contacts: counts.contacts } });
  await sql`insert into settings (name, value) values ('demo', ${JSON.stringify(scale)}::jsonb)`.execute(tx.db);
};

/** The command `demo small` or `demo city`. */
export const loadDemo = async (config: Config, words: string[]): Promise<number> => {
  const scale = words[0] ?? 'small';
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (scale !== 'small' && scale !== 'city') {
    say('Usage: demo small | demo city');
    return 2;
  }
  await withInstallation(config, (installation) => loadDemoCity(installation, scale, say));
  return 0;
};

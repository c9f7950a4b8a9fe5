import type pg from 'pg';
import { importCity } from '../src/modules/areas/import-city.ts';
import { shenzhen } from '../src/modules/areas/shenzhen.ts';
import { seedCity } from '../src/modules/cases/seed.ts';
import type { Database } from '../src/platform/database.ts';
import type { Sealing } from '../src/platform/sealing.ts';
import type { Tx } from '../src/platform/work.ts';
import { copyIn, type Counts } from './copy-in.ts';
import { makeWorld } from './make-world.ts';
import { ownerWork } from './owner-work.ts';
import { generatePopulation, type PopulationOptions } from './population.ts';
import { createSealer } from './sealer.ts';
import { readTree } from './tree.ts';
import { withoutIndexes } from './without-indexes.ts';

export type LoadOptions = Omit<PopulationOptions, 'tour'> &
  Partial<Pick<PopulationOptions, 'tour'>> & {
    seed?: string;
    /** The day the population is as of; today when absent. */
    now?: Date;
    /** On average; a child's level decides how far from it. */
    contactsPerChild: number;
    /** A city that stands already, with its communities. Without it Shenzhen is taken in. */
    cityId?: string;
    /** Seal each sentence once for all who say it: for millions of rows. */
    shareSentences?: boolean;
    /** Take indexes and foreign keys off meanwhile: for millions of rows in a database of one's own. */
    rebuildIndexes?: boolean;
    say?: (line: string) => void;
    /** What else belongs into the same transaction. False calls the loading off. */
    before?: (tx: Tx) => Promise<boolean>;
    after?: (tx: Tx, cityId: string, counts: Counts) => Promise<void>;
  };

/** Peoples a city in one transaction. Undefined when `before` called it off. */
export const loadPopulation = (owner: Database, sealing: Sealing, options: LoadOptions): Promise<Counts | undefined> => {
  const { say = () => undefined, before, after, rebuildIndexes = false } = options;
  return ownerWork(owner, sealing, options.now ?? new Date(), async (tx, client) => {
    if (before !== undefined && !(await before(tx))) return undefined;
    const cityId = options.cityId ?? (await importCity(tx, shenzhen)).cityId;
    await seedCity({ ...owner, kysely: tx.db }, cityId);
    const fill = () => fillCity(tx, client, sealing, cityId, options, say);
    const counts = await (rebuildIndexes ? withoutIndexes(client, fill) : fill());
    await after?.(tx, cityId, counts);
    return counts;
  });
};

const fillCity = async (
  tx: Tx,
  client: pg.PoolClient,
  sealing: Sealing,
  cityId: string,
  options: LoadOptions,
  say: (line: string) => void,
): Promise<Counts> => {
  const { seed = 'tongxin', contactsPerChild, shareSentences = false } = options;
  const world = await makeWorld(tx, cityId, { seed, seal: createSealer(sealing, { shareSentences }), contactsPerChild });
  const tree = await readTree(tx, cityId);
  const population = generatePopulation(world, tree, { ...options, tour: options.tour ?? [] });
  return copyIn(client, population, (counts) => say(`  ${counts.children} of ${options.children} children, ${counts.contacts} contacts`));
};

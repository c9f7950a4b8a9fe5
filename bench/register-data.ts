import { sql } from 'kysely';
import { loadPopulation } from '../demo/load.ts';
import { readSetting, writeSetting, type Installation } from '../src/platform/installation.ts';

/** Fills the bench's own database once; a later run of the same size finds it filled. */
export const fillRegister = async (
  { owner, sealing }: Installation,
  size: { children: number; contactsEach: number },
  say: (line: string) => void,
): Promise<void> => {
  const filled = await readSetting<number>(owner, 'bench_children');
  if (filled === size.children) return;
  if (filled !== undefined) throw new Error(`this database holds ${filled} children: remove it or set BENCH_DIR`);
  const started = Date.now();
  let told = 0;
  const sparingly = (line: string) => {
    if (Date.now() - told < 15_000) return;
    told = Date.now();
    say(`${Math.round((told - started) / 1000)} s ${line}`);
  };
  await loadPopulation(owner, sealing, {
    children: size.children,
    contactsPerChild: size.contactsEach,
    leads: Math.round(size.children / 100),
    shareSentences: true,
    rebuildIndexes: true,
    say: sparingly,
  });
  await sql`vacuum analyze`.execute(owner.kysely);
  await writeSetting(owner, 'bench_children', size.children);
  say(`filled in ${Math.round((Date.now() - started) / 1000)} s`);
};

import type { Config } from '../platform/config.ts';
import { auditVerify } from './audit-verify.ts';
import { createAdministrator } from './create-administrator.ts';
import { importAreasCommand } from './import-areas.ts';
import { loadDemo } from './load-demo.ts';
import { migrateCommand } from './migrate.ts';
import { rotateKeys } from './rotate-keys.ts';
import { serve } from './serve.ts';

/** `run` gives the exit code, or nothing for 0. */
export type Command = { summary: string; run(config: Config, words: string[]): Promise<number | void> };

export const commands: Record<string, Command> = {
  serve: { summary: 'Start everything (npm start)', run: serve },
  migrate: { summary: 'Bring the database up to this program and stop', run: migrateCommand },
  'import areas': { summary: 'Take in a city: folder with areas.csv, streets.csv, communities.csv', run: importAreasCommand },
  'admin create': { summary: 'Invite the first system administrator; prints the link', run: createAdministrator },
  demo: { summary: 'Load the demo city: demo small | demo city', run: loadDemo },
  'audit verify': { summary: 'Prove that the audit log is whole', run: auditVerify },
  'keys rotate': { summary: 'Make new sealing keys and seal everything again with them', run: rotateKeys },
};

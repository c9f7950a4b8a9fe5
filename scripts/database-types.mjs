// Writes src/platform/database-types.ts from a freshly migrated database, or with --check says whether it is stale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, ensureGroupRole } from '../src/platform/database.ts';
import { startEmbeddedDatabase } from '../src/platform/embedded-database.ts';
import { migrate } from '../src/platform/migrate.ts';

const target = new URL('../src/platform/database-types.ts', import.meta.url);
const dataDir = mkdtempSync(join(tmpdir(), 'tongxin-types-'));
const embedded = await startEmbeddedDatabase({ dataDir });
const owner = connect(embedded.ownerUrl, 1);
try {
  await ensureGroupRole(owner);
  await migrate(owner.kysely);
  const out = join(dataDir, 'types.ts');
  const program = new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url).pathname;
  execFileSync(
    process.execPath,
    [
      decodeURIComponent(program),
      '--dialect',
      'postgres',
      '--url',
      embedded.ownerUrl,
      '--out-file',
      out,
      '--default-schema',
      'public',
      '--exclude-pattern',
      '{kysely_*,auth.*}',
      '--date-parser',
      'string',
      '--log-level',
      'error',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const text = readFileSync(out, 'utf8');
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      console.error('src/platform/database-types.ts is stale: npm run types');
      process.exitCode = 1;
    }
  } else writeFileSync(target, text);
} finally {
  await owner.close();
  await embedded.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

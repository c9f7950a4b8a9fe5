// Every check, in the order in which failures are cheapest. `--static` stops before the tests that run the program.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
const folder = mkdtempSync(join(tmpdir(), 'tongxin-test-'));
const report = join(folder, 'report.json');

const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['unused', 'knip', []],
  ['database types', process.execPath, ['scripts/database-types.mjs', '--check']],
];

const run = (name, command, args) => {
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
};

let failed = steps.filter(([name, command, args]) => !run(name, command, args)).length;
let passed = steps.length - failed;
if (!process.argv.includes('--static')) {
  // The pages are built once here, so that no journey waits for it.
  if (!run('web build', process.execPath, ['scripts/build-web.mjs'])) failed += 1;
  if (!run('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])) failed = Math.max(failed, 1);
  try {
    const { numPassedTests, numFailedTests, numTotalTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    if (numTotalTestSuites === 0) failed += 1;
  } catch {
    failed += 1;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

import { join, resolve } from 'node:path';
import { allJobs } from '../src/application.ts';
import { readConfig } from '../src/platform/config.ts';
import { openInstallation, type Installation } from '../src/platform/installation.ts';
import { importing } from './import.ts';
import { register } from './register.ts';

export type Bench = (context: {
  installation: Installation;
  quick: boolean;
  children: number | undefined;
  figure: typeof figure;
  say: (line: string) => void;
}) => Promise<void>;

const benches: Record<string, Bench> = { register, import: importing };

/** One line a figure; `peer` is what was measured in the same run to compare with. */
const figure = (name: string, value: number, unit: string, peer?: { name: string; value: number }): void => {
  const versus = peer === undefined ? '' : ` vs ${peer.name} ${round(peer.value)} ratio ${round(value / peer.value)}`;
  process.stdout.write(`figure ${name} ${round(value)} ${unit}${versus}\n`);
};
const round = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Usage: npm run --silent bench -- <${Object.keys(benches).join(' | ')}> [--quick]\n`);
  process.exit(2);
}
const quick = flags.includes('--quick');
/** Another size than the bench's own, for a machine or an hour that allows no more: --children=200000. */
const children = Number(flags.find((flag) => flag.startsWith('--children='))?.split('=')[1] ?? 0) || undefined;
// A database of its own, kept between runs because filling it takes longer than measuring.
const dataDir = resolve(process.env.BENCH_DIR ?? join('data', 'bench'), `${name}${quick ? '-quick' : ''}${children === undefined ? '' : `-${children}`}`);
const config = readConfig({ DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'silent' });
const say = (line: string) => process.stderr.write(`${line}\n`);
const installation = await openInstallation(config, allJobs(), say);
try {
  await bench({ installation, quick, children, figure, say });
} finally {
  await installation.close();
}

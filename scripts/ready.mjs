/**
 * Runs on whatever Node launches the project: installs what is missing and nothing else.
 *   --browser  also Chromium and Chinese fonts, for the browser tests
 *   --quiet    say nothing unless it fails
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (path) => join(root, path);
const flags = new Set(process.argv.slice(2));
const say = (line) => flags.has('--quiet') || console.error(line);

const fail = (message, detail = '') => {
  if (detail) console.error(detail.trimEnd());
  console.error(message);
  release();
  process.exit(1);
};

let stopped;
let current;

/** The lock may not go before the command that works under it. */
const stop = (signal) => {
  stopped = signal;
  if (current) current.kill();
  else fail(`Stopped by ${signal}.`);
};

/** Resolves to undefined when the command succeeds, else to what it printed. */
const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    current = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => {
      current = undefined;
      if (stopped) fail(`Stopped by ${stopped}.`);
      resolve(code === 0 ? undefined : output.trim() || `${command} ended with ${code}`);
    });
  });

// One run at a time. The holder touches the file as long as it lives; a file that nobody touches was left behind.

const lock = at('.ready.lock');
const abandonedAfter = 60_000;
let heartbeat;

const release = () => {
  if (!heartbeat) return;
  clearInterval(heartbeat);
  heartbeat = undefined;
  rmSync(lock, { force: true });
};

const take = () => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    return fail(`Cannot write in ${root}: ${error.message}`);
  }
  heartbeat = setInterval(() => utimesSync(lock, new Date(), new Date()), 2000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return true;
};

const touched = () => statSync(lock, { throwIfNoEntry: false })?.mtimeMs;

const acquire = async () => {
  if (take()) return;
  say('Waiting for another run to finish installing…');
  let seen = touched();
  let since = performance.now();
  while (!take()) {
    await sleep(200);
    const now = touched();
    if (now !== seen) [seen, since] = [now, performance.now()];
    else if (now !== undefined && performance.now() - since > abandonedAfter) {
      renameSync(lock, `${lock}.${process.pid}`);
      rmSync(`${lock}.${process.pid}`);
    }
  }
};

// Packages

const stamp = at('node_modules/.ready');
const pinnedNode = at('node_modules/.bin/node');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
const readPackages = (file) => JSON.parse(readFileSync(at(file), 'utf8')).packages;

const stamped = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/** Somebody installed by hand: npm's own record of node_modules says what is there. */
const recorded = () => {
  if (!existsSync(at('node_modules/.package-lock.json'))) return false;
  const present = readPackages('node_modules/.package-lock.json');
  const maySkip = ({ optional, devOptional, dev }) => optional || (!flags.has('--browser') && (dev || devOptional));
  return Object.entries(readPackages('package-lock.json'))
    .filter(([path]) => path.startsWith('node_modules/'))
    .every(([path, wanted]) => (present[path] ? present[path].version === wanted.version : maySkip(wanted)));
};

const installed = () => existsSync(pinnedNode) && (stamped() || recorded());

/** The npm that started us, run by the Node that runs it (ours may be the very file that npm ci replaces). */
const npm = () => {
  const path = process.env.npm_execpath ?? '';
  if (/^npm.*\.c?js$/.test(basename(path))) return [process.env.npm_node_execpath ?? process.execPath, [path], {}];
  return ['npm', [], { shell: process.platform === 'win32' }];
};

const pinnedNodeRuns = () => {
  const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const { stdout } = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${dependencies.node}`;
};

/** What npm leaves out when it is told to skip install scripts: fetching Node, and with it the link to it. */
const installPinnedNode = async () => {
  const launcher = process.env.npm_node_execpath ?? process.execPath;
  const trouble = await run(launcher, ['installArchSpecificPackage.js'], { cwd: at('node_modules/node') });
  if (!existsSync(pinnedNode)) symlinkSync('../node/bin/node', pinnedNode);
  if (!pinnedNodeRuns()) fail('The project’s own Node (npm package "node") could not be installed.', trouble);
};

const install = async () => {
  say('Installing packages…');
  // As npm ci, which however refuses a lock file without the optional binaries of every foreign platform.
  rmSync(at('node_modules'), { recursive: true, force: true });
  const how = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, args, options] = npm();
  const trouble = await run(command, [...args, ...how], options);
  if (trouble) fail('The packages could not be installed: see above.', trouble);
  if (!pinnedNodeRuns()) await installPinnedNode();
  writeFileSync(stamp, lockHash());
};

// Browser

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const hasChromium = () => {
  if (process.env.CHROMIUM) return isProgram(process.env.CHROMIUM);
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome'].some((name) => folders.some((folder) => isProgram(join(folder, name))));
};

const hasChineseFonts = () => process.platform !== 'linux' || Boolean(spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim());

const missingForBrowser = () => [...(hasChromium() ? [] : ['chromium']), ...(hasChineseFonts() ? [] : ['fontconfig', 'fonts-noto-cjk'])];

const advice = 'Install Chromium (or set CHROMIUM to the path of a Chrome) and a Chinese font such as Noto Sans CJK.';

const checkInstallable = (packages) => {
  if (process.env.CHROMIUM && !hasChromium()) fail(`CHROMIUM is ${process.env.CHROMIUM}, which is not a program.`);
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) fail(`The browser tests need ${packages.join(', ')}. ${advice}`);
};

const installForBrowser = async (packages) => {
  say(`Installing ${packages.join(', ')}…`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  const trouble =
    (await run('apt-get', [...patience, 'update'], options)) ??
    (await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], options));
  if (trouble) fail(`apt-get failed: see above. ${advice}`, trouble);
  const still = missingForBrowser();
  if (still.length > 0) fail(`${still.join(', ')} is installed but not found. ${advice}`);
};

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old to start this project: install Node 20 or newer from https://nodejs.org`);

if (!installed()) {
  await acquire();
  if (!installed()) await install();
}
if (flags.has('--browser') && missingForBrowser().length > 0) {
  checkInstallable(missingForBrowser());
  if (!heartbeat) await acquire();
  const packages = missingForBrowser();
  if (packages.length > 0) await installForBrowser(packages);
}
release();

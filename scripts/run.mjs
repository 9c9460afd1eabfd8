// @ts-check
/**
 * The door of the repository: `node scripts/run.mjs build|cli|test|turbo|pnpm [arguments]`. Sets the workspace up when
 * something changed since the last time, then runs the command on the workspace's own Node. Plain JavaScript without
 * dependencies, because it runs on the Node of the machine (20 or later) before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'node_modules', '.bin');
const STAMP = join(ROOT, 'node_modules', '.shinrai-setup');
const PNPM = 'pnpm@12.21.0';
const OLDEST_NODE = 20;
const SOURCES_NEED_NODE = 24;
const IS_WINDOWS = process.platform === 'win32';
/** New things get half the room that Node 24 gives them: thousands of rows then fit into half a gigabyte, as fast as before. */
const SMALL_YOUNG_SPACE = '--max-semi-space-size=16';

/** What went wrong and the way out: the one message a failed set-up ends with. */
class SetupError extends Error {
  /**
   * @param {string} what
   * @param {string} wayOut
   */
  constructor(what, wayOut) {
    super(`${what}\n  What to do: ${wayOut}`);
  }
}

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/** @param {string} version such as "v20.11.1" */
const majorOf = (version) => Number.parseInt(version.replace(/^v/, ''), 10);

const requireNode = () => {
  if (majorOf(process.version) >= OLDEST_NODE) return;
  throw new SetupError(
    `shinrai needs Node ${OLDEST_NODE} or later; this is ${process.version}.`,
    'install a current Node from https://nodejs.org and run the same command again.',
  );
};

// Set-up ------------------------------------------------------------------------------------------------------------

/** Files that decide what is installed. */
const setupFiles = () => {
  const folders = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(ROOT, parent)).map((name) => join(parent, name)),
  );
  const manifests = ['.', 'test', ...folders].map((folder) => join(folder, 'package.json'));
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests].filter((file) => existsSync(join(ROOT, file))).sort();
};

/** Equal digests, equal installations. */
const setupDigest = () => {
  const hash = createHash('sha256').update([PNPM, process.platform, process.arch].join());
  for (const file of setupFiles()) hash.update(`\n${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
};

const readStamp = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8').trim() : undefined);

const bundledNode = () => (IS_WINDOWS ? join(ROOT, 'node_modules/node/bin/node.exe') : join(BIN, 'node'));

/** Failures of an installation by what its output says, the most telling first. @type {[RegExp, string, string][]} */
const INSTALL_FAILURES = [
  [/ENOSPC|EDQUOT|no space left/i, 'The disk is full.', 'free about 1 GB and run the same command again.'],
  [
    /EROFS|EACCES|EPERM|permission denied|read-only file system/i,
    'A folder cannot be written to.',
    'make this folder and your home folder (for the cache of npm) writable, then run the same command again.',
  ],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i,
    'A package.json and pnpm-lock.yaml do not agree.',
    `run "npx -y ${PNPM} install", look at the change of pnpm-lock.yaml, and commit it.`,
  ],
  [
    /CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|certificate/i,
    'The certificate of the package registry is not trusted.',
    'have NODE_EXTRA_CA_CERTS point to the certificate of your network (ask its administrator), then run the same command again.',
  ],
  [
    /\bE?40[137]\b|Unauthorized|Forbidden|ERR_PNPM_FETCH_40/i,
    'The package registry refuses to hand out a package.',
    'log in to it or correct the registry in your .npmrc ("npm config get registry" shows it), then run the same command again.',
  ],
  [
    /\bE?404\b|ERR_PNPM_NO_MATCHING_VERSION|ETARGET|ERR_PNPM_FETCH_404/i,
    'The package registry does not have a package that is needed.',
    'use another registry ("npm config get registry" shows yours), then run the same command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET|META_FETCH_FAIL|network|tunnel|proxy|dns|error sending request/i,
    'The package registry cannot be reached.',
    'connect to the network (behind a proxy: set HTTPS_PROXY), then run the same command again. It is needed for the first set-up only.',
  ],
  [
    /INTEGRITY|EINTEGRITY/i,
    'A package arrived damaged.',
    'run the same command again; if it happens again, ask the administrator of your registry.',
  ],
  [
    /ELIFECYCLE|install script|preinstall|postinstall/i,
    'The install script of a package failed.',
    'read the log for which one; npm itself must be able to install packages, for one of the scripts uses it.',
  ],
];

/** The end of an installation's output, from the first complaint on. @param {string} output */
const complaintIn = (output) => {
  const lines = output
    .split(/\r?\n/)
    .filter((line) => !/^(Progress|npm warn|\[WARN\])/.test(line) && line.trim() !== '');
  const first = lines.findIndex((line) => /^\s*(Error\b|npm error|ERR_PNPM|\[?ERROR)/.test(line));
  return lines.slice(first === -1 ? -10 : first);
};

/** The sentence that says most: after pnpm's arrow, which breaks its lines, else the first of npm that is one. @param {string[]} complaint */
const tellingPart = (complaint) => {
  const [, afterArrow] = complaint.join(' ').replace(/\s+/g, ' ').split('╰─▶ ');
  return (afterArrow ?? complaint.find((line) => line.length > 40) ?? complaint[0] ?? '').trim().slice(0, 300);
};

/**
 * @param {string} output of the installation
 * @param {string} log where all of it was saved
 */
const explainInstallFailure = (output, log) => {
  const complaint = complaintIn(output);
  const [, what, wayOut] = INSTALL_FAILURES.find(([sign]) => sign.test(complaint.join(' ').replace(/\s+/g, ' '))) ?? [
    undefined,
    'The packages could not be installed.',
    'read the log, mend the cause, and run the same command again.',
  ];
  return new SetupError(`${what}\n  It said: ${tellingPart(complaint)}\n  Log: ${log}`, wayOut);
};

/** @param {string} output */
const saveLog = (output) => {
  try {
    const log = join(mkdtempSync(join(tmpdir(), 'shinrai-')), 'setup.log');
    writeFileSync(log, output);
    return log;
  } catch {
    return '(could not be saved)';
  }
};

/**
 * Runs npx, passing on only the lines that tell how far it is.
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
const npx = (args) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, CI: 'true' };
    const child = spawn('npx', ['-y', ...args], {
      cwd: ROOT,
      env,
      shell: IS_WINDOWS,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    /** @param {Buffer} data */
    const take = (data) => {
      output += data;
      for (const [line] of String(data).matchAll(/^Progress: .*$/gm)) showProgress(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => (signal ? process.exit(codeOf(signal)) : resolve({ code: code ?? 1, output })));
  });

/** @param {string} line */
const showProgress = (line) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K  ${line}`);
};

const install = async () => {
  const { code, output } = await npx([PNPM, 'install', '--frozen-lockfile', '--reporter=append-only']).catch(
    (fault) => {
      if (fault.code !== 'ENOENT') throw fault;
      throw new SetupError(
        'npx was not found.',
        'install npm (it comes with Node from https://nodejs.org), then run the same command again.',
      );
    },
  );
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (code !== 0) throw explainInstallFailure(output, saveLog(output));
};

/** @param {string} node */
const runs = (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v') ?? false;

/** The Node that runs the sources: the workspace's own, else that of the machine if it is new enough. */
const chooseNode = () => {
  if (runs(bundledNode())) return bundledNode();
  if (majorOf(process.version) >= SOURCES_NEED_NODE) return process.execPath;
  throw new SetupError(
    `The Node ${SOURCES_NEED_NODE} that npm installed does not run on this system (${process.platform} ${process.arch}).`,
    `install Node ${SOURCES_NEED_NODE} or later in a way your system offers, then run the same command again.`,
  );
};

const writeStamp = (/** @type {string} */ text) => {
  try {
    mkdirSync(dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, text);
  } catch (fault) {
    throw explainInstallFailure(String(fault), '(none)');
  }
};

/** Installs what is needed unless that was done already; gives the Node to run on. */
const setUp = async () => {
  const digest = setupDigest();
  const [known, node] = (readStamp() ?? '').split('\n');
  if (known === digest && node && existsSync(node)) return node;
  say('shinrai: setting up (a minute or so the first time) ...');
  const began = Date.now();
  rmSync(STAMP, { force: true });
  await install();
  const chosen = chooseNode();
  writeStamp(`${digest}\n${chosen}\n`);
  say(`shinrai: set up in ${seconds(began)}`);
  return chosen;
};

// Running -----------------------------------------------------------------------------------------------------------

/** @param {number} began */
const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

/** @param {NodeJS.Signals} signal */
const codeOf = (signal) => 128 + constants.signals[signal];

/** @returns {NodeJS.ProcessEnv} */
const environment = () => ({
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
});

/** A terminal sends Ctrl-C to the child as well; any other signal has to be passed on. @param {NodeJS.Signals} signal */
const mustPassOn = (signal) => !(signal === 'SIGINT' && process.stdin.isTTY);

/**
 * Runs a program in the place of this one: same terminal, same signals, same exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
const run = (program, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: ROOT, env: environment(), ...options });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, () => mustPassOn(signal) && child.kill(signal));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ? codeOf(signal) : (code ?? 1)));
  });

/** Where the user is: npm starts its scripts at the root, and says where it was called. */
const callerFolder = () => {
  const { npm_lifecycle_event: script = '', INIT_CWD: caller } = process.env;
  const isScript = ['start', 'shinrai'].includes(script) && process.cwd() === ROOT;
  return (isScript && caller) || process.cwd();
};

/**
 * Runs `shinrai` from its sources.
 * @param {string} node
 * @param {string[]} args
 */
const shinrai = (node, args) => {
  const flags = ['--conditions=@shinrai/source', '--disable-warning=ExperimentalWarning', SMALL_YOUNG_SPACE];
  const env = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'compiled'), ...environment() };
  return run(node, [...flags, join(ROOT, 'apps/cli/src/main.ts'), ...args], { cwd: callerFolder(), env });
};

/** The folder of pnpm, which need not be installed on the machine: npx has it since the set-up. */
const findPnpm = async () => {
  const { code, output } = await npx(['-p', PNPM, '-c', IS_WINDOWS ? 'where pnpm' : 'command -v pnpm']);
  const path = output.split(/\r?\n/).find((line) => isAbsolute(line) && existsSync(line));
  if (code !== 0 || !path) throw explainInstallFailure(output, saveLog(output));
  return dirname(path);
};

/** turbo starts the tasks of packages through pnpm. @param {string[]} args */
const turbo = async (args) => {
  const env = environment();
  return tool('turbo', args, { ...env, PATH: `${env.PATH}${delimiter}${await findPnpm()}` });
};

/** @param {string[]} args */
const pnpm = async (args) => run(join(await findPnpm(), IS_WINDOWS ? 'pnpm.cmd' : 'pnpm'), args, { shell: IS_WINDOWS });

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const tool = (name, args, env = environment()) =>
  run(join(BIN, IS_WINDOWS ? `${name}.cmd` : name), args, { env, shell: IS_WINDOWS });

/**
 * The numbers of a test run; a file that could not even be loaded counts as one failed test.
 * @param {string} report
 */
const formatNumbers = (report) => {
  if (!existsSync(report)) return undefined;
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return `${numPassedTests} passed, ${numFailedTests + broken.length} failed`;
};

/** Types, style, boundaries, tests; stops at the first that fails. @param {string[]} args for vitest */
const test = async (args) => {
  const report = join(mkdtempSync(join(tmpdir(), 'shinrai-test-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  /** @type {[string, () => Promise<number>][]} */
  const steps = [
    ['types', () => turbo(['run', 'typecheck', '--output-logs=errors-only'])],
    ['style', () => tool('biome', ['check', '.'])],
    ['boundaries', () => tool('turbo', ['boundaries'])],
    ['tests', () => tool('vitest', ['run', '--config', 'test/vitest.config.ts', ...reporters, ...args])],
  ];
  for (const [name, step] of steps) {
    const began = Date.now();
    const code = await step();
    say(`shinrai: ${name} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(began)}`);
    if (code !== 0 && name !== 'tests') return code;
    if (name === 'tests') return finishTests(report, code);
  }
  return 0;
};

/** @param {string} report @param {number} code */
const finishTests = (report, code) => {
  const numbers = formatNumbers(report);
  rmSync(dirname(report), { recursive: true, force: true });
  if (numbers) process.stdout.write(`${numbers}\n`);
  return code;
};

/** @type {Record<string, (node: string, args: string[]) => Promise<number>>} */
const COMMANDS = {
  build: (node, args) => shinrai(node, ['build', ...args]),
  cli: shinrai,
  test: (_, args) => test(args),
  turbo: (_, args) => turbo(args),
  pnpm: (_, args) => pnpm(args),
};

const main = async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) {
    say(`usage: node scripts/run.mjs ${Object.keys(COMMANDS).join('|')} [arguments]`);
    return 2;
  }
  requireNode();
  return command(await setUp(), args);
};

try {
  process.exitCode = await main();
} catch (fault) {
  if (!(fault instanceof SetupError)) throw fault;
  say(`\nshinrai: ${fault.message}`);
  process.exitCode = 1;
}

import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { resolve } from 'node:path';
import { realFiles } from './files.mjs';
import { readFlags, USAGE } from './read-flags.mjs';
import { Supervisor } from './supervise.mjs';
import { systemdNotifier } from './systemd-notifier.mjs';

/**
 * Runs the current version of a program for ever: `node launcher.mjs --root /opt/motcua/hub -- <words for the program>`.
 * Plain JavaScript without any package, so that every Node from 18 on runs it, and nothing that an update brings can
 * break it. docs/updates.md says what it expects of a program.
 */
const flags = readFlags(process.argv.slice(2));
if (typeof flags === 'string') {
  process.stderr.write(`motcua launcher: ${flags}\n${USAGE}\n`);
  process.exit(2);
}

const root = resolve(flags.root);
const { words: given, limits } = flags;
/** @param {string} message @param {Record<string, unknown>} fields */
const log = (message, fields) =>
  void process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), app: 'launcher', message, ...fields })}\n`,
  );
process.stderr.on('error', () => undefined);

const systemd = systemdNotifier(process.env, { log });
const supervisor = new Supervisor({
  files: realFiles,
  root,
  platform: process.platform,
  limits,
  start,
  pause: (ms) => new Promise((over) => void setTimeout(over, ms)),
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  newWord: () => randomBytes(9).toString('hex'),
  onWell: () => systemd.ready(),
  log,
});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.on(signal, () => supervisor.stop(signal));
}
await supervisor.run();
systemd.stop();
process.exit(0);

/**
 * @param {import('./choose-version.mjs').Choice} choice
 * @param {Record<string, string>} env
 * @returns {import('./watch-program.mjs').Child}
 */
function start({ version, program }, env) {
  const folder = `${root}/versions/${version}`;
  const [first = '', ...words] = program.run;
  // Relative to the launcher it would be another file.
  const file = first === '$node' ? process.execPath : resolve(folder, first);
  const child = spawn(file, [...words, ...given], {
    cwd: folder,
    env: { ...ownEnvironment(), ...env },
    stdio: 'inherit',
    windowsHide: false,
  });
  log('Started', { version, pid: child.pid });
  /** @type {import('./watch-program.mjs').Child['ended']} */
  const ended = new Promise((over) => {
    child.once('error', (fault) => over({ kind: 'unstartable', detail: fault.message }));
    child.once('exit', (code, signal) => over({ kind: 'ended', detail: signal ?? `code ${code}` }));
  });
  return { ended, kill: (signal) => void child.kill(signal) };
}

/** The watchdog is the launcher's to feed: a program that found its variables might try too. */
function ownEnvironment() {
  const env = { ...process.env };
  for (const name of ['NOTIFY_SOCKET', 'WATCHDOG_USEC', 'WATCHDOG_PID']) delete env[name];
  return env;
}

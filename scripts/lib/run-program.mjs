import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { repositoryRoot } from './repository-root.mjs';

/**
 * The environment in which everything runs: the project's own programs, its Node first, come before the machine's.
 *
 * @param {string} node
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function programEnv(node, extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const own = [dirname(node), join(repositoryRoot, 'node_modules', '.bin')];
  const path = [...own, process.env[name] ?? ''].join(delimiter);
  return { ...process.env, [name]: path, TURBO_TELEMETRY_DISABLED: '1', ...extra };
}

/**
 * Runs a program in this terminal until it ends. A signal to this process reaches it once; it decides how to stop.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runInTerminal(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: repositoryRoot, env, stdio: 'inherit' });
    const release = relaySignals(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      release();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Ctrl-C in a terminal reaches the child by itself, as it does on Windows; any other signal is passed on. When npm is
 * told to stop, it ends the shell between itself and this process and no signal arrives: a new parent says so.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops relaying
 */
export function relaySignals(child) {
  const fromTerminal = process.platform === 'win32' || process.stdin.isTTY;
  /** @type {NodeJS.Timeout | undefined} */
  let patience;
  const interrupt = () => {
    if (!fromTerminal) child.kill('SIGINT');
    // Sent to this process alone from elsewhere, although it has a terminal: then the child has not heard of it.
    else if (process.platform !== 'win32') patience ??= setTimeout(() => child.kill('SIGTERM'), 5_000);
  };
  const terminate = () => void child.kill('SIGTERM');
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    // After Ctrl-C the shell goes first, and the child knows already.
    if (patience === undefined) terminate();
  }, 300);
  process.on('SIGINT', interrupt).on('SIGTERM', terminate).on('SIGHUP', terminate);
  return () => {
    clearInterval(watch);
    clearTimeout(patience);
    process.off('SIGINT', interrupt).off('SIGTERM', terminate).off('SIGHUP', terminate);
  };
}

/**
 * Runs a program silently and keeps what it wrote.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function runSilently(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: repositoryRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const release = relaySignals(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      release();
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isInstalled, markInstalled, unmarkInstalled } from './install-marker.mjs';
import { inTurn } from './install-turn.mjs';
import { npmFailure } from './npm-failure.mjs';
import { findNpm, isInModules } from './npm-command.mjs';
import { PlainStop } from './plain-stop.mjs';
import { repositoryRoot } from './repository-root.mjs';

/**
 * Installs the packages of the present lock unless that was done before and completed.
 *
 * @throws {PlainStop} when npm is missing or fails
 */
export async function ensureInstalled() {
  if (isInstalled(repositoryRoot)) return;
  await inTurn(repositoryRoot, async () => {
    if (isInstalled(repositoryRoot)) return;
    const npm = findNpm(process.env, process.execPath);
    console.error('Installing packages; this happens once, and again when package-lock.json changes…');
    unmarkInstalled(repositoryRoot);
    setRunningNodeAside();
    await npmCi(npm);
    markInstalled(repositoryRoot);
  });
}

/**
 * On Windows a running program cannot be deleted, only moved. When this script itself is run by the Node inside
 * node_modules, which npm is about to replace, that program is moved out of npm's way.
 */
function setRunningNodeAside() {
  if (process.platform !== 'win32' || !isInModules(relative(repositoryRoot, process.execPath))) return;
  const aside = join(repositoryRoot, '.cache', 'set-aside');
  // Those of earlier runs go, unless one of them still runs.
  try {
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // Still running: it goes next time.
  }
  mkdirSync(aside, { recursive: true });
  renameSync(process.execPath, join(aside, `node-${process.pid}-${Date.now()}.exe`));
}

/**
 * No package here needs an install script, so none is run. Development and optional packages are asked for by name:
 * NODE_ENV=production or an npm setting would leave them out.
 *
 * @param {import('./npm-command.mjs').NpmCommand} npm
 * @returns {Promise<void>}
 */
function npmCi({ node, cli }) {
  const args = [cli, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  return new Promise((resolve, reject) => {
    const npm = spawn(node, args, { cwd: repositoryRoot, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      stoppedBy = signal;
      npm.kill(signal);
      // npm may tidy up for half a minute; the next run starts afresh anyway.
      setTimeout(() => npm.kill('SIGKILL'), 1_000).unref();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
    npm.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (complaints += text));
    npm.on('error', (error) => reject(new PlainStop(`npm could not be run: ${error.message}`)));
    npm.on('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
      if (stoppedBy !== undefined) reject(new PlainStop('Stopped; the next run installs again.', 130));
      else if (signal !== null) reject(new PlainStop(`npm was ended by ${signal}; the next run installs again.`));
      else if (code !== 0) reject(new PlainStop(npmFailure(complaints)));
      else resolve();
    });
  });
}

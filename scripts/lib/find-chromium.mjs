import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const programNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where Playwright's own installer puts a Chromium, below its folder of one version. */
const playwrightPrograms = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/**
 * A Chromium that runs on this machine: the one that MOTCUA_CHROMIUM names, else one of the system's, else Playwright's.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} absolute path
 * @throws {Error} when MOTCUA_CHROMIUM names something that is not there: falling back in silence would test another browser
 */
export function findChromium(env) {
  const named = env['MOTCUA_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!runs(named)) throw new Error(`MOTCUA_CHROMIUM names ${named}, which does not run.`);
    return named;
  }
  return chromiumPlaces(env).find(runs);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} every place to look at, best first
 */
function chromiumPlaces(env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = programNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  const programFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  const onWindows = programFolders.flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
  const system = process.platform === 'win32' ? onWindows : process.platform === 'darwin' ? macPrograms : [];
  return [...onPath, ...system, ...playwrightPlaces(env)];
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightPlaces(env) {
  const usual = {
    win32: join(env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    other: join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright'),
  };
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'other';
  const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? usual[platform];
  if (!existsSync(cache)) return [];
  const newestFirst = readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse();
  return newestFirst.flatMap((folder) => playwrightPrograms.map((program) => join(cache, folder, program)));
}

/**
 * The headless shell of Debian: the same engine without the rest of a browser, which costs a page that is only looked at a third
 * less. One of another version would lay pages out by another engine, and does not count.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} chromium path of the Chromium whose place it would take
 * @returns {string | undefined} absolute path
 */
export function findHeadlessShell(env, chromium) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const shell = folders.map((folder) => join(folder, 'chromium-headless-shell')).find(existsSync);
  const version = shell === undefined ? undefined : versionOf(shell);
  return version !== undefined && version === versionOf(chromium) ? shell : undefined;
}

/** @param {string} program */
function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /\d+(?:\.\d+){3}/.exec(stdout ?? '')?.[0];
}

/**
 * A file may be there and not run: Ubuntu's `chromium-browser` without snap only prints advice. On Windows Chrome opens
 * a window when asked for its version, so there the file must do.
 *
 * @param {string} program
 */
function runs(program) {
  if (!existsSync(program)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

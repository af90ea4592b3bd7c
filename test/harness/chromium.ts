import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium, findHeadlessShell } from '../../scripts/lib/find-chromium.mjs';

/** Nothing is fetched, reported or asked for behind a test's back; no sandbox, because containers run tests as root. */
const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  // Names that stand for nobody: a test that serves pages by one is not on "localhost", which a browser trusts more.
  '--host-resolver-rules=MAP *.test 127.0.0.1',
];

/**
 * Starts the machine's Chromium without a window.
 *
 * @throws when there is none: a test that needs a browser fails, it is never left out
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumHere(), args: launchArgs, ...options });
}

/**
 * The same engine for pages that are only looked at and measured: without the rest of a browser where Debian's headless shell of
 * the same version is there.
 *
 * @throws as {@link launchChromium}
 */
export async function launchForScenes(): Promise<Browser> {
  const whole = chromiumHere();
  return launchChromium({ executablePath: findHeadlessShell(process.env, whole) ?? whole });
}

function chromiumHere(): string {
  const executablePath = findChromium(process.env);
  if (executablePath !== undefined) return executablePath;
  throw new Error('No Chromium was found. "npm test" provides one, or name its program in MOTCUA_CHROMIUM.');
}

import { join } from 'node:path';
import { canInstallDebianPackages, installDebianPackages } from './debian-packages.mjs';
import { findChromium } from './find-chromium.mjs';
import { PlainStop } from './plain-stop.mjs';
import { repositoryRoot } from './repository-root.mjs';
import { programEnv, runInTerminal } from './run-program.mjs';

/**
 * Makes sure of a Chromium for the tests that look at real pages.
 *
 * @param {string} node path of a Node ≥ 24
 * @returns {Promise<string>} its path
 * @throws {PlainStop} when there is none and none can be had; tests are never left out in silence
 */
export async function provideChromium(node) {
  const present = chromiumHere();
  if (present !== undefined) return present;
  if (canInstallDebianPackages()) await installDebianPackages(['chromium']);
  return chromiumHere() ?? (await playwrightChromium(node));
}

/**
 * The same for the tests, which look at some thousand pages: where there is no Chromium yet, Debian's headless shell comes with it.
 * They are none the worse without that, only slower.
 *
 * @param {string} node path of a Node ≥ 24
 */
export async function provideTestBrowsers(node) {
  if (chromiumHere() === undefined && canInstallDebianPackages()) {
    await installDebianPackages(['chromium', 'chromium-headless-shell']);
  }
  return await provideChromium(node);
}

/** @param {string} node */
async function playwrightChromium(node) {
  console.error('No Chromium was found; fetching the one that Playwright offers…');
  const cli = join(repositoryRoot, 'node_modules', 'playwright-core', 'cli.js');
  await runInTerminal(node, [cli, 'install', 'chromium'], programEnv(node));
  const chromium = chromiumHere();
  if (chromium !== undefined) return chromium;
  throw new PlainStop(
    'The tests need a Chromium. Install chromium or Google Chrome, or name its program in MOTCUA_CHROMIUM, and run the command again.',
  );
}

/** @returns {string | undefined} */
function chromiumHere() {
  try {
    return findChromium(process.env);
  } catch (error) {
    throw new PlainStop(error instanceof Error ? error.message : String(error));
  }
}

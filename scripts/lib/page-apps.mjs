import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.mjs';

/** The apps that are pages: the hub serves each at its name. */
export const pageApps = ['kiosk', 'display', 'counter'];

/**
 * How the pages of an app are built, its first page first: one file beside its `package.json` for each page, found by its name.
 *
 * @param {string} app
 * @returns {string[]} from the repository's root
 */
export function pageConfigs(app) {
  const names = readdirSync(join(repositoryRoot, 'apps', app)).filter((name) =>
    /^vite(\.\w+)?\.config\.ts$/.test(name),
  );
  return names.toSorted((a, b) => a.length - b.length).map((name) => `apps/${app}/${name}`);
}

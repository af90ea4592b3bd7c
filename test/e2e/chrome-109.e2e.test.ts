import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { findInScripts } from '../harness/chrome-109/find-in-scripts.ts';
import { findInStyles } from '../harness/chrome-109/find-in-styles.ts';
import { readLaterFeatures } from '../harness/chrome-109/later-features.ts';

const PAGES = [
  'kiosk/dist/renderer',
  'display/dist/renderer',
  'counter/dist/renderer',
  'counter/dist/simulators',
  'counter/dist/rating',
];

const features = readLaterFeatures();

describe.each(PAGES)('%s as it was built', (page) => {
  const folder = fileURLToPath(new URL(`../../apps/${page}/assets/`, import.meta.url));
  const read = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name): [string, string] => [name, readFileSync(folder + name, 'utf8')]);

  it('UI5 runs in Chrome 109: no syntax and no function that came later', () => {
    const scripts = read('.js');
    expect(scripts.length).toBeGreaterThan(0);
    const findings = findInScripts(
      scripts.map(([, source]) => source),
      features,
    );
    const tooNew = findings.flatMap(({ tooNew, styles }, nth) =>
      [...tooNew, ...styles.flatMap((style) => findInStyles(style, features))].map(
        (what) => `${scripts[nth]?.[0]}: ${what}`,
      ),
    );
    expect(tooNew).toEqual([]);
  });

  it('UI5 is drawn by Chrome 109: no style that came later', () => {
    const sheets = read('.css');
    expect(sheets.length).toBeGreaterThan(0);
    expect(
      sheets.flatMap(([name, source]) => findInStyles(source, features).map((what) => `${name}: ${what}`)),
    ).toEqual([]);
  });

  it('UI5 says what to install before anything of its own runs, in a script for the oldest browsers', () => {
    const page = readFileSync(fileURLToPath(new URL('../index.html', `file://${folder}`)), 'utf8');
    const scripts = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts[0]).toBe('<script src="./old-browser.js">');
    expect(scripts.slice(1).every((tag) => tag.includes('type="module"'))).toBe(true);
    const source = readFileSync(fileURLToPath(new URL('../old-browser.js', `file://${folder}`)), 'utf8');
    expect(() => parse(source, { ecmaVersion: 5 })).not.toThrow();
  });
});

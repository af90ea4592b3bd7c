import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Welcome } from '@motcua/protocol';
import { expect, it, onTestFinished } from 'vitest';
import type { LinkState } from '../hub-link.ts';
import { signsOfHealth } from './signs-of-health.ts';

const CONNECTED: LinkState = { kind: 'connected', welcome: {} as Welcome };
const NEW: LinkState = { kind: 'pairing', code: 'ABC 234' };
const TAKEN_OUT: LinkState = { ...NEW, because: 'revoked' };

/** How often it was well, after each of these. */
function wellsOf(onTrial: boolean, files: readonly string[]) {
  const ownFolder = mkdtempSync(join(tmpdir(), 'motcua-health-'));
  onTestFinished(() => rmSync(ownFolder, { recursive: true }));
  for (const name of files) writeFileSync(join(ownFolder, name), 'nothing that could be read');
  let wells = 0;
  const signs = signsOfHealth({ ownFolder, onTrial, onWell: () => (wells += 1) });
  signs.settingUp();
  return [wells, ...[NEW, { kind: 'lost' } as const, TAKEN_OUT, CONNECTED].map((state) => (signs.hear(state), wells))];
}

it('UP4 a device that was never paired is well when it waits for somebody', () => {
  expect(wellsOf(true, [])).toEqual([1, 2, 2, 3, 4]);
});

it.each([['hub.json'], ['hub-token.json']])(
  'UP4 a version on trial that asks anew to be paired, though %s is there, is not well by that',
  (name) => {
    expect(wellsOf(true, [name])).toEqual([0, 0, 0, 1, 2]);
  },
);

it('UP4 a version that was well before waits for whoever pairs it, whatever it has lost', () => {
  expect(wellsOf(false, ['hub.json', 'hub-token.json'])).toEqual([1, 2, 2, 3, 4]);
});

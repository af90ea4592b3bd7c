import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../launcher/compare-versions.mjs';
import { isVersion } from '../../launcher/pointer.mjs';
import { judgeManifest, type Present } from './judge-manifest.ts';
import type { Manifest } from './manifest.ts';

const manifest: Manifest = {
  ...{ format: 'motcua-update-1', part: 'hub', platform: 'linux', arch: 'x64', version: '0.4.0', floor: '0.2.0' },
  dataFormat: { oldest: 9, newest: 14 },
  files: [],
};
const present: Present = { part: 'hub', platform: 'linux', arch: 'x64', version: '0.3.0', dataFormat: 11 };

describe('UP2 whether a package may take the place of what runs', () => {
  test.each([
    ['newer', {}, null],
    ['for another part', { part: 'kiosk' } as const, 'wrong-part'],
    ['for another system', { platform: 'win32' }, 'wrong-platform'],
    ['for another processor', { arch: 'arm64' }, 'wrong-platform'],
    ['the same', { version: '0.4.0' }, 'same'],
    ['older', { version: '0.10.0' }, 'older'],
    ['older than a pre-release that leads beyond it', { version: '0.4.1-rc.1' }, 'older'],
    ['newer than its own pre-release', { version: '0.4.0-rc.1' }, null],
    ['too far ahead', { version: '0.1.9' }, 'below-floor'],
    ['from the floor itself', { version: '0.2.0' }, null],
    ['unable to read newer data', { dataFormat: 15 }, 'foreign-data'],
    ['unable to read very old data', { dataFormat: 8 }, 'foreign-data'],
    ['for a part that stores nothing', { dataFormat: null }, null],
  ])('UP2 when it is %s', (_what, difference, verdict) => {
    expect(judgeManifest(manifest, { ...present, ...difference })).toBe(verdict);
  });

  test('UP2 by the order of semantic versions', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.2.0',
      '1.10.0',
      '2.0.0',
    ];
    for (const [at, version] of ordered.entries()) {
      for (const [otherAt, other] of ordered.entries()) {
        expect(Math.sign(compareVersions(version, other))).toBe(Math.sign(at - otherAt));
      }
    }
  });

  test.each(['1.2', '1.2.3.4', '1.2.3/..', '../1.2.3', '1.2.3-a..b', '1.2.3 ', '', '1.2.3-', 'x'])(
    'UP2 "%s" is no version',
    (text) => expect(isVersion(text)).toBe(false),
  );
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findSocat } from '../simulated/find-socat.ts';
import { PtyWire } from '../simulated/pty-wire.ts';
import { COMMON_SERIAL_SETTINGS } from './serial-settings.ts';
import { systemPortBinding } from './system-binding.ts';

const socat = findSocat();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-port-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const settingsOf = (path: string) => ({ ...COMMON_SERIAL_SETTINGS, path });

describe('systemPortBinding', () => {
  it('says why a port cannot be opened', async () => {
    const binding = systemPortBinding();
    await expect(binding.open(settingsOf(join(folder, 'none')))).rejects.toMatchObject({ fault: 'absent' });
    await writeFile(join(folder, 'file'), 'text');
    await expect(binding.open(settingsOf(join(folder, 'file')))).rejects.toMatchObject({ fault: 'not-a-port' });
  });

  it('a machine that cannot tell its ports has none, and says nothing worse', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      expect(await systemPortBinding().list()).toEqual([]);
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('a port that went is not there any more, and what stands there then is another', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const wire = new PtyWire({ path: join(folder, 'port'), socat: socat.program });
    await wire.plug();
    const port = await systemPortBinding().open(settingsOf(wire.path));
    try {
      expect(await port.isThere()).toBe(true);
      expect(await port.signals()).toBe('unknown');
      await port.write(Uint8Array.of(1));
      await port.drain();
      await wire.unplug();
      expect(await port.isThere()).toBe(false);
      await wire.plug();
      expect(await port.isThere()).toBe(false);
      await expect(port.write(Uint8Array.of(1))).rejects.toThrow();
      // Begun on a port that has gone, the library reads nothing for ever, with all its might: looking ends it, by closing.
      const reading = port.read();
      reading.catch(() => undefined);
      await port.close();
      await expect(reading).rejects.toThrow();
    } finally {
      await port.close().catch(() => undefined);
      await wire.unplug();
    }
  });
});

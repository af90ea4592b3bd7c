import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScannerId } from '@motcua/protocol';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { describe, expect, it, vi } from 'vitest';
import type { ScannerAtPort } from './attached-scanners.ts';
import { NamedScanners } from './named-scanners.ts';

const HUB = 'http://10.0.0.5:4800';
const SCANNER: ScannerAtPort = {
  scannerId: 'quet' as ScannerId,
  port: {
    ...{ kind: 'serial', path: '/dev/ttyACM0', baudRate: 9_600, dataBits: 8 },
    ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
  },
};

function started(path: string, hubUrl = HUB) {
  const followed: (readonly ScannerAtPort[])[] = [];
  const logged: string[] = [];
  const named = new NamedScanners({
    ...{ path, hubUrl },
    follow: (scanners) => Promise.resolve(void followed.push(scanners)),
    log: (message) => void logged.push(message),
  });
  return { named, followed, logged };
}

const written = (path: string, what: object) =>
  vi.waitFor(async () => expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(what));

describe('SC1 the scanners that the hub has named', () => {
  it('are there after a restart, for their owner only, and for the hub that named them', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'scanners.json');
    const first = started(path);
    await first.named.restore();
    await first.named.name([SCANNER]);
    await written(path, { namedBy: HUB, scanners: [SCANNER] });
    expect([first.followed, first.logged]).toEqual([[[SCANNER]], []]);
    expect([(await stat(path)).mode & 0o777, await readdir(folder)]).toEqual([0o600, ['scanners.json']]);

    const second = started(path);
    await second.named.restore();
    expect(second.followed).toEqual([[SCANNER]]);
    const elsewhere = started(path, 'http://10.0.0.6:4800');
    await elsewhere.named.restore();
    expect([elsewhere.followed, elsewhere.logged]).toEqual([[], []]);

    await second.named.name([]);
    await written(path, { namedBy: HUB, scanners: [] });
  });

  it('the hub’s own word stands when it comes before the file is read', async () => {
    const path = join(await temporaryFolder(), 'scanners.json');
    await started(path).named.name([SCANNER]);
    await written(path, { namedBy: HUB, scanners: [SCANNER] });
    const { named, followed } = started(path);
    const restored = named.restore();
    await named.name([]);
    await restored;
    expect(followed).toEqual([[]]);
  });

  it.each([
    ['half a file', '{"namedBy":"http'],
    ['no list', JSON.stringify({ namedBy: HUB, scanners: { length: 1 } })],
    [
      'a port of another shape',
      JSON.stringify({ namedBy: HUB, scanners: [{ ...SCANNER, port: { path: '/dev/sda' } }] }),
    ],
  ])('%s opens nothing and is said, and the next word of the hub mends it', async (_what, text) => {
    const path = join(await temporaryFolder(), 'scanners.json');
    await writeFile(path, text);
    const { named, followed, logged } = started(path);
    await named.restore();
    expect([followed, logged.length]).toEqual([[], 1]);
    await named.name([SCANNER]);
    await written(path, { namedBy: HUB, scanners: [SCANNER] });
  });

  it('a disk that takes nothing is said and costs no scanner', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'in-the-way'), '');
    const { named, followed, logged } = started(join(folder, 'in-the-way', 'scanners.json'));
    await named.name([SCANNER]);
    await vi.waitFor(() => expect(logged).toHaveLength(1));
    expect(followed).toEqual([[SCANNER]]);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../adapters/sqlite/testing/temporary-folder.ts';
import { createHub } from '../create-hub.ts';

/** Long enough for a printer to be opened, asked how it is, and warmed up. */
const WITHIN_MS = 15_000;

test('TR2 opening, watching and warming up a printer takes no number and prints none', async () => {
  const hub = await createHub({
    version: 'test',
    config: {
      ...{
        port: 0,
        host: '127.0.0.1',
        dataFolder: temporaryFolder(),
        allowedHosts: [],
        doors: null,
        adminPassword: null,
      },
      printer: { connection: { kind: 'simulated' }, paperWidthMm: 80 },
    },
  });
  onTestFinished(() => hub.stop());
  const health = async () =>
    (await (await fetch(`${hub.url}/healthz`)).json()) as {
      readonly revision: number;
      readonly serviceDay: object | null;
      readonly printers: readonly { readonly state: string }[];
    };
  const atStart = await health();
  const deadline = performance.now() + WITHIN_MS;
  while ((await health()).printers.some(({ state }) => state !== 'ready')) {
    if (performance.now() > deadline) throw new Error('the printer was not ready in time');
    await new Promise((goOn) => setTimeout(goOn, 50));
  }
  expect(await health()).toMatchObject({ revision: atStart.revision, serviceDay: null });
  const { slipsFolder } = hub;
  expect(slipsFolder && existsSync(slipsFolder) ? readdirSync(slipsFolder) : []).toEqual([]);
});

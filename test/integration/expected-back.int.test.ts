import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { eventually } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const SOON_MS = 15_000;

it.each(['stop', 'kill'] as const)('DV5 a display that was there before a %s is expected back', async (end) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-back-'));
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const place = { dataFolder, port: await freePort() };
  const first = await HubProcess.start(place);
  onTestFinished(() => first.kill());
  const { names, password } = first.demoSignIn;
  const admitted = await pairOwnPage(first.url, 'display', 'Sảnh');
  const officer = new RawClient('staff', await signIn(first.url, names[0] ?? '', password));
  onTestFinished(() => officer.close());
  const display = new RawClient('display', admitted);
  await display.connected(SOON_MS);
  const whereabouts = () => {
    const sqlite = new DatabaseSync(join(dataFolder, 'motcua.sqlite'), { readOnly: true });
    try {
      return sqlite
        .prepare('SELECT whereabouts FROM appliance_sightings')
        .all()
        .map((row) => row['whereabouts']);
    } finally {
      sqlite.close();
    }
  };
  await eventually(() => expect(whereabouts()).toEqual(['there']), SOON_MS);
  await first[end]();
  expect(whereabouts()).toEqual(['there']);
  display.close();

  const second = await HubProcess.start(place);
  onTestFinished(() => second.kill());
  await eventually(() => expect(whereabouts()).toEqual(['awaited']), SOON_MS);
  await officer.connected(SOON_MS);
  const hall = () => officer.lastView('device-health')?.appliances.find(({ name }) => name === 'Sảnh');
  await eventually(() => expect(hall()).toMatchObject({ connected: false, unusedSince: null }), SOON_MS);
  const again = new RawClient('display', admitted);
  onTestFinished(() => again.close());
  await again.connected(SOON_MS);
  await eventually(() => expect(hall()).toMatchObject({ connected: true, expected: true }), SOON_MS);
  await eventually(() => expect(whereabouts()).toEqual(['there']), SOON_MS);
  // One that is switched off while the hub runs is known as that, and not expected after the next restart.
  again.close();
  await eventually(() => expect(whereabouts()).toEqual(['gone']), SOON_MS);
});

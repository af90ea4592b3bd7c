import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupDoor } from '@motcua/client/setup';
import { startHubProcess, type HubProcess } from '@motcua/shell/testing/hub-process';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import * as updates from '@motcua/updates';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openKioskLink } from './open-kiosk-link.ts';
import { noPorts, startUnsetKiosk } from './testing/unset-kiosk.ts';

const patience = { timeout: 30_000, interval: 30 };

it('UP4 a kiosk whose hub is being changed goes on giving signs of life, and gives them before it has a hub', async () => {
  const [hub, other] = [await openHub(), await openHub()];
  const folder = await temporaryFolder();
  const healthFile = underLauncher(folder);
  const { setup } = await startUnsetKiosk(folder, { loadUpdates: () => Promise.resolve(updates) });
  await vi.waitFor(() => expect(setup.view()?.step?.kind).toBe('choose'), patience);
  const beats = async () => Number((await readFile(healthFile, 'utf8').catch(() => 'word 0')).split(' ')[1]);
  await vi.waitFor(async () => expect(await beats()).toBeGreaterThan(0), patience);

  await pair(setup, hub);
  setup.act({ act: 'open-service' });
  await vi.waitFor(() => expect(setup.view()?.service?.kind).toBe('locked'), patience);
  setup.act({ act: 'enter-pin', pin: '482100' });
  await vi.waitFor(() => expect(setup.view()?.service?.kind).toBe('open'), patience);
  setup.act({ act: 'change-hub' });
  await vi.waitFor(() => expect(setup.view()).toMatchObject({ run: 1, step: { kind: 'choose' } }), patience);
  // The launcher wants each number to be higher than the one before.
  const atChange = await beats();
  await vi.waitFor(async () => expect(await beats()).toBeGreaterThan(atChange), patience);

  const beforeOther = await beats();
  await pair(setup, other);
  await vi.waitFor(async () => expect(await beats()).toBeGreaterThan(beforeOther), patience);
});

it('UP4 a version on trial that has lost whose the kiosk is shows its set-up and gives no sign of life before it is connected', async () => {
  const hub = await openHub();
  const folder = await temporaryFolder();
  const healthFile = underLauncher(folder);
  await writeFile(join(folder, 'hub.json'), '{ "of": "a version that wrote it otherwise" }');
  const { setup } = await startUnsetKiosk(folder, { loadUpdates: () => Promise.resolve(updates) });
  await vi.waitFor(() => expect(setup.view()?.step?.kind).toBe('choose'), patience);
  setup.act({ act: 'address', text: hub.url });
  await vi.waitFor(() => expect(setup.view()?.step).toMatchObject({ code: expect.any(String) as string }), patience);
  expect(existsSync(healthFile)).toBe(false);
  await pair(setup, hub);
  await vi.waitFor(() => expect(existsSync(healthFile)).toBe(true), patience);
});

it('UP4 a version on trial whose hub does not answer says that it waits', async () => {
  const folder = await temporaryFolder();
  const healthFile = underLauncher(folder);
  const hubId = '0b7f2c9e-3a51-4d0e-9f6a-2f1c8f0a7b11';
  const kept = { hubId, centre: 'Mẫu', urls: ['http://127.0.0.1:9'], authorityPem: null };
  await writeFile(join(folder, 'hub.json'), JSON.stringify(kept));
  const { link, setup } = await startUnsetKiosk(folder, { loadUpdates: () => Promise.resolve(updates) });
  await vi.waitFor(async () => expect(await readFile(healthFile, 'utf8')).toMatch(/^word-waits \d+ *\n$/), patience);
  expect([link.state().kind, setup.view()?.step]).toEqual(['lost', null]);
});

it('HL1 a link that is closed has let go of the log of numbers, for whichever hub comes next', async () => {
  const ownFolder = await temporaryFolder();
  const link = await openKioskLink({
    ...{ hubUrl: 'http://127.0.0.1:9', ownFolder, portSystem: noPorts, deviceName: 'Máy thử', version: 'test' },
    tokenStore: { get: () => Promise.resolve(null), set: () => Promise.resolve() },
    log: () => undefined,
  });
  expect(await holdersOf(join(ownFolder, 'reserve.log'))).toBe(1);
  await link.close();
  expect(await holdersOf(join(ownFolder, 'reserve.log'))).toBe(0);
});

async function openHub(): Promise<HubProcess> {
  const hub = await startHubProcess(await temporaryFolder());
  onTestFinished(() => hub.kill());
  return hub;
}

/** As the launcher starts a version that is on trial. */
function underLauncher(folder: string): string {
  const healthFile = join(folder, 'health');
  const env = {
    ...{ MOTCUA_PROGRAM_ROOT: folder, MOTCUA_PROGRAM_VERSION: '0.1.0', MOTCUA_ON_TRIAL: '1' },
    ...{ MOTCUA_HEALTH_FILE: healthFile, MOTCUA_HEALTH_WORD: 'word' },
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  return healthFile;
}

async function pair(setup: SetupDoor, hub: HubProcess): Promise<void> {
  if (setup.view()?.step?.kind === 'choose') setup.act({ act: 'address', text: hub.url });
  const code = await vi.waitFor(() => {
    const step = setup.view()?.step;
    if (step?.kind !== 'pair' || step.code === null) throw new Error(JSON.stringify(step));
    return step.code;
  }, patience);
  await hub.confirmPairing(code);
  await vi.waitFor(() => expect(setup.view()?.step?.kind).not.toBe('pair'), patience);
  if (setup.view()?.step?.kind === 'pin') setup.act({ act: 'set-pin', pin: '482100' });
  await vi.waitFor(() => expect(setup.view()?.step).toBeNull(), patience);
}

/** How often this process has the file open. Linux alone tells. */
async function holdersOf(path: string): Promise<number> {
  const open = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return open.filter((each) => each === path).length;
}

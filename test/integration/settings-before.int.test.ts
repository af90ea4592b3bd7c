import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsBeforeSchema } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { signIn, type Admission } from '../harness/public-door.ts';

let dataFolder = '';
let hub: HubProcess;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'motcua-before-'));
  hub = await HubProcess.start({ dataFolder, port: await freePort() });
});
afterEach(async () => {
  await hub.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

async function before({ url, cookie }: Admission) {
  const answer = await fetch(`${url}/api/settings/before`, { headers: { origin: url, cookie: cookie ?? '' } });
  return { status: answer.status, says: answer.ok ? settingsBeforeSchema.parse(await answer.json()).change : null };
}

test('JN6 the last change can be put back after a restart, by an administrator alone', async () => {
  const { names, password } = hub.demoSignIn;
  const administrator = await signIn(hub.url, names.at(-1) ?? '', password);
  const officer = await signIn(hub.url, names[0] ?? '', password);
  expect(await before(administrator)).toEqual({ status: 200, says: null });
  expect((await before(officer)).status).toBe(403);

  let place = '';
  await changeSettings(administrator, (settings) => {
    place = settings.centre.place.vi;
    return { ...settings, centre: { ...settings.centre, place: { ...settings.centre.place, vi: 'Phường Khác' } } };
  });
  const changed = (await before(administrator)).says;
  expect(changed).toMatchObject({ before: { centre: { place: { vi: place } } } });
  expect(changed?.by).not.toBeNull();

  const port = Number(new URL(hub.url).port);
  await hub.kill();
  hub = await HubProcess.start({ dataFolder, port });
  expect((await before(administrator)).says).toEqual(changed);

  const old = changed?.before;
  if (old === undefined) return expect.fail();
  await changeSettings(administrator, () => old);
  expect((await before(administrator)).says?.before.centre.place.vi).toBe('Phường Khác');
});

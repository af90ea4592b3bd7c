import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startHubProcess } from '@motcua/shell/testing/hub-process';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { readPackList } from '@motcua/voice';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startUnsetKiosk } from './testing/unset-kiosk.ts';

const patience = { timeout: 20_000, interval: 100 };

it('HL1, KI11 a kiosk that is started after a power cut, without its hub, has everything that it says', async () => {
  const hub = await startHubProcess(await temporaryFolder());
  onTestFinished(() => hub.kill());
  const own = await temporaryFolder();
  const first = await startUnsetKiosk(own, { hubUrl: hub.url });
  await vi.waitFor(() => expect(first.link.state().kind).toBe('pairing'), patience);
  const state = first.link.state();
  await hub.confirmPairing(state.kind === 'pairing' ? state.code : '');
  await vi.waitFor(() => expect(first.link.latest('kiosk-menu', null)).not.toBeNull(), patience);
  const inUse = new Set<string>(first.link.latest('kiosk-menu', null)?.body.voicePacks.map(({ packId }) => packId));
  expect(inUse.size).toBeGreaterThan(0);
  const packs = readPackList(await (await first.electron.request('app://motcua/voice-packs')).json());
  const clips = packs
    .filter(({ packId }) => inUse.has(packId))
    .flatMap(({ packId, files }) => [...files.values()].map((file) => `app://motcua/voice-packs/${packId}/${file}`));
  expect(clips.length).toBeGreaterThan(20);

  // The page has asked for no clip yet. The power goes when the last of them lies on the disk.
  await vi.waitFor(async () => expect(await lyingIn(join(own, 'voice'))).toBe(clips.length + 1), patience);
  await hub.kill();
  first.electron.app.quit();
  const second = await startUnsetKiosk(own, { hubUrl: hub.url });
  await vi.waitFor(() => expect(second.link.state().kind).toBe('lost'), patience);
  expect(readPackList(await (await second.electron.request('app://motcua/voice-packs')).json())).toEqual(packs);
  for (const clip of clips) {
    const answer = await second.electron.request(clip);
    expect([clip, answer.status]).toEqual([clip, 200]);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200);
  }
});

/** Files, whole ones: their names are digests. */
async function lyingIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /[0-9a-f]{64}$/.test(name)).length;
}

import type { LinkState, ReceivedView } from '@motcua/client';
import type { KioskMenuView } from '@motcua/protocol';
import type { KeptHubFiles } from '@motcua/shell';
import { VOICE_FILES } from '@motcua/shell';
import { expect, it, vi } from 'vitest';
import { keepSaying } from './keep-saying.ts';

const LIST = {
  packs: [
    { manifest: { packId: 'vi-nam', tongue: 'vi', clips: { 'n-4': { file: 'n-4.ogg' }, 'n-5': { file: 'n-5.ogg' } } } },
    { manifest: { packId: 'en', tongue: 'en', clips: { 'n-4': { file: 'four.ogg' } } } },
    { manifest: { packId: 'odd', tongue: 'vi', clips: { 'n-4': { file: '../../api/settings' } } } },
  ],
};

/** A link and a hub's files as the test plays them. */
function lay(fetchAhead: (paths: readonly string[]) => Promise<void>) {
  let tell: (received: ReceivedView<'kiosk-menu'>) => void = () => undefined;
  let kind: 'connected' | 'lost' = 'connected';
  let nowMs = 0;
  const logged: string[] = [];
  const link = {
    state: () => ({ kind }) as LinkState,
    onView: (_name: string, listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const files: KeptHubFiles = { paths: VOICE_FILES, get: () => Promise.resolve(Response.json(LIST)), fetchAhead };
  keepSaying(link as Parameters<typeof keepSaying>[0], files, {
    log: (message) => void logged.push(message),
    monotonicMs: () => nowMs,
  });
  const show = async (...packs: readonly string[]) => {
    const voicePacks = packs.map((packId) => ({ language: 'vi', packId, revision: 1 }));
    tell({ body: { voicePacks } as unknown as KioskMenuView } as ReceivedView<'kiosk-menu'>);
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return { show, logged, is: (next: typeof kind) => (kind = next), pass: (ms: number) => (nowMs += ms) };
}

it('HL1, KI11 fetches all that can be said here once, and again when the packs change', async () => {
  const ahead = vi.fn((_paths: readonly string[]) => Promise.resolve());
  const { show } = lay(ahead);
  await show('vi-nam', 'odd');
  await show('vi-nam', 'odd');
  await show('vi-nam', 'en');
  expect(ahead.mock.calls).toEqual([
    [['/voice-packs/vi-nam/n-4.ogg', '/voice-packs/vi-nam/n-5.ogg']],
    [['/voice-packs/vi-nam/n-4.ogg', '/voice-packs/vi-nam/n-5.ogg', '/voice-packs/en/four.ogg']],
  ]);
});

it('HL1 what could not be kept is tried again a minute later, and nothing while the hub is away', async () => {
  const ahead = vi.fn(() => Promise.reject(new Error('away')));
  const { show, logged, is, pass } = lay(ahead);
  await show('vi-nam');
  expect(logged).toHaveLength(1);
  pass(59_999);
  await show('vi-nam');
  pass(1);
  is('lost');
  await show('vi-nam');
  expect(ahead).toHaveBeenCalledTimes(1);
  is('connected');
  await show('vi-nam');
  expect(ahead).toHaveBeenCalledTimes(2);
  // Other packs are another thing to fetch.
  await show('en');
  expect(ahead).toHaveBeenCalledTimes(3);
  expect(logged).toHaveLength(1);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServiceId, VoicePackId } from '@motcua/protocol';
import { KioskVoice } from './kiosk-voice.ts';

const HO_TICH = { kind: 'service', serviceId: 'ho-tich' as ServiceId } as const;
const CHUNG_THUC = { kind: 'service', serviceId: 'chung-thuc' as ServiceId } as const;
const CLIPS = { 'service-ho-tich': { file: 'ho-tich.wav' }, 'service-chung-thuc': { file: 'chung-thuc.wav' } };
const LIST = { packs: [{ manifest: { packId: 'vi-nam', tongue: 'vi', clips: CLIPS } }] };

type Source = { onended: (() => void) | null; start: () => void; stop: () => void; connect: () => void };

/** As much of a sound card as the voice uses. A clip ends when the test says so, or when it is stopped. */
let sounding: Source[] = [];

class HandWoundContext {
  readonly destination = {};
  resume(): Promise<void> {
    return Promise.resolve();
  }
  decodeAudioData(bytes: ArrayBuffer): Promise<ArrayBuffer> {
    return Promise.resolve(bytes);
  }
  createBufferSource(): Source {
    const source: Source = {
      onended: null,
      start: () => sounding.push(source),
      stop: () => setTimeout(() => source.onended?.(), 0),
      connect: () => undefined,
    };
    return source;
  }
}

async function speaking(): Promise<KioskVoice> {
  const voice = new KioskVoice();
  await voice.use([{ language: 'vi', packId: 'vi-nam' as VoicePackId }]);
  return voice;
}
const isSounding = (count: number) => vi.waitFor(() => expect(sounding).toHaveLength(count));

describe('KI11 the voice of the kiosk', () => {
  beforeEach(() => {
    sounding = [];
    vi.stubGlobal('AudioContext', HandWoundContext);
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(address === '/voice-packs' ? Response.json(LIST) : new Response(new Uint8Array(4))),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('KI11 is through when the clip has been heard to its end', async () => {
    const voice = await speaking();
    const said = voice.say(HO_TICH, 'vi');
    await isSounding(1);
    sounding[0]?.onended?.();
    expect(await said).toBe(true);
  });

  it('KI11 is not through with a name that another one has cut short: that one is being said', async () => {
    const voice = await speaking();
    const first = voice.say(HO_TICH, 'vi');
    await isSounding(1);
    const second = voice.say(CHUNG_THUC, 'vi');
    expect(await first).toBe(false);
    await isSounding(2);
    sounding[1]?.onended?.();
    expect(await second).toBe(true);
  });

  it('KI11 is not through with what was hushed, even before its clip has come', async () => {
    const voice = await speaking();
    const said = voice.say(HO_TICH, 'vi');
    voice.hush();
    expect(await said).toBe(false);
    expect(sounding).toEqual([]);
  });

  it('KI11 is through at once with what there is no clip for', async () => {
    const voice = await speaking();
    expect(await voice.say(HO_TICH, 'en')).toBe(true);
  });
});

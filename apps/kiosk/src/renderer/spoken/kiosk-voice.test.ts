import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoicePackId } from '@motcua/protocol';
import type { ClipSource } from '@motcua/voice/clip-library';
import { KioskVoice } from './kiosk-voice.ts';

const HO_TICH = { kind: 'clips', clipIds: ['service-ho-tich'] } as const;
const CHUNG_THUC = { kind: 'clips', clipIds: ['service-chung-thuc'] } as const;
const FILES = new Map([
  ['service-ho-tich', 'ho-tich.wav'],
  ['service-chung-thuc', 'chung-thuc.wav'],
]);
const VI_NAM = { packId: 'vi-nam', tongue: 'vi', files: FILES };
const inUse = (revision: number) => [{ language: 'vi' as const, packId: 'vi-nam' as VoicePackId, revision }];

type Source = { onended: (() => void) | null; start: () => void; stop: () => void; connect: () => void };

/** As much of a sound card as the voice uses. A clip ends when the test says so, or when it is stopped. */
let sounding: Source[] = [];

class HandWoundContext {
  readonly destination = {};
  resume(): Promise<void> {
    return Promise.resolve();
  }
  decodeAudioData(): Promise<unknown> {
    const values = new Float32Array(300).fill(0.5);
    return Promise.resolve({ sampleRate: 1_000, getChannelData: () => values });
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

/** A voice beside a hub of which the test says what it holds. */
async function speaking() {
  const fetched: string[] = [];
  const hub = {
    list: vi.fn<ClipSource['list']>(() => Promise.resolve([VI_NAM])),
    clip: vi.fn<ClipSource['clip']>((_packId, file) => {
      fetched.push(file);
      return Promise.resolve(new ArrayBuffer(4));
    }),
  };
  const voice = new KioskVoice(hub);
  const sayable = await voice.use(inUse(1));
  return { voice, hub, fetched, sayable };
}
const isSounding = (count: number) => vi.waitFor(() => expect(sounding).toHaveLength(count));

async function hear(voice: KioskVoice): Promise<void> {
  const before = sounding.length;
  const said = voice.say(HO_TICH, 'vi');
  await isSounding(before + 1);
  sounding[before]?.onended?.();
  expect(await said).toBe(true);
}

describe('KI11 the voice of the kiosk', () => {
  beforeEach(() => {
    sounding = [];
    vi.stubGlobal('AudioContext', HandWoundContext);
    return () => vi.unstubAllGlobals();
  });

  it('KI11 is through when the clip has been heard to its end', async () => {
    const { voice, sayable } = await speaking();
    expect(sayable).toEqual({ clips: { vi: ['service-ho-tich', 'service-chung-thuc'] }, numbers: [] });
    await hear(voice);
  });

  it('KI11 offers nothing where nothing can sound: no loudspeaker that stays silent', async () => {
    vi.stubGlobal('AudioContext', undefined);
    const { sayable } = await speaking();
    expect(sayable).toEqual({ clips: {}, numbers: [] });
  });

  it('KI11 is not through with a name that another one has cut short: that one is being said', async () => {
    const { voice } = await speaking();
    const first = voice.say(HO_TICH, 'vi');
    await isSounding(1);
    const second = voice.say(CHUNG_THUC, 'vi');
    expect(await first).toBe(false);
    await isSounding(2);
    sounding[1]?.onended?.();
    expect(await second).toBe(true);
  });

  it('KI11 is not through with what was hushed, even before its clip has come', async () => {
    const { voice } = await speaking();
    const said = voice.say(HO_TICH, 'vi');
    voice.hush();
    expect(await said).toBe(false);
    expect(sounding).toEqual([]);
  });

  it('KI11 is through at once with what there is no clip for', async () => {
    const { voice } = await speaking();
    expect(await voice.say(HO_TICH, 'en')).toBe(true);
  });

  it('KI11 fetches a clip once, and anew when the packs are others: the new one has the same name', async () => {
    const { voice, fetched } = await speaking();
    await hear(voice);
    await hear(voice);
    expect(fetched).toEqual(['ho-tich.wav']);
    await voice.use(inUse(2));
    await hear(voice);
    expect(fetched).toEqual(['ho-tich.wav', 'ho-tich.wav']);
  });

  it('KI11 asks again for what could not be had, and goes on meanwhile', async () => {
    const { voice, hub, fetched } = await speaking();
    hub.clip.mockRejectedValueOnce(new Error('away'));
    expect(await voice.say(HO_TICH, 'vi')).toBe(true);
    expect(fetched).toEqual([]);
    await hear(voice);
  });

  it('KI11 keeps what it can say where the hub does not tell its packs, and says so to be asked again', async () => {
    const { voice, hub } = await speaking();
    hub.list.mockRejectedValueOnce(new Error('502'));
    await expect(voice.use(inUse(2))).rejects.toThrow('502');
    await hear(voice);
  });

  it('KI11 goes by the packs that were wanted last, whichever list comes first', async () => {
    const { voice, hub } = await speaking();
    let answerLate: (packs: readonly (typeof VI_NAM)[]) => void = () => undefined;
    hub.list.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    const late = voice.use([]);
    expect(await voice.use(inUse(2))).not.toBeNull();
    answerLate([]);
    expect(await late).toBeNull();
    await hear(voice);
  });
});

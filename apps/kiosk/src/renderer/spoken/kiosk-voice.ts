import type { KioskMenuView, Language } from '@motcua/protocol';
import { isKioskClip, pageClip, spellOut, type PlayablePack } from '@motcua/voice';
import {
  createPageClipSource,
  fetchClip,
  startClip,
  type ClipSource,
  type ReadyClip,
} from '@motcua/voice/clip-library';
import { NOTHING_SAYABLE, type Sayable, type Speech } from '../model/speech-state.ts';

/** What can be said: the packs in use, and those of their clips that were wanted already. */
type Held = {
  readonly packs: ReadonlyMap<Language, PlayablePack>;
  readonly clips: Map<string, Promise<ReadyClip | null>>;
};

/**
 * KI11: says what stands on tiles and pages, and numbers, from the clips of the packs in use and from nothing else. Each clip is fetched when
 * it is wanted for the first time, and kept until the packs are others.
 */
export class KioskVoice {
  readonly #clipSource: ClipSource;
  #held: Held = { packs: new Map(), clips: new Map() };
  #context: AudioContext | null = null;
  #sounding: AudioBufferSourceNode | null = null;
  #turn = 0;
  #usedLast: KioskMenuView['voicePacks'] | null = null;

  constructor(clipSource: ClipSource = createPageClipSource((...request) => window.fetch(...request))) {
    this.#clipSource = clipSource;
  }

  /**
   * These packs are in use. What can be said with them; null: others are wanted meanwhile. Rejects where the hub does not
   * answer or has no list: then all stays as it was.
   */
  async use(wanted: KioskMenuView['voicePacks']): Promise<Sayable | null> {
    this.#usedLast = wanted;
    const there = await this.#clipSource.list();
    if (this.#usedLast !== wanted) return null;
    const packs = new Map(
      wanted.flatMap(({ language, packId }) => {
        const pack = there.find((one) => one.packId === packId);
        return pack === undefined ? [] : [[language, pack] as const];
      }),
    );
    // A clip keeps its name in a pack that is brought anew: what was fetched of the old one is not said any more.
    this.#held = { packs, clips: new Map() };
    return sayableWith(packs);
  }

  /** Settles when it has been heard or cannot be said; false: it was cut short, and what cut it short stands now. */
  async say(speech: Speech, language: Language): Promise<boolean> {
    this.hush();
    const turn = this.#turn;
    const held = this.#held;
    const pack = held.packs.get(language);
    if (pack === undefined) return true;
    const clipIds = speech.kind === 'clips' ? speech.clipIds : clipsOfNumber(speech, pack);
    for (const clipId of clipIds) {
      const file = pack.files.get(clipId);
      if (file === undefined) continue;
      const clip = await this.#clip(held, pack.packId, file).catch(() => null);
      if (turn !== this.#turn) return false;
      if (clip !== null) await this.#play(clip);
      if (turn !== this.#turn) return false;
    }
    return true;
  }

  hush(): void {
    this.#turn += 1;
    this.#sounding?.stop();
    this.#sounding = null;
  }

  /** A browser makes sound once somebody has touched the page: nobody is read to before. */
  #sound(): AudioContext {
    this.#context ??= new AudioContext();
    return this.#context;
  }

  #clip({ clips }: Held, packId: string, file: string): Promise<ReadyClip | null> {
    const key = `${packId}/${file}`;
    const known = clips.get(key);
    if (known !== undefined) return known;
    const fetched = fetchClip(this.#clipSource, (bytes) => this.#sound().decodeAudioData(bytes), packId, file);
    clips.set(key, fetched);
    // What could not be had is asked for again the next time.
    fetched.catch(() => clips.delete(key));
    return fetched;
  }

  async #play(clip: ReadyClip): Promise<void> {
    const context = this.#sound();
    await context.resume();
    const sounding = startClip(context, context.destination, clip, 0);
    this.#sounding = sounding;
    await new Promise<void>((resolve) => (sounding.onended = () => resolve()));
  }
}

/** In the words of the page where the pack has them; a pack for calls alone has the bare number. */
function clipsOfNumber(
  { number, waits }: Extract<Speech, { kind: 'number' }>,
  { files }: PlayablePack,
): readonly string[] {
  const yours = pageClip('your-number');
  const then = waits ? [pageClip('wait-here')] : [];
  return [files.has(yours) ? yours : 'number', ...spellOut(number), ...then];
}

function sayableWith(packs: Held['packs']): Sayable {
  // A loudspeaker that stays silent is worse than none.
  if (typeof AudioContext === 'undefined') return NOTHING_SAYABLE;
  const clips = [...packs].map(([language, { files }]) => [language, [...files.keys()].filter(isKioskClip)]);
  const numbers = [...packs].flatMap(([language, { files }]) =>
    files.has('n-0') && files.has('n-9') ? [language] : [],
  );
  return { clips: Object.fromEntries(clips) as Sayable['clips'], numbers };
}

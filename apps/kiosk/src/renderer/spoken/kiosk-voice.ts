import type { KioskMenuView, Language } from '@motcua/protocol';
import { readPackList, serviceClip, serviceOfClip, spellOut, type PlayablePack } from '@motcua/voice';
import type { ServiceId } from '@motcua/protocol';
import type { Sayable, Speech } from '../model/speech-state.ts';

/** The same address on the page that the hub serves and in the kiosk's own program. */
const PACKS = '/voice-packs';

/**
 * KI11: says names of services and numbers, from the clips of the packs in use and from nothing else. Each clip is fetched when
 * it is wanted for the first time, and kept.
 */
export class KioskVoice {
  #packs: ReadonlyMap<Language, PlayablePack> = new Map();
  readonly #buffers = new Map<string, Promise<AudioBuffer>>();
  #context: AudioContext | null = null;
  #source: AudioBufferSourceNode | null = null;
  #turn = 0;

  /** These packs are in use. What can be said with them; nothing while the hub does not answer. */
  async use(wanted: KioskMenuView['voicePacks']): Promise<Sayable> {
    const response = await fetch(PACKS);
    const held = readPackList(await response.json());
    this.#packs = new Map(
      wanted.flatMap(({ language, packId }) => {
        const pack = held.find((one) => one.packId === packId);
        return pack === undefined ? [] : [[language, pack] as const];
      }),
    );
    const named = [...this.#packs].map(([language, { files }]) => [
      language,
      [...files.keys()].flatMap((clipId) => (serviceOfClip(clipId) ?? []) as ServiceId[] | ServiceId),
    ]);
    return {
      services: Object.fromEntries(named) as Sayable['services'],
      numbers: [...this.#packs].flatMap(([language, { files }]) =>
        files.has('n-0') && files.has('n-9') ? [language] : [],
      ),
    };
  }

  /** Settles when it has been heard or cannot be said; false: it was cut short, and what cut it short stands now. */
  async say(speech: Speech, language: Language): Promise<boolean> {
    this.hush();
    const turn = this.#turn;
    const pack = this.#packs.get(language);
    if (pack === undefined) return true;
    const clips = speech.kind === 'service' ? [serviceClip(speech.serviceId)] : ['number', ...spellOut(speech.number)];
    for (const clipId of clips) {
      const file = pack.files.get(clipId);
      if (file === undefined) continue;
      const buffer = await this.#buffer(`${PACKS}/${pack.packId}/${file}`).catch(() => null);
      if (turn !== this.#turn) return false;
      if (buffer !== null) await this.#play(buffer);
      if (turn !== this.#turn) return false;
    }
    return true;
  }

  hush(): void {
    this.#turn += 1;
    this.#source?.stop();
    this.#source = null;
  }

  /** A browser makes sound once somebody has touched the page: nobody is read to before. */
  #sound(): AudioContext {
    this.#context ??= new AudioContext();
    return this.#context;
  }

  #buffer(address: string): Promise<AudioBuffer> {
    const known = this.#buffers.get(address);
    if (known !== undefined) return known;
    const fetched = fetch(address)
      .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(address))))
      .then((bytes) => this.#sound().decodeAudioData(bytes));
    this.#buffers.set(address, fetched);
    // What could not be had is asked for again the next time.
    fetched.catch(() => this.#buffers.delete(address));
    return fetched;
  }

  async #play(buffer: AudioBuffer): Promise<void> {
    const context = this.#sound();
    await context.resume();
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    this.#source = source;
    await new Promise<void>((resolve) => {
      source.onended = () => resolve();
      source.start();
    });
  }
}

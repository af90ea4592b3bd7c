import type { HubLink } from '@motcua/client';
import { MAX_UNPLAYABLE, type DisplaySound, type DisplayVoiceView, type ReportVoice } from '@motcua/protocol';
import type { Announcer, AnnouncerState } from './announcer.ts';
import type { Turn } from './model/voice-queue.ts';
import type { Board } from './model/board.ts';
import type { RoomVoice } from './voice/room-voice.ts';

/** Fetches the voice: see `voice/room-voice.ts`. */
export type LoadVoice = (announcer: Announcer, onMissing: () => void) => Promise<RoomVoice>;

export type VoiceDoorParts = {
  readonly announcer: Announcer;
  readonly link: Pick<HubLink, 'reportVoice' | 'state'>;
  readonly load: LoadVoice;
  /** DP8: what of its playlist this display cannot show. */
  readonly unplayable: () => readonly string[];
};

const SOUNDS: Readonly<Record<AnnouncerState, DisplaySound>> = {
  ready: 'ready',
  blocked: 'blocked',
  unavailable: 'none',
};

/**
 * What the page knows of the voice: a chime from the first moment, sentences as soon as the voice has been fetched, and the
 * hub told whether the room hears it. Where nothing can be fetched the chime stays.
 */
export class VoiceDoor {
  readonly #parts: VoiceDoorParts;
  #voice: RoomVoice | null = null;
  #view: DisplayVoiceView | null = null;
  #isLoading = false;
  #told = '';

  constructor(parts: VoiceDoorParts) {
    this.#parts = parts;
  }

  /** VO5: whether this display speaks, and how. The first time it fetches the voice. */
  follow(view: DisplayVoiceView): void {
    if (this.#view?.speaks === true && !view.speaks) this.#voice?.hush();
    this.#view = view;
    this.#voice?.follow(view);
    if (this.#voice !== null || this.#isLoading) return;
    this.#isLoading = true;
    this.#parts
      .load(this.#parts.announcer, () => this.report())
      .then((voice) => {
        this.#voice = voice;
        if (this.#view !== null) voice.follow(this.#view);
      })
      // The next view tries again.
      .catch(() => undefined)
      .finally(() => (this.#isLoading = false));
  }

  /** A turn begins. How long it lasts, in ms; null: as long as a turn without words. */
  say(turn: Turn, board: Board): number | null {
    const { announcement, sound, isAlone } = turn;
    const speaks = this.#view?.speaks ?? true;
    if (this.#voice === null) {
      if (speaks && sound !== 'none') this.#parts.announcer.chime(sound);
      return null;
    }
    const call = board.body.current.find(({ ticketId }) => ticketId === announcement.ticketId);
    return this.#voice.say({ announcement, sound, isAlone, serviceId: call?.serviceId ?? null }, speaks);
  }

  /** VO1: somebody waits now. How long the turn lasts; null: as it was. */
  leaveRepeatOut(elapsedMs: number): number | null {
    return this.#voice?.leaveRepeatOut(elapsedMs) ?? null;
  }

  /** MC2: this display is tried, whether it usually speaks or not. */
  saySoundTest(): void {
    if (this.#voice === null) this.#parts.announcer.chime('single');
    else this.#voice.saySoundTest();
  }

  /** VO6: the turn is over, or was a mistake. */
  hush(): void {
    this.#voice?.hush();
  }

  /** VO4, DP8: tells the hub, if it does not know yet. */
  report(): void {
    const { announcer, link } = this.#parts;
    if (link.state().kind !== 'connected') {
      this.#told = '';
      return;
    }
    const report: ReportVoice = {
      sound: SOUNDS[announcer.state()],
      missing: [...(this.#voice?.missing() ?? [])],
      unplayable: this.#parts.unplayable().slice(0, MAX_UNPLAYABLE),
    };
    const text = JSON.stringify(report);
    if (text === this.#told) return;
    this.#told = text;
    link.reportVoice(report);
  }

  isReady(): boolean {
    return this.#voice?.isReady() ?? false;
  }

  /** What was given to the sound card. */
  played(): ReturnType<RoomVoice['played']> {
    return this.#voice?.played() ?? [];
  }
}

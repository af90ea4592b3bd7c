import { startClip, type ReadyClip } from '@motcua/voice/clip-library';
import { START_S, type SoundOutlet } from '../announcer.ts';

/** A clip, and when it is to sound: in seconds after the beginning of its announcement. */
export type TimedClip = { readonly name: string; readonly clip: ReadyClip; readonly startS: number };

/** What was given to the sound card, by its clock. `stoppedAt`: it was cut short. */
export type PlayedClip = {
  /** Which announcement it belongs to; null: a trial. */
  readonly of: number | null;
  readonly name: string;
  readonly startsAt: number;
  readonly endsAt: number;
  stoppedAt: number | null;
};

const KEPT = 400;
const FADE_S = 0.03;

/** VO3: hands clips to the sound card ahead of time, so that nothing that the page does can tear a sentence apart. */
export class ClipPlayer {
  readonly #outlet: SoundOutlet;
  readonly #played: PlayedClip[] = [];
  #sounding: { readonly source: AudioBufferSourceNode; readonly level: GainNode; readonly note: PlayedClip }[] = [];
  #busyUntil = 0;

  constructor(outlet: SoundOutlet) {
    this.#outlet = outlet;
  }

  /** The first moment at which another announcement may begin. */
  nextStart(): number {
    return Math.max(this.#outlet.context.currentTime + START_S, this.#busyUntil);
  }

  /** Plays clips from `beginS` on, by the sound card's clock. */
  play(of: number | null, clips: readonly TimedClip[], beginS: number): void {
    const { context, output } = this.#outlet;
    for (const { name, clip, startS } of clips) {
      const level = context.createGain();
      level.connect(output);
      const startsAt = beginS + startS;
      const note: PlayedClip = { of, name, startsAt, endsAt: startsAt + clip.durationS, stoppedAt: null };
      const source = startClip(context, level, clip, startsAt);
      const entry = { source, level, note };
      source.onended = () => (this.#sounding = this.#sounding.filter((one) => one !== entry));
      this.#sounding.push(entry);
      this.#played.push(note);
      this.#busyUntil = Math.max(this.#busyUntil, note.endsAt);
    }
    this.#played.splice(0, Math.max(0, this.#played.length - KEPT));
  }

  /** VO6: nothing of what was to sound is heard any more. */
  stop(): void {
    const { context } = this.#outlet;
    const now = context.currentTime;
    for (const { source, level, note } of this.#sounding) {
      if (note.endsAt <= now) continue;
      level.gain.setTargetAtTime(0, now, FADE_S / 3);
      source.stop(now + FADE_S);
      note.stoppedAt = now + FADE_S;
    }
    this.#sounding = [];
    this.#busyUntil = Math.min(this.#busyUntil, now + FADE_S);
  }

  /** Clips that have not begun yet and belong to this announcement's repetition (`from` on) are not begun any more. */
  drop(of: number, fromS: number): void {
    const isDropped = ({ note }: { readonly note: PlayedClip }) => note.of === of && note.startsAt >= fromS;
    for (const { source } of this.#sounding.filter(isDropped)) source.stop();
    this.#sounding = this.#sounding.filter((entry) => !isDropped(entry));
    const kept = this.#played.filter((note) => !isDropped({ note }));
    this.#played.splice(0, this.#played.length, ...kept);
    this.#busyUntil = Math.max(0, ...this.#sounding.map(({ note }) => note.endsAt));
  }

  /** The last clips, oldest first: what was heard, for whoever wants to prove it. */
  played(): readonly PlayedClip[] {
    return this.#played;
  }
}

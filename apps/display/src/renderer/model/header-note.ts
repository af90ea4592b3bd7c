import type { Language } from '@motcua/protocol';
import type { DisplayState } from './display-model.ts';
import { hallNotice, largeNotice, type HallNotice } from './hall-notice.ts';
import type { Moment } from './moment.ts';

/** How long "your numbers still hold" stands after the hub came back. */
export const RECOVERED_NOTE_MS = 3 * 60_000;

/** What the top line has to say, if anything. `at`: hub time of the loss; `ageMs`: how long ago. `kept`: shown over a restart. */
export type HeaderNote =
  | { readonly kind: 'lost' | 'kept'; readonly at: number; readonly ageMs: number }
  | { readonly kind: 'notice'; readonly notice: HallNotice }
  | { readonly kind: 'connecting' | 'sound' | 'recovered' | 'none' };

/**
 * The one note that matters most now: no connection, then that the hub came back, then no sound, then what holds for
 * the whole room, unless that stands in the middle already.
 */
export function headerNote(state: DisplayState, soundBlocked: boolean, now: Moment, language: Language): HeaderNote {
  const { link, board } = state;
  if (board === null) return link.kind === 'connected' && soundBlocked ? { kind: 'sound' } : { kind: 'connecting' };
  if (link.kind !== 'connected') {
    const ageMs = Math.max(0, now.localMs - link.since);
    const isKept = link.kind === 'lost' && link.isKept === true;
    return { kind: isKept ? 'kept' : 'lost', at: now.hubMs - ageMs, ageMs };
  }
  const { recoveredAt } = board.body;
  if (recoveredAt !== null && now.hubMs - recoveredAt < RECOVERED_NOTE_MS) return { kind: 'recovered' };
  if (soundBlocked) return { kind: 'sound' };
  const notice = hallNotice(board.body, language);
  if (notice === null || largeNotice(board.body, state.cards.length, language) !== null) return { kind: 'none' };
  return { kind: 'notice', notice };
}

/** Notes that come before the one about sound and leave room beside them: after a power cut, when browsers begin without sound, both hold. */
const WITH_SOUND_BESIDE: ReadonlySet<HeaderNote['kind']> = new Set(['lost', 'kept', 'recovered']);

/** Whether "touch once to switch the sound on" stands at the other end of the line. */
export function asksForSoundBeside(note: HeaderNote, soundBlocked: boolean): boolean {
  return soundBlocked && WITH_SOUND_BESIDE.has(note.kind);
}

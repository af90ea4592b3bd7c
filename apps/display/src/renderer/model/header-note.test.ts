import { describe, expect, it } from 'vitest';
import { SimulatedBoard } from '../preview/simulated-board.ts';
import { startDisplay, step, type DisplayState } from './display-model.ts';
import { NONE_FINISHED } from './finished-announcements.ts';
import { asksForSoundBeside, headerNote } from './header-note.ts';

const HUB = 1_000_000;

function connectedDisplay(recoveredAt: number | null): DisplayState {
  const board = new SimulatedBoard(HUB);
  board.recoveredAt = recoveredAt;
  const linked = step(startDisplay(NONE_FINISHED, 0), { type: 'link', link: { kind: 'connected', since: 0 } });
  return step(linked, { type: 'board', board: board.view(), now: { hubMs: HUB, localMs: 0 } });
}

describe('the note in the top line', () => {
  it('is none while all is well', () => {
    expect(headerNote(connectedDisplay(null), false, { hubMs: HUB, localMs: 0 }, 'vi')).toEqual({ kind: 'none' });
  });

  it('HL2 says since when and for how long the hub is lost, before anything else', () => {
    const lost = step(connectedDisplay(HUB), { type: 'link', link: { kind: 'lost', since: 10_000 } });
    const note = headerNote(lost, true, { hubMs: HUB + 130_000, localMs: 130_000 }, 'vi');
    expect(note).toEqual({ kind: 'lost', at: HUB + 10_000, ageMs: 120_000 });
  });

  it('HL3 says for three minutes that the numbers still hold', () => {
    const state = connectedDisplay(HUB - 1_000);
    expect(headerNote(state, false, { hubMs: HUB + 178_000, localMs: 0 }, 'vi').kind).toBe('recovered');
    expect(headerNote(state, false, { hubMs: HUB + 179_000, localMs: 0 }, 'vi').kind).toBe('none');
  });

  it('asks for one touch where the browser blocks sound', () => {
    expect(headerNote(connectedDisplay(null), true, { hubMs: HUB, localMs: 0 }, 'vi').kind).toBe('sound');
    expect(headerNote(connectedDisplay(HUB), true, { hubMs: HUB, localMs: 0 }, 'vi').kind).toBe('recovered');
  });

  it('VO4 asks for it beside what comes first after a power cut, and never twice in one line', () => {
    const lost = step(connectedDisplay(HUB), { type: 'link', link: { kind: 'lost', since: 10_000 } });
    const kept = step(connectedDisplay(HUB), { type: 'link', link: { kind: 'lost', since: 10_000, isKept: true } });
    const asked = [connectedDisplay(HUB), connectedDisplay(null), lost, kept].map((state) => {
      const at = { hubMs: HUB, localMs: 10_000 };
      const [blocked, sounds] = [true, false].map((isBlocked) => {
        const note = headerNote(state, isBlocked, at, 'vi');
        return [note.kind, asksForSoundBeside(note, isBlocked)];
      });
      return { blocked, sounds };
    });
    expect(asked).toEqual([
      { blocked: ['recovered', true], sounds: ['recovered', false] },
      { blocked: ['sound', false], sounds: ['none', false] },
      { blocked: ['lost', true], sounds: ['lost', false] },
      { blocked: ['kept', true], sounds: ['kept', false] },
    ]);
  });

  it('is connecting until the first board', () => {
    expect(headerNote(startDisplay(NONE_FINISHED, 0), false, { hubMs: HUB, localMs: 0 }, 'vi').kind).toBe('connecting');
  });
});

import { describe, expect, it } from 'vitest';
import type { DeviceHealthView, PrinterId, SlipState, TicketId, TicketNumber } from '@motcua/protocol';
import { samplePrinter } from '../preview/sample-printer.ts';
import {
  isComing,
  isLeftBehind,
  isSettled,
  reprintAtEntries,
  reprintEntries,
  slipsToLookAfter,
} from './reprint-entries.ts';

const ticketId = '1-1' as TicketId;
const number = 'A001' as TicketNumber;

function doubtful(since: SlipState | null): DeviceHealthView['slipsToCheck']['entries'][number] {
  return { jobId: '1-1.0', ticketId, number, printerId: 'p' as PrinterId, state: 'interrupted', at: 1, since };
}

describe('SL10 slips to look after', () => {
  it('are settled by a later paper that came out, and coming while one is under way', () => {
    const states = ['todo', 'sent', 'confirmed', 'unproven', 'interrupted', 'unknown', 'expired'] as const;
    expect(states.filter((state) => isSettled(doubtful(state)))).toEqual(['confirmed', 'unproven']);
    expect(states.filter((state) => isComing(doubtful(state)))).toEqual(['todo', 'sent']);
    expect(isSettled(doubtful(null)) || isComing(doubtful(null))).toBe(false);
  });

  it('SL3 are left behind where they waited for a printer that the settings name no more', () => {
    const waited = { ...doubtful(null), state: 'expired' } as const;
    const [here, elsewhere] = ['p', 'q'].map((id) => ({ printers: [samplePrinter(id, 'Máy in', {})] }));
    expect(isLeftBehind(elsewhere ?? { printers: [] }, waited)).toBe(true);
    expect(isLeftBehind(here ?? { printers: [] }, waited)).toBe(false);
    expect(isLeftBehind(elsewhere ?? { printers: [] }, doubtful(null))).toBe(false);
  });

  it('are counted without those that are settled, also where the list ends earlier', () => {
    const entries = [doubtful(null), doubtful('confirmed'), doubtful('expired')];
    const health = {
      printers: [],
      appliances: [],
      voices: [],
      glasses: [],
      boardLines: [],
      scanners: [],
      keypadLines: [],
      reprintedToday: 0,
      follow: null,
    };
    expect(slipsToLookAfter({ ...health, slipsToCheck: { count: 60, entries } })).toBe(59);
  });

  it('are printed again with a reason, the paper that was named', () => {
    const entries = reprintEntries({ ticketId, number, jobId: '1-1.0' }, []);
    expect(entries.map(({ label }) => label)).toEqual(
      ['did-not-come-out', 'unreadable', 'lost'].map((reason) => ({ say: 'reprint-reason', reason })),
    );
    expect(entries[1]?.step).toEqual({
      ...{ kind: 'send', act: 'reprint', number },
      command: { type: 'reprint-slip', ticketId, jobId: '1-1.0', reason: 'unreadable', printerId: null },
    });
  });

  it('come out where staff want it, where there are several printers: first where the slip was to come out', () => {
    const slip = { ticketId, number, jobId: null };
    const printers = [samplePrinter('p1', 'Máy in 1', { state: 'paper-out' }), samplePrinter('p2', 'Máy in 2', {})];
    expect(reprintEntries(slip, printers)[2]?.step).toEqual({
      ...{ kind: 'menu', menu: { kind: 'reprint-at', slip, reason: 'lost' } },
    });
    expect(reprintEntries(slip, printers.slice(0, 1))[2]?.step.kind).toBe('send');
    const entries = reprintAtEntries(slip, 'lost', printers);
    expect(entries.map(({ label }) => label)).toEqual([
      { say: 'words', word: 'reprint-usual' },
      { say: 'printer', printerId: 'p1', name: 'Máy in 1', state: 'paper-out' },
      { say: 'printer', printerId: 'p2', name: 'Máy in 2', state: 'ready' },
    ]);
    expect(entries.map(({ step }) => step)).toMatchObject([
      { kind: 'send', act: 'reprint', command: { reason: 'lost', printerId: null } },
      { kind: 'send', act: 'reprint', command: { reason: 'lost', printerId: 'p1' } },
      { kind: 'send', act: 'reprint', command: { reason: 'lost', printerId: 'p2' } },
    ]);
  });
});

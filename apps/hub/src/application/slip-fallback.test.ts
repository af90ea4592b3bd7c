import { PRINTER_STATES, type PrinterId, type PrinterState, type TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { reprintJobId } from '../reactions/slip-job.ts';
import { otherPlaceFor } from './slip-fallback.ts';

const own = 'p1' as PrinterId;
const other = 'p2' as PrinterId;
const ticketId = '1-1' as TicketId;
const job = { jobId: '1-1.0', ticketId, printerId: own, state: 'todo', movedFrom: null } as const;

function place(states: { own: PrinterState | null; other: PrinterState | null }, fallback: PrinterId | null = other) {
  const stateOf = (printerId: PrinterId) => (printerId === own ? states.own : states.other);
  return (slip: Parameters<typeof otherPlaceFor>[0] = job) =>
    otherPlaceFor(slip, { stateOf, fallbackOf: (printerId) => (printerId === own ? fallback : null) });
}

describe('where a slip goes whose printer cannot print', () => {
  it('SL2 to the fallback, in each state that a person has to cure, and not while the printer is being checked', () => {
    const moves = PRINTER_STATES.filter((state) => place({ own: state, other: 'ready' })() === other);
    expect(moves).toEqual(PRINTER_STATES.filter((state) => state !== 'ready' && state !== 'starting'));
  });

  it('SL2 nowhere, unless the fallback is ready at this moment', () => {
    for (const state of PRINTER_STATES.filter((each) => each !== 'ready')) {
      expect(place({ own: 'paper-out', other: state })()).toBeNull();
    }
    expect(place({ own: 'paper-out', other: null })()).toBeNull();
    expect(place({ own: 'paper-out', other: 'ready' }, null)()).toBeNull();
    expect(place({ own: 'paper-out', other: 'ready' }, own)()).toBeNull();
    expect(place({ own: null, other: 'ready' })()).toBeNull();
  });

  it('SL2 once, and never when its first byte may be out', () => {
    const moved = { ...job, movedFrom: 'p3' as PrinterId };
    const where = place({ own: 'paper-out', other: 'ready' });
    expect(where(moved)).toBeNull();
    expect(where({ ...job, state: 'sent' })).toBeNull();
    expect(where({ ...job, jobId: '1-1.1' })).toBe(other);
  });

  it('SL10 not a reprint: staff said where', () => {
    const reprint = { ...job, jobId: reprintJobId(ticketId, 1, 1) };
    expect(place({ own: 'offline', other: 'ready' })(reprint)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { TicketId, TicketNumber } from '@motcua/protocol';
import { isAwaited, THANKS_STAY_MS, WHY_STAYS_MS, ratingScreen, type Said } from './rating-model.ts';

const ticketId = '1-1' as TicketId;
const asked = { ticketId, number: 'A001' as TicketNumber, language: 'vi', until: 60_000, rated: false } as const;
const said = (stage: Said['stage']): Said => ({ ticketId, face: 'unhappy', stage, since: 10_000 });

describe('the page before a citizen at a counter', () => {
  it('SA2 asks whoever was served just now, and rests when the time is over or the next one is served', () => {
    expect(ratingScreen(null, null, 0)).toEqual({ kind: 'rest' });
    expect(ratingScreen(asked, null, 59_999)).toMatchObject({ kind: 'asks', face: null });
    expect(ratingScreen(asked, null, 60_000)).toEqual({ kind: 'rest' });
  });

  it('SA2 thanks, then rests: who has said it is not asked again', () => {
    const rated = { ...asked, rated: true };
    expect(ratingScreen(rated, said('thanks'), 10_000 + THANKS_STAY_MS - 1)).toEqual({ kind: 'thanks' });
    expect(ratingScreen(rated, said('thanks'), 10_000 + THANKS_STAY_MS)).toEqual({ kind: 'rest' });
    expect(ratingScreen(rated, null, 20_000)).toEqual({ kind: 'rest' });
  });

  it('SA2 asks why while its own visit stands there, and never in the place of the next', () => {
    expect(ratingScreen(asked, said('why'), 20_000)).toEqual({ kind: 'why', ticketId, face: 'unhappy' });
    expect(ratingScreen(null, said('why'), 10_000 + WHY_STAYS_MS)).toEqual({ kind: 'rest' });
    const next = { ...asked, ticketId: '1-2' as TicketId };
    expect(ratingScreen(next, said('why'), 11_000)).toMatchObject({ kind: 'asks', asked: next, face: null });
  });

  it('SA2 asks again where the answer did not arrive', () => {
    expect(ratingScreen(asked, said('failed'), 20_000)).toMatchObject({ kind: 'asks', face: 'unhappy', failed: true });
  });

  it('SA2 takes an answer that comes late for the visit that it is about, and for no other', () => {
    const next = { ...said('sending'), ticketId: '1-2' as TicketId };
    expect(isAwaited(said('sending'), ticketId)).toBe(true);
    expect(isAwaited(next, ticketId)).toBe(false);
    expect(isAwaited(said('failed'), ticketId)).toBe(false);
    expect(isAwaited(null, ticketId)).toBe(false);
  });
});

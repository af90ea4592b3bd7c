import { describe, expect, it } from 'vitest';
import type { Actor, CounterId, DeviceId, SlipCode } from '@motcua/protocol/vocabulary';
import { RATING_FACES, RATINGS_TOLD_FROM, type RatingFace, type RatingLevels } from '@motcua/protocol/ratings';
import { DEMO_SATISFACTION } from '../../demo/demo-ratings.ts';
import { lookUpCode } from '../../projections/code-look-up.ts';
import { ratingsToday } from '../../projections/day-ratings.ts';
import { ratingDeskView } from '../../projections/rating-desk-view.ts';
import type { QueueCommandBody } from '../commands.ts';
import { KIOSK, MINUTE, QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';
import type { Ticket } from '../ticket.ts';

const TABLET: Actor = { kind: 'device', deviceId: 'tablet-1' as DeviceId, role: 'rating' };
const lan = staff('lan');
const quay2 = 'quay-2' as CounterId;

function bySlip(slipCode: SlipCode, face: RatingFace, reasonId: string | null = null): QueueCommandBody {
  return { type: 'rate-ticket', visit: { by: 'slip', slipCode }, face, reasonId };
}
function atCounter({ ticketId }: Ticket, face: RatingFace, reasonId: string | null = null): QueueCommandBody {
  return { type: 'rate-ticket', visit: { by: 'counter', counterId: quay2, ticketId }, face, reasonId };
}

function served(queue: QueueScenario): Ticket {
  const ticket = queue.issue('ho-tich');
  queue.next('quay-2', lan);
  queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId: ticket.ticketId });
  queue.wait(MINUTE);
  const ending = { outcomes: [], dossiers: null };
  queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId: ticket.ticketId, ...ending });
  return queue.ticket(ticket.ticketId);
}

/** SA1: `levels` as the settings say; null: they are of before anything was said of it. */
function opened(levels: RatingLevels | null = null): QueueScenario {
  const asks = { ...DEMO_SATISFACTION, ...(levels === null ? {} : { levels }) };
  const queue = new QueueScenario({ satisfaction: asks });
  queue.open('quay-2', lan);
  return queue;
}

function refusal(queue: QueueScenario, by: Actor, body: QueueCommandBody): unknown {
  const decision = queue.when(by, body);
  return decision.kind === 'rejected' ? decision.rejection : decision.events.map(({ type }) => type);
}

function asked(queue: QueueScenario) {
  if (!queue.state.index) throw new Error('no settings');
  const view = ratingDeskView(queue.state, queue.state.index, queue.at);
  return view.counters.find(({ counterId }) => counterId === quay2)?.asked ?? null;
}

const off = { code: 'not-to-be-rated', because: 'off' };
const tooLate = { code: 'not-to-be-rated', because: 'too-late' };

describe('a rating', () => {
  it('SA1 is given at a kiosk by the slip, once the visit is done, and says nothing of anybody', () => {
    const queue = opened();
    const waiting = queue.issue('ho-tich');
    expect(refusal(queue, KIOSK, bySlip(waiting.slipCode, 'happy'))).toMatchObject({ because: 'not-done' });
    queue.given(KIOSK, { type: 'cancel-by-slip', slipCode: waiting.slipCode });
    const { ticketId, slipCode } = served(queue);
    const reply = lookUpCode(queue.state, slipCode, queue.at);
    expect(reply).toMatchObject({
      found: { rating: { rated: false, reasons: [{ reasonId: 'cho-lau' }, {}, {}, {}] } },
    });
    expect(queue.given(KIOSK, bySlip(slipCode, 'unhappy', 'cho-lau'))).toEqual([
      {
        ...{ type: 'TicketRated', ticketId, face: 'unhappy', reasonId: 'cho-lau' },
        ...{ serviceId: 'ho-tich', counterId: 'quay-2', at: 'kiosk' },
      },
    ]);
  });

  it('SA1 has a reason with a dissatisfied face alone, and one of the centre’s', () => {
    const queue = opened();
    const ticket = served(queue);
    expect(queue.given(TABLET, atCounter(ticket, 'happy', 'cho-lau'))).toMatchObject([{ reasonId: null }]);
    expect(queue.given(TABLET, atCounter(ticket, 'unhappy', 'no-such'))).toMatchObject([{ reasonId: null }]);
    expect(queue.given(TABLET, atCounter(ticket, 'neutral', 'cho-lau'))).toMatchObject([{ reasonId: null }]);
    for (const face of ['unhappy', 'very-unhappy'] as const) {
      expect(queue.given(TABLET, atCounter(ticket, face, 'cho-lau'))).toMatchObject([{ face, reasonId: 'cho-lau' }]);
    }
  });

  it.each([
    [null, 3],
    [3, 3],
    [5, 5],
  ] as const)('SA1 is asked for in as many levels as the settings say: %s are %i', (said, levels) => {
    const queue = opened(said);
    const { slipCode } = served(queue);
    expect(lookUpCode(queue.state, slipCode, queue.at)).toMatchObject({ found: { rating: { levels } } });
    expect(queue.state.index && ratingDeskView(queue.state, queue.state.index, queue.at)).toMatchObject({ levels });
    expect(ratingsToday(queue.state).ratings.levels).toBe(levels);
  });

  it.each([3, 5] as const)('SA1 is taken with any face, whichever of %i levels are offered just now', (levels) => {
    const queue = opened(levels);
    for (const face of RATING_FACES) {
      expect(queue.given(TABLET, atCounter(served(queue), face))).toMatchObject([{ type: 'TicketRated', face }]);
    }
    expect(ratingsToday(queue.state).ratings.total.given).toBe(RATING_FACES.length);
  });

  it('SA1 SA5 in five levels stands with all five in the day’s summary, also after three are offered again', () => {
    const queue = opened(5);
    for (const face of RATING_FACES) queue.given(TABLET, atCounter(served(queue), face));
    const each = { happy: 1, content: 1, neutral: 1, unhappy: 1, 'very-unhappy': 1 };
    expect(ratingsToday(queue.state).ratings).toMatchObject({ levels: 5, total: { given: 5, faces: each } });
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const three = { ...settings, satisfaction: { ...settings.satisfaction, levels: 3 as const } };
    queue.given({ kind: 'system' }, { type: 'apply-settings', settings: three });
    expect(ratingsToday(queue.state).ratings).toMatchObject({ levels: 5, total: { given: 5, faces: each } });
    const [closed] = queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(closed).toMatchObject({ summary: { ratings: { total: each, byCounter: [each] } } });
  });

  it('SA2 is asked for at the counter until its time is over, or the next one is there', () => {
    const queue = opened();
    const ticket = served(queue);
    expect(asked(queue)).toMatchObject({ ticketId: ticket.ticketId, until: queue.at + MINUTE, rated: false });
    queue.wait(MINUTE);
    expect(asked(queue)).toBeNull();
    const second = served(queue);
    const next = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(asked(queue)).toMatchObject({ ticketId: second.ticketId, until: queue.at + 15 * SECOND });
    queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId: next.ticketId });
    expect(asked(queue)).toBeNull();
  });

  it('SA2 is taken from the page of that counter for whoever was served there last, and from nobody else', () => {
    const queue = opened();
    const first = served(queue);
    const second = served(queue);
    expect(refusal(queue, TABLET, atCounter(first, 'happy'))).toEqual(tooLate);
    expect(refusal(queue, KIOSK, atCounter(second, 'happy'))).toEqual({ code: 'forbidden' });
    expect(refusal(queue, lan, atCounter(second, 'happy'))).toEqual({ code: 'forbidden' });
    expect(refusal(queue, TABLET, bySlip(second.slipCode, 'happy'))).toEqual({ code: 'forbidden' });
    expect(refusal(queue, KIOSK, bySlip('nobody' as SlipCode, 'happy'))).toEqual({ code: 'unknown-slip' });
    expect(refusal(queue, TABLET, atCounter(second, 'happy'))).toEqual(['TicketRated']);
  });

  it('SA3 stands once: a second press changes nothing, another face within a minute does', () => {
    const queue = opened();
    const ticket = served(queue);
    queue.given(TABLET, atCounter(ticket, 'unhappy'));
    expect(queue.given(TABLET, atCounter(ticket, 'unhappy'))).toEqual([]);
    expect(queue.given(KIOSK, bySlip(ticket.slipCode, 'content'))).toHaveLength(1);
    queue.wait(MINUTE);
    expect(queue.given(KIOSK, bySlip(ticket.slipCode, 'happy'))).toHaveLength(1);
    queue.wait(1);
    expect(refusal(queue, KIOSK, bySlip(ticket.slipCode, 'unhappy'))).toEqual({ code: 'rated-before' });
    expect(lookUpCode(queue.state, ticket.slipCode, queue.at)).toMatchObject({ found: { rating: { rated: true } } });
    expect(ratingsToday(queue.state).ratings.total.given).toBe(1);
  });

  it('SA3 stays when the completion is undone, and is not asked for again', () => {
    const queue = opened();
    const ticket = served(queue);
    queue.given(TABLET, atCounter(ticket, 'happy'));
    const act = queue.state.counters.get(quay2)?.acts ?? 0;
    queue.given(lan, { type: 'undo-act', counterId: quay2, act, reason: 'staff-mistake' });
    expect(asked(queue)).toBeNull();
    expect(ratingsToday(queue.state).ratings.total.given).toBe(1);
  });

  it('SA4 is taken for so long as the centre says, while the day is open, and only where the centre asks', () => {
    const queue = opened();
    const ticket = served(queue);
    queue.wait(60 * MINUTE);
    expect(refusal(queue, KIOSK, bySlip(ticket.slipCode, 'happy'))).toEqual(['TicketRated']);
    queue.wait(1);
    const late = served(queue);
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(refusal(queue, KIOSK, bySlip(late.slipCode, 'happy'))).toEqual(tooLate);
    const silent = new QueueScenario({ satisfaction: { enabled: false, reasons: [], openForMinutes: 60 } });
    silent.open('quay-2', lan);
    expect(refusal(silent, KIOSK, bySlip(served(silent).slipCode, 'happy'))).toEqual(off);
    expect(asked(silent)).toBeNull();
  });

  it('SA4 may come an hour late at a kiosk, and not a moment later', () => {
    const queue = opened();
    const ticket = served(queue);
    queue.wait(60 * MINUTE + 1);
    expect(refusal(queue, KIOSK, bySlip(ticket.slipCode, 'happy'))).toEqual(tooLate);
  });

  it('SA5 is not told apart where there are few, nor where the others would give them away', () => {
    const queue = opened();
    queue.open('quay-1', staff('hoa'));
    for (let n = 0; n < RATINGS_TOLD_FROM - 1; n += 1) queue.given(TABLET, atCounter(served(queue), 'happy'));
    const few = ratingsToday(queue.state).ratings;
    expect([few.total, few.byCounter]).toEqual([
      { given: 4, faces: null, reasons: [] },
      [{ counterId: 'quay-2', given: 4, faces: null, reasons: [] }],
    ]);
    queue.given(TABLET, atCounter(served(queue), 'unhappy', 'cho-lau'));
    const told = ratingsToday(queue.state).ratings;
    expect(told.byCounter).toMatchObject([{ given: 5, faces: { happy: 4, content: 0, unhappy: 1 } }]);
    expect(told.total.reasons).toMatchObject([{ reasonId: 'cho-lau', text: { vi: 'Chờ lâu' }, count: 1 }]);
  });

  it('SA5 stands in the day’s summary', () => {
    const queue = opened();
    queue.given(TABLET, atCounter(served(queue), 'content'));
    const [closed] = queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(closed).toMatchObject({
      summary: { ratings: { total: { happy: 0, content: 1, unhappy: 0 }, byCounter: [{ counterId: 'quay-2' }] } },
    });
  });
});

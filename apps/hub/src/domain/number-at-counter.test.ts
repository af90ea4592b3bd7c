import type { TicketId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import type { BodyOf } from './commands.ts';
import { foreseeCall } from './decisions/foresee-call.ts';
import { numberAtCounter } from './number-at-counter.ts';
import { MINUTE, QueueScenario, staff } from './testing/queue-scenario.ts';

const lan = staff('lan');
const chief = staff('chief', 'supervisor');

/** Two services with series of their own, served at one counter, and one that is not served there. */
function office() {
  const queue = new QueueScenario();
  const { settings } = queue.state.index ?? {};
  if (!settings) throw new Error('no settings');
  const counter = settings.counters.find(({ serviceIds }) => serviceIds.length > 1);
  if (!counter) throw new Error('no such counter');
  const [first = '', second = ''] = counter.serviceIds;
  const other = settings.services.find(({ serviceId }) => !counter.serviceIds.includes(serviceId))?.serviceId ?? '';
  return { queue, counterId: counter.counterId, first, second, other };
}

test('KP4 a bare number means whoever waits with it in a line of the counter, whatever the letter', () => {
  const { queue, counterId, first, other } = office();
  const elsewhere = queue.issue(other);
  expect(elsewhere.ordinal).toBe(1);
  expect(numberAtCounter(queue.state, counterId, 1)).toEqual({ kind: 'one', ticket: elsewhere });
  const here = queue.issue(first);
  expect(here.ordinal).toBe(1);
  expect(numberAtCounter(queue.state, counterId, 1)).toEqual({ kind: 'one', ticket: here });
  expect(numberAtCounter(queue.state, counterId, 2)).toEqual({ kind: 'none' });
});

test('KP4 where two lines of the counter have the same number, it says which there are', () => {
  const { queue, counterId, first, second } = office();
  const numbers = [first, second].map((serviceId) => queue.issue(serviceId).number);
  expect(numberAtCounter(queue.state, counterId, 1)).toEqual({ kind: 'several', numbers });
});

test('KP4 who was missed can be meant; who is done or taken back cannot', () => {
  const { queue, counterId, first } = office();
  queue.open(counterId, lan);
  const { ticketId } = queue.issue(first);
  queue.next(counterId, lan);
  queue.wait(MINUTE).given(chief, { type: 'open-counter', counterId });
  queue.given(chief, { type: 'mark-no-show', counterId, ticketId, override: 'supervisor-decision' });
  expect(numberAtCounter(queue.state, counterId, 1)).toMatchObject({ kind: 'one', ticket: { status: 'noShow' } });
  queue.given(lan, { type: 'open-counter', counterId });
  const gone = queue.issue(first);
  queue.given(lan, { type: 'cancel-ticket', ticketId: gone.ticketId, reason: 'citizen-left' });
  expect(numberAtCounter(queue.state, counterId, 2)).toEqual({ kind: 'none' });
});

test('KP4, CA6 it is known beforehand whether a chosen call would be refused, and nothing is called', () => {
  const { queue, counterId, first, other } = office();
  queue.open(counterId, chief);
  const waiting = queue.issue(first);
  const elsewhere = queue.issue(other);
  const call = (ticketId: TicketId): BodyOf<'call-ticket'> => ({
    ...{ type: 'call-ticket', counterId, ticketId },
    ...{ expectedCurrent: null, settle: null, reason: 'cannot-wait' },
  });
  expect(foreseeCall(queue.state, chief, call(waiting.ticketId), queue.at)).toBeNull();
  expect(queue.ticket(waiting.ticketId).status).toBe('waiting');
  expect(foreseeCall(queue.state, chief, call(elsewhere.ticketId), queue.at)).toMatchObject({
    code: 'not-served-here',
  });
  expect(foreseeCall(queue.state, lan, call(waiting.ticketId), queue.at)).toMatchObject({ code: 'not-your-counter' });
});

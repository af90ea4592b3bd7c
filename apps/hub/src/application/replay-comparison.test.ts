import { expect, test } from 'vitest';
import type { RecordedEvent } from '../domain/events.ts';
import { HOUR } from '../domain/testing/queue-scenario.ts';
import { ReplayComparison } from './replay-comparison.ts';
import { issue, kiosk, officer, WriterRig } from './testing/writer-rig.ts';

/** Two service days with a ticket each, the first one's still being served at the close. */
async function twoDays(): Promise<RecordedEvent[]> {
  const rig = await WriterRig.ready();
  const counterId = 'quay-2' as never;
  await rig.send(kiosk('kiosk-1'), issue());
  await rig.send(officer('lan'), { type: 'open-counter', counterId });
  await rig.send(officer('lan'), { type: 'call-next', counterId, expectedCurrent: null, settle: null });
  await rig.send(officer('lan'), { type: 'start-serving', counterId, ticketId: '1-1' as never });
  await rig.time.pass(24 * HOUR);
  await rig.send(kiosk('kiosk-1'), issue());
  return [...rig.journal.allEvents()];
}

function complaintsOf(events: readonly RecordedEvent[]): (string | null)[] {
  const comparison = new ReplayComparison();
  const words = events.map((event) => comparison.take(event)?.words ?? null);
  return [...words, comparison.compare()].filter((each) => each !== null);
}

test('JN4, DA1, JN3 each day replayed from its opening agrees with the replay of everything', async () => {
  const events = await twoDays();
  expect(events.filter(({ event }) => event.type === 'ServiceDayOpened')).toHaveLength(2);
  expect(complaintsOf(events)).toEqual([]);
});

test('JN4, DA1 an opening that does not carry all that came before is found, and said where', async () => {
  const events = await twoDays();
  const opening = events.findIndex(({ event }) => event.type === 'ServiceDayOpened' && event.ordinal === 2);
  // As if the second day had been written by a clock that went back: only the whole replay knows of the later hour.
  const turnedBack = events.map((record, i) => (i < opening ? record : { ...record, at: record.at - 48 * HOUR }));
  const [told, ...others] = complaintsOf(turnedBack);
  expect(others).toEqual([]);
  expect(told).toMatch(/^Service day 2, replayed from its opening alone, differs .*"lastHubTime": \d+ instead of /);
});

test('JN4 an event that cannot have happened is named', async () => {
  const events = await twoDays();
  const twice = events.find(({ event }) => event.type === 'TicketCalled');
  if (!twice) throw new Error('nobody was called');
  const told = complaintsOf([...events.slice(0, twice.seq), twice]);
  expect(told[0]).toBe(
    `Event ${twice.seq} (TicketCalled) does not fit what came before: 1-1 was called but is called.`,
  );
});

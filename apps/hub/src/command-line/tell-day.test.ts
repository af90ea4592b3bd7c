import { expect, it } from 'vitest';
import type { CounterId, HubEpoch, TicketId } from '@motcua/protocol/vocabulary';
import { EVENT_VERSIONS } from '../domain/event-versions.ts';
import type { QueueEvent, RecordedEvent } from '../domain/events.ts';
import { HOUR, KIOSK, QueueScenario, SECOND, issueBody, staff } from '../domain/testing/queue-scenario.ts';
import { tellDay } from './tell-day.ts';

const counterId = 'quay-2' as CounterId;
const lan = staff('Lan');

/** What a scenario decides, as the journal has it. */
class Recording {
  readonly queue = new QueueScenario();
  readonly records: RecordedEvent[] = [];

  take(events: readonly QueueEvent[]): this {
    for (const event of events) {
      this.records.push({
        ...{ seq: this.records.length + 2, version: EVENT_VERSIONS[event.type], dayOrdinal: 1, at: this.queue.at },
        ...{ by: lan, hubEpoch: 'epoch' as HubEpoch, commandId: null, event },
      });
    }
    return this;
  }

  story(language: 'vi' | 'en' = 'vi'): readonly string[] {
    return [...tellDay(this.records, { language, deviceName: () => null })];
  }
}

function afterACall(): Recording {
  const day = new Recording();
  const { queue } = day;
  day.take(queue.given(lan, { type: 'open-counter', counterId }));
  queue.wait(SECOND);
  day.take(queue.given(KIOSK, issueBody('ho-tich')));
  queue.wait(SECOND);
  return day.take(queue.given(lan, { type: 'call-next', counterId, expectedCurrent: null, settle: null }));
}

it('CA8 an undo names the lines that it takes back', () => {
  const day = afterACall();
  const called = day.records.at(-1);
  expect(called?.event.type).toBe('TicketCalled');
  day.take(day.queue.given(lan, { type: 'undo-act', counterId, act: 1, reason: 'staff-mistake' }));
  expect(day.story().at(-1)).toContain(`Hoàn tác việc vừa làm ở quầy 2.`);
  expect(day.story().at(-1)).toContain(`Bỏ các dòng #${called?.seq}. — Lan`);
  expect(day.story('en').at(-1)).toContain(`Lines that no longer count: #${called?.seq}.`);
});

it('DA1 where the date changes inside a service day, a line says so', () => {
  const day = afterACall();
  day.queue.wait(26 * HOUR);
  day.take([{ type: 'ServingStarted', ticketId: '1-1' as TicketId, counterId, confirmed: true, act: null }]);
  const story = day.story();
  expect(story.at(-2)).toBe('thứ Ba 24/11/2026');
  expect(story.at(-1)).toMatch(/^10:00:02 /);
  expect(story.filter((line) => line.includes('2026')).length).toBe(2);
});

import type { TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import type { QueueEvent } from '../domain/events.ts';
import { issueBody, KIOSK, QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import { kiosksWithNewSlips, printsSlips } from './prints-slips.ts';

const added = {
  ...{ type: 'ServiceAdded', ticketId: '1-1' as TicketId, serviceId: 'chung-thuc', printerId: 'may-in-1' },
} as QueueEvent;

describe('SL2 who waits for a slip', () => {
  it('IS6 printers look at once for the paper that names an added service', () => {
    expect(printsSlips(added)).toBe(true);
    expect(printsSlips({ type: 'CounterOpened' } as QueueEvent)).toBe(false);
  });

  it('KI4 is whoever stands before a kiosk, for a number and for a service that joins it', () => {
    const queue = new QueueScenario();
    const events = queue.given(KIOSK, issueBody('ho-tich'));
    expect([...kiosksWithNewSlips(events, queue.state)]).toEqual(['kiosk-1']);
    expect([...kiosksWithNewSlips([added], queue.state)]).toEqual(['kiosk-1']);
  });

  it('is nobody before a kiosk where staff gave the number', () => {
    const queue = new QueueScenario();
    const events = queue.given(staff('lan'), issueBody('ho-tich'));
    expect([...kiosksWithNewSlips(events, queue.state)]).toEqual([]);
  });
});

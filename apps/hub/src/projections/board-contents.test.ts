import type { BoardLineSettings } from '@motcua/protocol/board-lines';
import type { BoardId, CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { QueueScenario, SECOND, staff } from '../domain/testing/queue-scenario.ts';
import { boardContents } from './board-contents.ts';

const lan = staff('lan');
const minh = staff('minh');
const quay2 = 'quay-2' as CounterId;
const LINE: Pick<BoardLineSettings, 'boards' | 'restingAs'> = {
  restingAs: 'dashes',
  boards: [
    {
      ...{ boardId: 'b2' as BoardId, name: 'Bảng quầy 2', address: 2 },
      shows: { kind: 'counter', counterId: quay2 },
    },
    {
      ...{ boardId: 'cho' as BoardId, name: 'Bảng phòng chờ', address: 9 },
      shows: { kind: 'services', serviceIds: ['ho-tich' as ServiceId, 'chung-thuc' as ServiceId] },
    },
  ],
};

function shown(queue: QueueScenario, line = LINE) {
  const { index } = queue.state;
  if (!index) throw new Error('no settings');
  const contents = boardContents(queue.state, index, line);
  return LINE.boards.map(({ boardId }) => contents.get(boardId)?.text);
}

describe('what boards show', () => {
  it('LB3 a counter’s board shows the number that is called and then served there, with figures for simple boards', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    expect(shown(queue)).toEqual(['', '']);
    const ticket = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(shown(queue)).toEqual([ticket.number, ticket.number]);
    const { index } = queue.state;
    if (!index) throw new Error('no settings');
    expect(boardContents(queue.state, index, LINE).get('b2' as BoardId)).toEqual({
      ...{ text: 'A001', number: 1, counter: 2, announcementSeq: 1 },
    });
    queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId: ticket.ticketId });
    expect(shown(queue)).toEqual(['A001', 'A001']);
    queue.given(lan, {
      ...{ type: 'complete-ticket', counterId: quay2, ticketId: ticket.ticketId },
      ...{ outcomes: [], dossiers: null },
    });
    expect(shown(queue)).toEqual(['', '']);
  });

  it('LB3 a board of services shows the one of them that was announced last', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.open('quay-3', minh);
    const first = queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.next('quay-3', minh);
    expect(shown(queue)).toEqual(['A001', 'A002']);
    queue.wait(10 * SECOND).given(lan, { type: 'recall-ticket', counterId: quay2, ticketId: first.ticketId });
    expect(shown(queue)).toEqual(['A001', 'A001']);
  });

  it('LB3 shows dashes, or nothing, while the counter is closed or has a break', () => {
    const queue = new QueueScenario();
    expect(shown(queue)).toEqual(['----', '----']);
    expect(shown(queue, { ...LINE, restingAs: 'dark' })).toEqual(['', '']);
    queue.open('quay-2', lan);
    queue.given(lan, { type: 'pause-counter', counterId: quay2 });
    expect(shown(queue)).toEqual(['----', '----']);
  });

  it('LB3 a call that is taken back clears the board', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    const act = queue.state.counters.get(quay2)?.acts ?? 0;
    queue.given(lan, { type: 'undo-act', counterId: quay2, act, reason: 'staff-mistake' });
    expect(shown(queue)).toEqual(['', '']);
  });

  it('LB3 practice is not shown', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.given(lan, { type: 'start-practice', station: { kind: 'counter', counterId: quay2 } });
    const events = queue.given(lan, { type: 'call-next', counterId: quay2, expectedCurrent: null, settle: null });
    expect(events.map(({ type }) => type)).toContain('PracticeStepped');
    expect(shown(queue)).toEqual(['', '']);
  });
});

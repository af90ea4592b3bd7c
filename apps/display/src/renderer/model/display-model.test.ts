import { describe, expect, it } from 'vitest';
import { SimulatedBoard } from '../preview/simulated-board.ts';
import { step, startDisplay, type DisplayState, type LinkNote } from './display-model.ts';
import { NONE_FINISHED, parseFinished, type FinishedAnnouncements } from './finished-announcements.ts';
import { recentCalls } from './recent-calls.ts';

const START = Date.UTC(2026, 10, 21, 1, 0, 0);
const TICK_MS = 250;

/** A display with a simulated board and two clocks that run together; it notes every turn that begins. */
class Hall {
  readonly board: SimulatedBoard;
  state: DisplayState;
  localMs = 5_000;
  readonly spoken: { number: string; kind: string; sound: string; at: number }[] = [];

  constructor(finished: FinishedAnnouncements = NONE_FINISHED, board = new SimulatedBoard(START)) {
    this.board = board;
    this.state = startDisplay(finished, this.localMs);
    this.link('connected');
  }

  link(kind: 'connected' | 'lost'): void {
    const link: LinkNote = { kind, since: this.localMs };
    this.state = step(this.state, { type: 'link', link });
  }

  call(number: string, counter: string): void {
    this.board.call({ number, counter, language: 'vi', priority: 'ordinary' });
  }

  publish(): void {
    this.#take({ type: 'board', board: this.board.view(), now: { hubMs: this.board.hubTime, localMs: this.localMs } });
  }

  /** Lets time pass, a tick at a time; `watch` sees the state after each. */
  pass(ms: number, watch: () => void = () => undefined): void {
    for (let passed = 0; passed < ms; passed += TICK_MS) {
      this.localMs += TICK_MS;
      this.board.hubTime += TICK_MS;
      this.#take({ type: 'tick', now: { hubMs: this.board.hubTime, localMs: this.localMs } });
      watch();
    }
  }

  numbers(): string[] {
    return this.state.cards.map((card) => card.call.number);
  }

  recent(): string[] {
    const onCards = new Set(this.state.cards.map((card) => card.call.ticketId));
    return recentCalls(this.state.board?.body.announcements ?? [], onCards).map((call) => call.number);
  }

  #take(event: Parameters<typeof step>[1]): void {
    const before = this.state.voice.speaking;
    this.state = step(this.state, event);
    const turn = this.state.voice.speaking;
    if (turn === null || turn === before) return;
    const { number, kind } = turn.announcement;
    this.spoken.push({ number, kind, sound: turn.sound, at: this.localMs });
  }
}

const numbered = (n: number) => `A${String(n).padStart(3, '0')}`;

describe('calls', () => {
  it('shows a call at once, enlarged and spoken', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    expect(hall.numbers()).toEqual(['A001']);
    expect(hall.spoken).toEqual([{ number: 'A001', kind: 'call', sound: 'single', at: hall.localMs }]);
    expect(hall.state.cards[0]?.spokenAt).toBe(hall.localMs);
  });

  it('DP1 shows two calls of the same moment both at once, and speaks one after the other', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('C001', '2');
    hall.publish();
    expect(hall.numbers().sort()).toEqual(['A001', 'C001']);
    hall.pass(10_000);
    expect(hall.spoken.map((turn) => [turn.number, turn.sound])).toEqual([
      ['A001', 'single'],
      ['C001', 'single'],
    ]);
    expect((hall.spoken[1]?.at ?? 0) - (hall.spoken[0]?.at ?? 0)).toBeGreaterThanOrEqual(4_000);
    expect(hall.numbers()[0]).toBe('C001');
  });

  it('keeps the enlarged card until the voice is free, though newer calls are shown', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    hall.pass(1_000);
    hall.call('C001', '2');
    hall.publish();
    expect(hall.numbers()).toEqual(['A001', 'C001']);
    hall.pass(3_000);
    expect(hall.numbers()).toEqual(['C001', 'A001']);
  });

  it('DP2 shows six calls of one second at once, with one chime for the group and a turn for each', () => {
    const hall = new Hall();
    hall.publish();
    for (let n = 1; n <= 6; n += 1) hall.call(numbered(n), String(n));
    hall.publish();
    expect(hall.numbers().sort()).toEqual([1, 2, 3, 4, 5, 6].map(numbered));
    hall.pass(30_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual([1, 2, 3, 4, 5, 6].map(numbered));
    expect(hall.spoken.map((turn) => turn.sound)).toEqual(['group', 'none', 'none', 'none', 'none', 'none']);
  });

  it('DP2 gives every one of twenty calls of one second its card for 20 s and its turn, none lost, none twice', () => {
    const hall = new Hall();
    hall.publish();
    for (let n = 1; n <= 20; n += 1) hall.call(numbered(n), String(n));
    hall.publish();
    const came = new Map<string, number>();
    const went = new Map<string, number>();
    const watch = (): void => {
      const shown = hall.numbers();
      expect(shown.length).toBeLessThanOrEqual(6);
      for (const number of shown) if (!came.has(number)) came.set(number, hall.localMs);
      for (const number of came.keys())
        if (!shown.includes(number) && !went.has(number)) went.set(number, hall.localMs);
    };
    watch();
    expect(hall.recent()).toHaveLength(5);
    hall.pass(180_000, watch);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(Array.from({ length: 20 }, (_, n) => numbered(n + 1)));
    expect(came.size).toBe(20);
    for (const [number, goneAt] of went) {
      const cameAt = came.get(number) ?? NaN;
      expect(goneAt - cameAt).toBeGreaterThanOrEqual(20_000);
    }
    expect(hall.state.finished).toMatchObject({ through: 20, beyond: [] });
  });

  it('a new call removes first the card of a citizen who is being served already', () => {
    const hall = new Hall();
    hall.publish();
    for (let n = 1; n <= 6; n += 1) {
      hall.call(numbered(n), String(n));
      hall.publish();
      hall.pass(5_000);
    }
    hall.pass(30_000);
    hall.board.serve('3');
    hall.call('A007', '7');
    hall.publish();
    expect(hall.numbers()).not.toContain('A003');
    expect(hall.numbers()).toHaveLength(6);
    expect(hall.recent()).toEqual(['A003']);
  });

  it('DP1 a call waits while all six cards are younger than 20 s, and stands in the list meanwhile', () => {
    const hall = new Hall();
    hall.publish();
    for (let n = 1; n <= 6; n += 1) hall.call(numbered(n), String(n));
    hall.publish();
    hall.pass(3_000);
    hall.call('A007', '7');
    hall.publish();
    expect(hall.numbers()).not.toContain('A007');
    expect(hall.recent()).toEqual(['A007']);
    hall.pass(30_000);
    expect(hall.numbers()[0]).toBe('A007');
    expect(hall.spoken.filter((turn) => turn.number === 'A007')).toHaveLength(1);
  });

  it('a ticket that moved on goes to the recent calls, and its counter shows the next one', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    hall.pass(6_000);
    hall.call('A002', '1');
    hall.publish();
    expect(hall.numbers()).toEqual(['A002']);
    expect(hall.recent()).toEqual(['A001']);
    hall.board.complete('1');
    hall.publish();
    expect(hall.numbers()).toEqual([]);
    expect(hall.recent()).toEqual(['A002', 'A001']);
  });

  it('keeps at most five recent calls, the newest first, each ticket once', () => {
    const hall = new Hall();
    hall.publish();
    for (let n = 1; n <= 8; n += 1) {
      hall.call(numbered(n), '1');
      hall.board.recall('1');
      hall.publish();
    }
    expect(hall.recent()).toEqual(['A007', 'A006', 'A005', 'A004', 'A003']);
  });

  it('does not speak a call that has moved on while it waited', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('C001', '2');
    hall.publish();
    hall.board.complete('2');
    hall.publish();
    hall.pass(20_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001']);
    expect(hall.state.finished.through).toBe(2);
  });
});

describe('the length of a turn', () => {
  it('is what the voice says, and never that of another turn', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('C001', '2');
    hall.publish();
    const seq = hall.state.voice.speaking?.announcement.announcementSeq ?? 0;
    hall.state = step(hall.state, { type: 'voice', announcementSeq: seq + 1, endsAt: hall.localMs });
    hall.state = step(hall.state, { type: 'voice', announcementSeq: seq, endsAt: hall.localMs + 7_000 });
    hall.pass(6_500);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001']);
    hall.pass(1_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001', 'C001']);
  });

  it('VO1 knows whether nothing else waits', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('C001', '2');
    hall.publish();
    expect(hall.state.voice.speaking?.isAlone).toBe(false);
    hall.pass(4_500);
    expect(hall.state.voice.speaking?.isAlone).toBe(true);
  });
});

describe('recalls and calls taken back', () => {
  it('VO6 a call that is taken back while it is spoken ends there, and the next one begins', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('C001', '2');
    hall.publish();
    hall.pass(1_000);
    hall.board.withdraw('1');
    hall.publish();
    expect(hall.state.voice.speaking?.announcement.number).toBe('C001');
    expect(hall.state.finished.through).toBe(1);
    hall.pass(20_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001', 'C001']);
    expect(hall.state.finished).toMatchObject({ through: 3, beyond: [] });
  });

  it('CA6 a recall goes next, before calls that wait', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('A002', '2');
    hall.call('A003', '3');
    hall.publish();
    hall.pass(500);
    hall.board.recall('1');
    hall.publish();
    hall.pass(20_000);
    expect(hall.spoken.map((turn) => `${turn.kind} ${turn.number}`)).toEqual([
      'call A001',
      'recall A001',
      'call A002',
      'call A003',
    ]);
    expect(hall.state.finished).toMatchObject({ through: 4, beyond: [] });
  });

  it('CA6 says one ticket again at most once in 15 s', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    for (let n = 0; n < 20; n += 1) {
      hall.board.recall('1');
      hall.publish();
      hall.pass(1_000);
    }
    hall.pass(10_000);
    expect(hall.spoken.filter((turn) => turn.kind === 'recall')).toHaveLength(2);
    expect(hall.state.finished.through).toBe(21);
  });

  it('a recall brings back the card of a ticket that had to leave it', () => {
    const hall = new Hall();
    hall.publish();
    for (let n = 1; n <= 7; n += 1) {
      hall.call(numbered(n), String(n));
      hall.publish();
      hall.pass(25_000);
    }
    expect(hall.numbers()).not.toContain('A001');
    hall.board.recall('1');
    hall.publish();
    expect(hall.numbers()[0]).toBe('A001');
  });

  it('CA8 a withdrawn call says so on its card for ten seconds, and is not spoken', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('A002', '2');
    hall.publish();
    hall.board.withdraw('2');
    hall.publish();
    expect(hall.state.cards.find((card) => card.call.number === 'A002')?.withdrawnUntil).toBe(hall.localMs + 10_000);
    hall.pass(9_500);
    expect(hall.numbers()).toContain('A002');
    hall.pass(1_000);
    expect(hall.numbers()).toEqual(['A001']);
    expect(hall.recent()).toEqual([]);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001']);
  });

  it('CA8 a number called again after it was withdrawn stands again', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    hall.pass(2_000);
    hall.board.withdraw('1');
    hall.publish();
    hall.pass(2_000);
    hall.call('A001', '4');
    hall.publish();
    hall.pass(6_000);
    expect(hall.state.cards.map((card) => [card.call.counterLabel, card.withdrawnUntil])).toEqual([['4', null]]);
    expect(hall.spoken).toHaveLength(2);
  });
});

describe('coming back', () => {
  it('HL2 keeps its last state while the hub is away', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    hall.link('lost');
    hall.pass(300_000);
    expect(hall.numbers()).toEqual(['A001']);
    expect(hall.state.board?.stamp.hubTime).toBe(START);
  });

  it('DP3 a restart of the hub announces nothing twice', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    hall.pass(5_000);
    hall.link('lost');
    hall.pass(3_000);
    hall.board.restart();
    hall.link('connected');
    hall.publish();
    hall.pass(10_000);
    expect(hall.spoken).toHaveLength(1);
    expect(hall.numbers()).toEqual(['A001']);
    hall.call('A002', '2');
    hall.publish();
    expect(hall.spoken).toHaveLength(2);
  });

  it('a restart of the hub in the middle of a turn neither repeats nor loses it', () => {
    const hall = new Hall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('A002', '2');
    hall.publish();
    hall.pass(1_000);
    hall.link('lost');
    hall.board.restart();
    hall.link('connected');
    hall.publish();
    hall.pass(20_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001', 'A002']);
  });

  it('HL2 does not announce calls older than a minute on return, but shows them', () => {
    const hall = new Hall();
    hall.publish();
    hall.link('lost');
    hall.call('A001', '1');
    hall.pass(50_000);
    hall.call('A002', '2');
    hall.pass(15_000);
    hall.link('connected');
    hall.publish();
    hall.pass(20_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A002']);
    expect(hall.numbers().sort()).toEqual(['A001', 'A002']);
  });

  it('HL2 drops what has waited for the voice over a long gap', () => {
    const hall = new Hall();
    hall.publish();
    for (let n = 1; n <= 20; n += 1) hall.call(numbered(n), String(n));
    hall.publish();
    hall.pass(1_000);
    hall.link('lost');
    hall.localMs += 120_000;
    hall.board.hubTime += 120_000;
    hall.link('connected');
    hall.publish();
    hall.pass(60_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001']);
  });

  it('DP3 a reload announces nothing again that was finished, and what was not', () => {
    const first = new Hall();
    first.publish();
    first.call('A001', '1');
    first.call('A002', '2');
    first.publish();
    first.pass(4_250);
    const stored = JSON.stringify(first.state.finished);
    const second = new Hall(parseFinished(stored), first.board);
    second.publish();
    second.pass(10_000);
    expect(second.spoken.map((turn) => turn.number)).toEqual(['A002']);
  });

  it('a reload with damaged memory announces only what is fresh', () => {
    const first = new Hall();
    first.publish();
    first.call('A001', '1');
    first.publish();
    first.pass(70_000);
    const second = new Hall(parseFinished('{{{'), first.board);
    second.publish();
    second.pass(10_000);
    expect(second.spoken).toEqual([]);
    expect(second.numbers()).toEqual(['A001']);
  });

  it('DP3 follows a hub with a new data folder, whose announcements count from one again', () => {
    const hall = new Hall({ through: 812, throughAt: START - 9_000_000, beyond: [815] });
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    hall.pass(5_000);
    expect(hall.spoken.map((turn) => turn.number)).toEqual(['A001']);
    expect(hall.state.finished).toMatchObject({ through: 1, beyond: [] });
  });

  it('shows the newest six when it starts in a hall with more counters', () => {
    const board = new SimulatedBoard(START);
    for (let n = 1; n <= 9; n += 1) {
      board.hubTime += 10_000;
      board.call({ number: numbered(n), counter: String(n), language: 'vi', priority: 'ordinary' });
    }
    board.hubTime += 120_000;
    const hall = new Hall(NONE_FINISHED, board);
    hall.publish();
    expect(hall.numbers()).toEqual([9, 8, 7, 6, 5, 4].map(numbered));
    expect(hall.recent()).toEqual([3, 2, 1].map(numbered));
    expect(hall.spoken).toEqual([]);
  });

  it('TR1 practice is neither shown nor heard here, and leaves no gap in what is finished', () => {
    const hall = new Hall();
    hall.call('A001', '1');
    const view = hall.board.view();
    const announcements = view.body.announcements.map((each) => ({ ...each, practice: true }));
    const board = { ...view, body: { ...view.body, current: [], announcements } };
    const now = { hubMs: hall.board.hubTime, localMs: hall.localMs };
    const state = step(hall.state, { type: 'board', board, now });
    expect(state).toMatchObject({ cards: [], voice: { waiting: [], speaking: null }, finished: { through: 1 } });
    expect(recentCalls(announcements, new Set())).toEqual([]);
  });
});

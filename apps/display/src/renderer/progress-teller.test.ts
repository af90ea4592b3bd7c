import { describe, expect, it } from 'vitest';
import type { AnnouncementReport } from '@motcua/protocol';
import { SimulatedBoard } from './preview/simulated-board.ts';
import { startDisplay, step, type DisplayEvent, type DisplayState } from './model/display-model.ts';
import { NONE_FINISHED, type FinishedAnnouncements } from './model/finished-announcements.ts';
import { ProgressTeller } from './progress-teller.ts';

const START = Date.UTC(2026, 10, 21, 1, 0, 0);
const TICK_MS = 250;

/** A display that notes all that it tells the hub; the first thing is what it tells on its first board. */
class TellingHall {
  readonly board: SimulatedBoard;
  readonly told: (readonly AnnouncementReport[])[] = [];
  state: DisplayState;
  #localMs = 5_000;
  readonly #teller = new ProgressTeller({ reportAnnouncements: (reports) => this.told.push(reports) });

  constructor(finished: FinishedAnnouncements = NONE_FINISHED, board = new SimulatedBoard(START)) {
    this.board = board;
    this.state = startDisplay(finished, this.#localMs);
    this.link('connected');
  }

  link(kind: 'connected' | 'lost'): void {
    this.#take({ type: 'link', link: { kind, since: this.#localMs } });
  }

  call(number: string, counter: string): void {
    this.board.call({ number, counter, language: 'vi', priority: 'ordinary' });
  }

  publish(): void {
    this.#take({ type: 'board', board: this.board.view(), now: { hubMs: this.board.hubTime, localMs: this.#localMs } });
  }

  pass(ms: number): void {
    for (let passed = 0; passed < ms; passed += TICK_MS) {
      this.#localMs += TICK_MS;
      this.board.hubTime += TICK_MS;
      this.#take({ type: 'tick', now: { hubMs: this.board.hubTime, localMs: this.#localMs } });
    }
  }

  /** In short: `=1` waits, `+1` begun, `-1` ended; what was sent together stands together. */
  words(): string[] {
    const signs = { waiting: '=', begun: '+', ended: '-' } as const;
    return this.told
      .splice(0)
      .map((reports) => reports.map(({ announcementSeq, phase }) => `${signs[phase]}${announcementSeq}`).join(' '));
  }

  #take(event: DisplayEvent): void {
    const before = this.state;
    this.state = step(before, event);
    this.#teller.tell(before, this.state, this.#localMs);
  }
}

describe('what a display tells the hub', () => {
  it('DP2, SE2 which announcement it has begun and which it has ended, in one message where one follows the other', () => {
    const hall = new TellingHall();
    hall.publish();
    // That it is there, and tells.
    expect(hall.words()).toEqual(['']);
    hall.call('A001', '1');
    hall.call('A002', '2');
    hall.publish();
    expect(hall.words()).toEqual(['+1 =2']);
    hall.pass(3_750);
    expect(hall.words()).toEqual([]);
    hall.pass(250);
    expect(hall.words()).toEqual(['-1 +2']);
    hall.pass(60_000);
    expect(hall.words()).toEqual(['-2']);
    hall.publish();
    expect(hall.words()).toEqual([]);
  });

  it('DP2, SE2 what it will not say any more has ended for it: a call taken back, one said by a recall, one being served', () => {
    const hall = new TellingHall();
    hall.publish();
    hall.call('A001', '1');
    hall.call('A002', '2');
    hall.call('A003', '3');
    hall.call('A004', '4');
    hall.publish();
    hall.words();
    hall.board.withdraw('2');
    hall.board.complete('3');
    hall.board.recall('4');
    hall.publish();
    expect(hall.words()).toEqual(['-2 -3 -4 -5 =6']);
  });

  it('SE2 what it has still to say it tells again every four seconds, also when that was called more than a minute ago', () => {
    const hall = new TellingHall();
    hall.publish();
    hall.words();
    for (let n = 1; n <= 30; n += 1) hall.call(`A${n}`, `${n}`);
    hall.publish();
    expect(hall.words()).toEqual([`+1 ${Array.from({ length: 29 }, (_, n) => `=${n + 2}`).join(' ')}`]);
    hall.pass(62_000);
    hall.words();
    const { speaking, waiting } = hall.state.voice;
    expect(waiting.length).toBeGreaterThan(5);
    const still = [speaking?.announcement, ...waiting].map((each) => each?.announcementSeq);
    hall.pass(4_000);
    const told = hall.words().join(' ').split(' ');
    for (const seq of still) expect(told.some((word) => word.slice(1) === String(seq))).toBe(true);
    // HL2: whoever comes back says what it is saying to its end, and announces none of the others any more.
    const spoken = hall.state.voice.speaking?.announcement.announcementSeq;
    hall.link('lost');
    hall.link('connected');
    hall.publish();
    expect(hall.words()).toEqual([`+${spoken}`]);
    expect(hall.state.voice.waiting).toEqual([]);
  });

  it('HL2, SE2 on return it tells all of the last minute anew, and nothing that is older', () => {
    const hall = new TellingHall();
    hall.publish();
    hall.call('A001', '1');
    hall.publish();
    hall.pass(50_000);
    hall.call('A002', '2');
    hall.call('A003', '3');
    hall.publish();
    hall.pass(4_000);
    hall.link('lost');
    hall.pass(1_000);
    hall.words();
    hall.link('connected');
    hall.publish();
    expect(hall.words()).toEqual(['-1 -2 +3']);
    hall.link('lost');
    hall.pass(20_000);
    hall.words();
    hall.link('connected');
    hall.publish();
    expect(hall.words()).toEqual(['-2 -3']);
  });

  it('DP3, SE2 after a reload it tells what it remembers', () => {
    const before = new TellingHall();
    before.publish();
    before.call('A001', '1');
    before.publish();
    before.pass(5_000);
    const after = new TellingHall(before.state.finished, before.board);
    after.publish();
    expect(after.words()).toEqual(['-1']);
  });
});

import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { AppointmentCode, CounterId, HubEpoch, PrinterId, SlipCode } from '@motcua/protocol/vocabulary';
import { NO_PAPERS, type ClockTrust, type Decision } from '../../../domain/commands.ts';
import { decide } from '../../../domain/decide.ts';
import { Draft } from '../../../domain/draft.ts';
import { upcast, EVENT_VERSIONS } from '../../../domain/event-versions.ts';
import type { QueueEvent, RecordedEvent } from '../../../domain/events.ts';
import { freezeState, thawState, type FrozenState } from '../../../domain/freeze-state.ts';
import { emptyQueueState, type QueueState } from '../../../domain/queue-state.ts';
import { MONDAY_8, staff } from '../../../domain/testing/queue-scenario.ts';
import { replay } from '../../recover.ts';
import { pick, type Act } from './act.ts';
import { RandomDisplays } from './random-displays.ts';
import { commandOf } from './command-of.ts';
import type { Sent } from './sent.ts';

/** Steps of time, from nothing to a weekend. */
const PASSING_MS = [
  ...[0, 400, 1_000, 3_000, 8_000, 12_000, 31_000, 31_000, 45_000, 61_000, 61_000, 200_000, 900_000],
  ...[3_600_000, 9 * 3_600_000, 60 * 3_600_000],
];

/** What one act came to. */
export type Step = {
  readonly act: Act;
  readonly at: number;
  readonly sent: Sent | null;
  readonly decision: Decision | null;
  readonly isRestart: boolean;
};

const NOTHING_HEARD = { sent: null, decision: null };

/** An office in memory: the draft, and the journal as the disk would give it back. */
export class RandomOffice {
  draft = new Draft(emptyQueueState());
  at = MONDAY_8 - 30 * 60_000;
  clock: ClockTrust = { kind: 'trusted' };
  /** What displays tell, and what comes of it. */
  readonly displays: RandomDisplays;
  #heard: Pick<Step, 'sent' | 'decision'> = NOTHING_HEARD;
  /** What was stored, read back from its text as a hub that starts reads it. */
  readonly #stored: RecordedEvent[] = [];
  /** As it is kept beside the journal, at some earlier moment. */
  #remembered: { readonly frozen: FrozenState; readonly seq: number } | null = null;
  #codes = 0;
  #passedMs = 0;

  constructor(settings: CentreSettings) {
    this.displays = new RandomDisplays({
      state: () => this.state,
      clock: { now: () => this.at, monotonicMs: () => this.#passedMs },
      submit: (body) => {
        const sent: Sent = { by: { kind: 'system' }, body, personTag: null };
        this.#heard = { sent, decision: this.#send(sent) };
        return Promise.resolve();
      },
    });
    this.#send({ by: { kind: 'system' }, body: { type: 'apply-settings', settings }, personTag: null });
    for (const [name, counter] of [
      ['lan', 'quay-2'],
      ['hoa', 'quay-3'],
    ] as const) {
      this.#send({ by: staff(name), body: { type: 'open-counter', counterId: counter as CounterId }, personTag: null });
    }
  }

  get state(): QueueState {
    return this.draft.state;
  }

  /** All events as a hub that starts would read them. */
  get records(): readonly RecordedEvent[] {
    return this.#stored;
  }

  step(act: Act): Step {
    this.#pass((act.c % 5) * 700);
    this.#heard = NOTHING_HEARD;
    switch (act.kind) {
      case 'pass':
        this.#pass(pick(PASSING_MS, act.a) ?? 0);
        if (act.b % 3 === 0) this.#remember();
        this.displays.tick();
        return { act, at: this.at, ...this.#heard, isRestart: false };
      case 'clock':
        this.clock =
          act.a % 3 === 0
            ? { kind: 'doubted', wallAt: this.at + (act.b - 5_000) * 3_600_000, isTimeKnown: act.c % 2 === 0 }
            : { kind: 'trusted' };
        return { act, at: this.at, sent: null, decision: null, isRestart: false };
      case 'restart': {
        this.draft = act.b % 2 === 0 ? this.recovered() : this.remembered();
        this.displays.restart();
        const sent: Sent = {
          by: { kind: 'system' },
          body: { type: 'note-return', offFrom: this.state.lastHubTime },
          personTag: null,
        };
        return { act, at: this.at, sent, decision: this.#send(sent), isRestart: true };
      }
      case 'display-comes':
      case 'display-goes':
      case 'display-tells': {
        this.displays.do(act);
        return { act, at: this.at, ...this.#heard, isRestart: false };
      }
      default: {
        const sent = commandOf(this.state, act, this.at);
        return { act, at: this.at, sent, decision: sent && this.#send(sent), isRestart: false };
      }
    }
  }

  #pass(ms: number): void {
    this.at += ms;
    this.#passedMs += ms;
  }

  /** As a hub that starts makes it: the last day from its opening. */
  recovered(): Draft {
    const { records } = this;
    const opening = records.findLastIndex(({ event }) => event.type === 'ServiceDayOpened');
    const draft = new Draft(emptyQueueState());
    replay(draft, opening < 0 ? records : records.slice(opening));
    return draft;
  }

  /** As a hub makes it that finds a remembered state of the day: that, and what came after it. */
  remembered(): Draft {
    const { records } = this;
    const opening = records.findLastIndex(({ event }) => event.type === 'ServiceDayOpened');
    if (!this.#remembered || this.#remembered.seq <= opening) return this.recovered();
    const { frozen, seq } = this.#remembered;
    const draft = new Draft(thawState(structuredClone(frozen)));
    replay(draft, records.slice(seq));
    return draft;
  }

  /** From the very first event. */
  retold(): Draft {
    const draft = new Draft(emptyQueueState());
    replay(draft, this.records);
    return draft;
  }

  #remember(): void {
    this.#remembered = { frozen: structuredClone(freezeState(this.state)), seq: this.#stored.length };
  }

  #send({ by, body, personTag }: Sent): Decision {
    this.#codes += 1;
    const at = Math.max(this.at, this.state.lastHubTime);
    const decision = decide(this.draft, {
      ...{ at, clock: this.clock, by, printerId: 'may-in-1' as PrinterId, personTag, body },
      knownTickets: new Map(),
      papers: { ...NO_PAPERS, printers: ['may-in-1' as PrinterId] },
      isVoiced: this.displays.isVoiced(),
      slipCode: `slip-${this.#codes}` as SlipCode,
      appointmentCode: `HEN${this.#codes}` as AppointmentCode,
    });
    if (decision.kind === 'accepted') {
      this.draft.settle();
      for (const event of decision.events) this.#store(event, at, by);
      this.#followClock(decision.events);
    }
    return decision;
  }

  #store(event: QueueEvent, at: number, by: Sent['by']): void {
    const record: RecordedEvent = {
      ...{
        seq: this.#stored.length + 1,
        version: EVENT_VERSIONS[event.type],
        dayOrdinal: this.state.day?.ordinal ?? 0,
      },
      ...{ at, by, hubEpoch: 'epoch' as HubEpoch, commandId: null, event },
    };
    const read = JSON.parse(JSON.stringify(record)) as RecordedEvent;
    this.#stored.push({ ...read, event: upcast(read.event, read.version) });
  }

  /** DA2: once confirmed, hub time is the machine's. */
  #followClock(events: readonly QueueEvent[]): void {
    for (const event of events) {
      if (event.type !== 'ClockConfirmed') continue;
      this.at = event.wallAt;
      this.clock = { kind: 'trusted' };
    }
  }
}

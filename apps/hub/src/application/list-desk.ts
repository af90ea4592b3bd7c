import type { AskCatalogue, CatalogueReply, PrintedListFate } from '@motcua/protocol';
import type { DeviceId, PrinterId, PrinterState } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommandIssuer } from '../ports/command-handler.ts';
import { answerCatalogue } from '../projections/catalogue/answer-catalogue.ts';
import { paperList } from '../reactions/paper-list.ts';
import type { TestSlipFate, TestSlips } from './test-slips.ts';

type AskToPrint = Extract<AskCatalogue, { kind: 'print-list' }>;

/** So many lists come out at a kiosk within so long: enough for a busy morning, and nobody empties the roll by pressing. */
export const MOST_LISTS = 6;
export const LISTS_WITHIN_MS = 10 * 60_000;
/** The same list again so soon is the same finger. */
export const SAME_LIST_WITHIN_MS = 60_000;

export type ListDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Pick<Clock, 'now' | 'monotonicMs'>;
  readonly papers: Pick<TestSlips, 'ask'>;
  /** Null: there is no such printer. */
  readonly stateOf: (printerId: PrinterId) => PrinterState | null;
};

type Printed = { readonly code: string; readonly atMs: number };

/** PC8: prints what a kiosk shows of a procedure, at that kiosk's own printer. It is no fact of the queue. */
export class ListDesk {
  readonly #parts: ListDeskParts;
  readonly #printed = new Map<DeviceId, readonly Printed[]>();

  constructor(parts: ListDeskParts) {
    this.#parts = parts;
  }

  /** Answered when it is known what became of the paper. */
  async print({ actor, printerId }: CommandIssuer, { code, language }: AskToPrint): Promise<CatalogueReply> {
    const { state, clock, papers, stateOf } = this.#parts;
    const settings = state().index?.settings ?? null;
    const found = answerCatalogue(settings, { kind: 'procedure', code });
    if (settings === null || actor.kind !== 'device' || found.kind !== 'procedure') return { kind: 'not-found' };
    const list = paperList(settings.centre, found.procedure, language, clock.now());
    if (list === null) return { kind: 'not-found' };
    if (printerId === null || stateOf(printerId) !== 'ready') return told('no-printer');
    const { deviceId } = actor;
    const before = this.#recent(deviceId);
    if (isEnough(before, code, clock.monotonicMs())) return told('enough');
    const counted: Printed = { code, atMs: clock.monotonicMs() };
    this.#printed.set(deviceId, [...before, counted]);
    const fate = FATES[(await papers.ask(printerId, list)).kind];
    // What took no paper does not count.
    if (fate === 'busy' || fate === 'no-printer') {
      this.#printed.set(
        deviceId,
        this.#recent(deviceId).filter((each) => each !== counted),
      );
    }
    return told(fate);
  }

  #recent(deviceId: DeviceId): readonly Printed[] {
    const since = this.#parts.clock.monotonicMs() - LISTS_WITHIN_MS;
    return (this.#printed.get(deviceId) ?? []).filter(({ atMs }) => atMs > since);
  }
}

const FATES: Readonly<Record<TestSlipFate['kind'], PrintedListFate>> = {
  ...{ confirmed: 'out', unproven: 'unproven', interrupted: 'failed', unknown: 'failed' },
  ...{ 'not-ready': 'no-printer', 'waits-already': 'busy', busy: 'busy' },
};

function isEnough(printed: readonly Printed[], code: string, nowMs: number): boolean {
  return (
    printed.length >= MOST_LISTS ||
    printed.some((each) => each.code === code && nowMs - each.atMs < SAME_LIST_WITHIN_MS)
  );
}

function told(fate: PrintedListFate): CatalogueReply {
  return { kind: 'list-printed', fate };
}

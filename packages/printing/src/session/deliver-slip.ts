import type { StatusQuery } from '../esc-pos/commands.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import { stateOf } from '../status/printer-condition.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import type { PrinterDialogue } from './printer-dialogue.ts';

/** Longest time without a sign that the printer takes bytes or has printed them. */
export const NO_ANSWER_MS = 15_000;
/** While a slip is under way the printer is asked this often; its answer may take this long. Together well below the 5 s within which staff know. */
const WATCH_EVERY_MS = 1_000;
const WATCH_ANSWER_MS = 2_500;

export type SlipTrouble = Exclude<PrinterState, 'ready' | 'starting' | 'busy-elsewhere'> | 'connection-lost';

export type DeliveryResult =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'unproven' }
  /** It cannot be whole on paper. */
  | { readonly kind: 'interrupted'; readonly reason: SlipTrouble }
  /** It may be on paper or not. */
  | { readonly kind: 'unknown'; readonly reason: SlipTrouble };

export type Delivery = {
  readonly pieces: readonly Uint8Array[];
  readonly transport: ByteTransport;
  readonly dialogue: PrinterDialogue;
  readonly timers: PrinterTimers;
  readonly proof: ProofLevel;
  /** What `DLE EOT` the printer answers; all or none of them include 1. */
  readonly queries: ReadonlySet<StatusQuery>;
  readonly printDurationMs: number;
  /** Aborted when the connection that the slip goes out on is lost. */
  readonly connection: AbortSignal;
  /** Whether the printer is silent for the moment; the slip is not given up yet. */
  readonly onSilence: (silent: boolean) => void;
};

/**
 * Sends one slip and finds out what became of it.
 *
 *     pieces ──► all handed over ──► A: GS ( H answered ─────────► confirmed
 *        │              │            B: GS r 1 answered ─────────► confirmed
 *        │              │            C: has it, print time over, well ► confirmed
 *        │              │            D: print time over ─────────► unproven
 *        │              └─ connection lost, 15 s without answer ─► unknown (status asked once)
 *        └─ off-line event, or connection lost before the end ───► interrupted
 */
export async function deliverSlip(delivery: Delivery): Promise<DeliveryResult> {
  const { pieces, transport, proof, connection } = delivery;
  const watch = watchForTrouble(delivery);
  try {
    for (const piece of pieces) {
      const outcome = await Promise.race([transport.write(piece, NO_ANSWER_MS), watch.trouble]);
      switch (outcome) {
        case 'written':
          break;
        case 'stalled':
          return await undecided(delivery, watch.isSilent());
        case 'lost':
          return { kind: 'interrupted', reason: 'connection-lost' };
        default:
          return { kind: 'interrupted', reason: outcome };
      }
    }
    const outcome = await Promise.race([endOf(delivery), watch.trouble]);
    if (typeof outcome === 'string') {
      return { kind: outcome === 'connection-lost' ? 'unknown' : 'interrupted', reason: outcome };
    }
    if (outcome) return { kind: proof === 'D' ? 'unproven' : 'confirmed' };
    if (connection.aborted) return { kind: 'unknown', reason: 'connection-lost' };
    return await undecided(delivery, watch.isSilent());
  } finally {
    watch.stop();
  }
}

/** Whether the slip's end was seen as this printer can show it. */
async function endOf({ dialogue, timers, proof, printDurationMs, queries }: Delivery): Promise<boolean> {
  switch (proof) {
    case 'A':
      return dialogue.askProcess(NO_ANSWER_MS);
    case 'B':
      return dialogue.askSensor(NO_ANSWER_MS);
    case 'C': {
      // Waited for as long as the slip's bytes: the question stands behind them in the line. Paper begins to move with
      // them, not when they left this machine: a slow line holds thousands.
      if (!(await isWell(dialogue, queries))) return false;
      await elapsed(timers, printDurationMs);
      return isWell(dialogue, queries);
    }
    case 'D':
      return elapsed(timers, printDurationMs);
  }
}

async function isWell(dialogue: PrinterDialogue, queries: ReadonlySet<StatusQuery>): Promise<boolean> {
  const answers = await Promise.all([...queries].map((query) => dialogue.ask(query, NO_ANSWER_MS)));
  return !answers.includes(null) && stateOf(dialogue.condition) === 'ready';
}

/** A time-out means unknown, not failed; but a printer that says why it stopped is believed. */
async function undecided(delivery: Delivery, isSilent: boolean): Promise<DeliveryResult> {
  const { dialogue, queries } = delivery;
  if (queries.size > 0 && !isSilent) {
    const first = await dialogue.ask(1, WATCH_ANSWER_MS);
    const second = first?.offline === true ? await dialogue.ask(2, WATCH_ANSWER_MS) : first;
    const state = stateOf(second ?? first ?? dialogue.condition);
    if (first !== null && state !== 'ready') return { kind: 'interrupted', reason: state };
  }
  return { kind: 'unknown', reason: 'not-answering' };
}

type Watch = {
  readonly trouble: Promise<SlipTrouble>;
  readonly isSilent: () => boolean;
  readonly stop: () => void;
};

function watchForTrouble(delivery: Delivery): Watch {
  const { dialogue, timers, connection } = delivery;
  let silent = false;
  let stopped = false;
  let cancelNext = (): void => undefined;
  let report: (trouble: SlipTrouble) => void = () => undefined;
  const trouble = new Promise<SlipTrouble>((resolve) => {
    report = resolve;
  });
  const onLost = (): void => {
    report('connection-lost');
  };
  const setSilent = (now: boolean): void => {
    if (now === silent || stopped) return;
    silent = now;
    delivery.onSilence(now);
  };
  const lookAgain = (): void => {
    cancelNext = timers.after(WATCH_EVERY_MS, () => {
      const cancelSilence = timers.after(WATCH_ANSWER_MS, () => {
        setSilent(true);
      });
      // The question stays open for longer: its late answer must not be taken for that of the next one.
      void dialogue.ask(1, NO_ANSWER_MS).then((condition) => {
        cancelSilence();
        if (stopped) return;
        setSilent(condition === null);
        lookAgain();
      });
    });
  };
  const stopListening = dialogue.onCondition((condition) => {
    setSilent(false);
    const state = stateOf(condition);
    if (state === 'ready') return;
    // Off-line alone says little: what a person has to do stands in the second answer, if there is one.
    if (state === 'offline')
      void dialogue.ask(2, 300).then(() => {
        report(namedTrouble(dialogue));
      });
    else report(state);
  });
  connection.addEventListener('abort', onLost);
  if (connection.aborted) onLost();
  if (delivery.queries.size > 0) lookAgain();
  return {
    trouble,
    isSilent: () => silent,
    stop: () => {
      stopped = true;
      cancelNext();
      stopListening();
      connection.removeEventListener('abort', onLost);
    },
  };
}

function namedTrouble(dialogue: PrinterDialogue): SlipTrouble {
  const state = stateOf(dialogue.condition);
  return state === 'ready' ? 'offline' : state;
}

function elapsed(timers: PrinterTimers, delayMs: number): Promise<true> {
  return new Promise((resolve) => {
    timers.after(delayMs, () => {
      resolve(true);
    });
  });
}

import { MOST_PRINTER_TRIALS, PRINTER_TRIALS_WITHIN_MS, type TryPrinterReply } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Clock } from '../ports/clock.ts';
import type { CommandIssuer } from '../ports/command-handler.ts';
import type { PaperDesk } from './paper-desk.ts';

type TrialFate = Extract<TryPrinterReply, { kind: 'tried' }>['fate'];

export type PrinterTrialsParts = {
  readonly paper: Pick<PaperDesk, 'printTestSlip'>;
  readonly clock: Pick<Clock, 'monotonicMs'>;
};

/** FS10: a test slip that somebody asks for at the kiosk itself. It is no fact of the queue. */
export class PrinterTrials {
  readonly #parts: PrinterTrialsParts;
  readonly #tried = new Map<DeviceId, readonly number[]>();

  constructor(parts: PrinterTrialsParts) {
    this.#parts = parts;
  }

  /** Answered when it is known what became of the paper. */
  async try({ actor, printerId }: CommandIssuer): Promise<TryPrinterReply> {
    const { paper, clock } = this.#parts;
    if (actor.kind !== 'device' || printerId === null) return told('no-printer');
    const { deviceId } = actor;
    const nowMs = clock.monotonicMs();
    const recent = (this.#tried.get(deviceId) ?? []).filter((atMs) => nowMs - atMs < PRINTER_TRIALS_WITHIN_MS);
    if (recent.length >= MOST_PRINTER_TRIALS) return told('enough');
    this.#tried.set(deviceId, [...recent, nowMs]);
    const outcome = await paper.printTestSlip(printerId, 'full');
    if (typeof outcome !== 'string') return told(FATES[outcome.fate]);
    // What took no paper does not count.
    const kept = this.#tried.get(deviceId) ?? [];
    this.#tried.set(deviceId, kept.toSpliced(kept.indexOf(nowMs), 1));
    return told(outcome === 'busy' ? 'busy' : 'no-printer');
  }
}

const FATES = { confirmed: 'out', unproven: 'unproven', interrupted: 'failed', unknown: 'failed' } as const;

function told(fate: TrialFate): TryPrinterReply {
  return { kind: 'tried', fate };
}

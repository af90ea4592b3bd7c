import type { PrinterTimers } from '@motcua/printing';
import type { DevicePortReply, DevicePortRequest } from '@motcua/protocol';

import type { PortCarrier } from '../../ports/kiosk-ports.ts';

/** `late`: no answer within the time. `lost`: nobody waits for it any more. Null: none that makes sense. */
export type Answer = DevicePortReply | null | 'late' | 'lost';

/** What a kiosk's program has been asked about one port, each with its own deadline. */
export class PortQuestions {
  readonly #timers: PrinterTimers;
  readonly #open = new Set<() => void>();

  constructor(timers: PrinterTimers) {
    this.#timers = timers;
  }

  /** Never rejects. */
  ask(carrier: PortCarrier, request: DevicePortRequest, withinMs: number): Promise<Answer> {
    return new Promise((resolve) => {
      const settle = (answer: Answer): void => {
        cancel();
        this.#open.delete(abandon);
        resolve(answer);
      };
      const abandon = (): void => {
        settle('lost');
      };
      const cancel = this.#timers.after(withinMs, () => {
        settle('late');
      });
      this.#open.add(abandon);
      void carrier.ask(request).then(settle);
    });
  }

  /** What has not been answered counts as lost, whatever still comes. */
  abandon(): void {
    for (const abandon of [...this.#open]) abandon();
  }
}

/** Whether it is an answer, and one of this kind. */
export function isReply<K extends DevicePortReply['kind']>(
  answer: Answer,
  kind: K,
): answer is Extract<DevicePortReply, { kind: K }> {
  return typeof answer === 'object' && answer?.kind === kind;
}

import { SENSOR_QUERY, statusQuery, type StatusQuery } from '../esc-pos/commands.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import { ALL_WELL, fromAutomatic, type PrinterCondition, withRealTime } from '../status/printer-condition.ts';
import { type StatusReply, StatusParser } from '../status/status-parser.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';

/** A question is a few bytes: a line that cannot take them in this time takes nothing. */
const QUESTION_WRITE_MS = 3_000;

type Question = { readonly query: StatusQuery; readonly settle: (condition: PrinterCondition | null) => void };

/**
 * Questions to a printer and its answers, over one transport. Answers to `DLE EOT` do not say what
 * they answer, so they are matched in the order of asking; whoever gets no answer starts a new
 * connection, where no late answer can be taken for another.
 */
export class PrinterDialogue {
  readonly #transport: ByteTransport;
  readonly #timers: PrinterTimers;
  readonly #parser = new StatusParser();
  readonly #questions: Question[] = [];
  readonly #sensorWaiters = new Set<(answered: boolean) => void>();
  readonly #conditionListeners = new Set<(condition: PrinterCondition) => void>();
  readonly #onUnasked: () => void;
  #condition: PrinterCondition = ALL_WELL;

  /** `onUnasked` runs when status arrives that nobody asked for. */
  constructor(transport: ByteTransport, timers: PrinterTimers, onUnasked: () => void) {
    this.#transport = transport;
    this.#timers = timers;
    this.#onUnasked = onUnasked;
  }

  /** As last heard on this connection; all well before the first answer. */
  get condition(): PrinterCondition {
    return this.#condition;
  }

  receive(bytes: Uint8Array): void {
    for (const reply of this.#parser.push(bytes)) this.#take(reply);
  }

  /** The connection is gone: nothing asked on it will be answered. */
  forget(): void {
    this.#parser.reset();
    this.#condition = ALL_WELL;
    for (const question of this.#questions.splice(0)) question.settle(null);
    for (const settle of [...this.#sensorWaiters]) settle(false);
  }

  /** Calls back at each status heard, unasked ones too. Returns how to stop it. */
  onCondition(listener: (condition: PrinterCondition) => void): () => void {
    this.#conditionListeners.add(listener);
    return () => this.#conditionListeners.delete(listener);
  }

  /** `DLE EOT n`. Null when there is no answer within `timeoutMs`. */
  ask(query: StatusQuery, timeoutMs: number): Promise<PrinterCondition | null> {
    return new Promise((resolve) => {
      const question: Question = {
        query,
        settle: (condition) => {
          cancel();
          const index = this.#questions.indexOf(question);
          if (index >= 0) this.#questions.splice(index, 1);
          resolve(condition);
        },
      };
      const cancel = this.#timers.after(timeoutMs, () => {
        question.settle(null);
      });
      this.#questions.push(question);
      void this.#transport.write(statusQuery(query), QUESTION_WRITE_MS).then((outcome) => {
        if (outcome === 'lost') question.settle(null);
      });
    });
  }

  /** `GS r 1`, answered when everything sent before is on paper. False when there is no answer within `timeoutMs`. */
  askSensor(timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (answered: boolean): void => {
        cancel();
        this.#sensorWaiters.delete(settle);
        resolve(answered);
      };
      const cancel = this.#timers.after(timeoutMs, () => {
        settle(false);
      });
      this.#sensorWaiters.add(settle);
      void this.#transport.write(SENSOR_QUERY, timeoutMs).then((outcome) => {
        if (outcome === 'lost') settle(false);
      });
    });
  }

  #take(reply: StatusReply): void {
    switch (reply.kind) {
      case 'sensor':
        if (this.#sensorWaiters.size === 0) this.#onUnasked();
        for (const settle of [...this.#sensorWaiters]) settle(true);
        return;
      case 'automatic':
        this.#hear(fromAutomatic(reply.bytes));
        this.#onUnasked();
        return;
      case 'real-time': {
        const question = this.#questions[0];
        if (question === undefined) {
          this.#onUnasked();
          return;
        }
        this.#hear(withRealTime(this.#condition, question.query, reply.byte));
        question.settle(this.#condition);
      }
    }
  }

  #hear(condition: PrinterCondition): void {
    this.#condition = condition;
    for (const listener of [...this.#conditionListeners]) listener(condition);
  }
}

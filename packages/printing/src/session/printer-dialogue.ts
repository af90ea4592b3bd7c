import { processQuery, SENSOR_QUERY, statusQuery, type StatusQuery } from '../esc-pos/commands.ts';
import { processIdOf } from '../esc-pos/process-id.ts';
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
  /** Who waits for an answer that comes in order: by process id, or under null for `GS r 1`. */
  readonly #inOrder = new Set<{ readonly processId: string | null; readonly settle: (answered: boolean) => void }>();
  readonly #conditionListeners = new Set<(condition: PrinterCondition) => void>();
  readonly #onUnasked: (kind: StatusReply['kind']) => void;
  #processCount = 0;
  #condition: PrinterCondition = ALL_WELL;

  /** `onUnasked` runs when something arrives that nobody waits for. */
  constructor(transport: ByteTransport, timers: PrinterTimers, onUnasked: (kind: StatusReply['kind']) => void) {
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
    for (const waiting of [...this.#inOrder]) waiting.settle(false);
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
    return this.#askInOrder(SENSOR_QUERY, null, timeoutMs);
  }

  /** `GS ( H`, answered when everything sent before is on paper, with an id of its own. False as above. */
  askProcess(timeoutMs: number): Promise<boolean> {
    const processId = processIdOf(this.#processCount++);
    return this.#askInOrder(processQuery(processId), processId, timeoutMs);
  }

  #askInOrder(question: Uint8Array, processId: string | null, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiting = {
        processId,
        settle: (answered: boolean): void => {
          cancel();
          this.#inOrder.delete(waiting);
          resolve(answered);
        },
      };
      const cancel = this.#timers.after(timeoutMs, () => {
        waiting.settle(false);
      });
      this.#inOrder.add(waiting);
      void this.#transport.write(question, timeoutMs).then((outcome) => {
        if (outcome === 'lost') waiting.settle(false);
      });
    });
  }

  #answeredInOrder(kind: 'sensor' | 'process', processId: string | null): void {
    const answered = [...this.#inOrder].filter((waiting) => waiting.processId === processId);
    if (answered.length === 0) this.#onUnasked(kind);
    for (const waiting of answered) waiting.settle(true);
  }

  #take(reply: StatusReply): void {
    switch (reply.kind) {
      case 'sensor':
        this.#answeredInOrder('sensor', null);
        return;
      case 'process':
        this.#answeredInOrder('process', reply.processId);
        return;
      case 'automatic':
        this.#hear(fromAutomatic(reply.bytes));
        this.#onUnasked(reply.kind);
        return;
      case 'real-time': {
        const question = this.#questions[0];
        if (question === undefined) {
          this.#onUnasked(reply.kind);
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

import type { ProofLevel } from '../status/printer-state.ts';
import {
  automaticReport,
  isOffline,
  processAnswer,
  realTimeAnswer,
  sensorAnswer,
  type VirtualSensors,
} from './answers.ts';
import type { PrinterCommand } from './command-reader.ts';

/** What the virtual printer feels and what it says of it, as far as its proof level goes. */
export class StatusVoice {
  readonly #proof: ProofLevel;
  readonly #say: (bytes: Uint8Array) => void;
  #sensors: VirtualSensors = { coverOpen: false, paperEnd: false, nearEnd: false, cutterJam: false };
  #automaticStatus = false;
  #mute: boolean;

  constructor(proof: ProofLevel, say: (bytes: Uint8Array) => void) {
    this.#proof = proof;
    this.#say = say;
    this.#mute = proof === 'D';
  }

  get sensors(): VirtualSensors {
    return this.#sensors;
  }

  /** It has stopped and waits for a person. */
  get isOffline(): boolean {
    return isOffline(this.#sensors);
  }

  setMute(mute: boolean): void {
    this.#mute = mute;
  }

  /** As after switching on, and after `ESC @`. */
  endReports(): void {
    this.#automaticStatus = false;
  }

  feel(change: Partial<VirtualSensors>): void {
    this.#sensors = { ...this.#sensors, ...change };
    this.#report();
  }

  answerRealTime(query: number): void {
    this.#reply(realTimeAnswer(query, this.#sensors));
  }

  /** What comes in order: the mechanism has done everything before it. */
  obey(command: PrinterCommand): void {
    switch (command.kind) {
      case 'initialise':
        this.endReports();
        return;
      case 'automatic-status':
        this.#automaticStatus = command.enabled;
        this.#report();
        return;
      case 'sensor-query':
        if (this.#proof <= 'B') this.#reply(sensorAnswer(this.#sensors));
        return;
      case 'process-query':
        if (this.#proof === 'A') this.#reply(processAnswer(command.processId));
        return;
      default:
    }
  }

  #report(): void {
    if (this.#automaticStatus) this.#reply(automaticReport(this.#sensors));
  }

  #reply(bytes: Uint8Array): void {
    if (!this.#mute) this.#say(bytes);
  }
}

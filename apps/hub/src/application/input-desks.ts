import type { KeypadLineHealth, ScannerHealth } from '@motcua/protocol';
import { KeypadDesk, type KeypadDeskParts } from './keypad-desk.ts';
import { ScannerDesk, type ScannerDeskParts } from './scanner-desk.ts';

export type InputDesksParts = ScannerDeskParts &
  KeypadDeskParts & {
    /** Runs an action after the answers that are under way. */
    readonly afterThisTurn: (action: () => void) => void;
  };

/** SC1, KP1: scanners and keypads follow the settings, whenever these change. */
export class InputDesks {
  readonly scanners: ScannerDesk;
  readonly keypads: KeypadDesk;
  readonly #parts: InputDesksParts;
  #version: number | null = null;
  #isDue = false;
  #hasEnded = false;

  constructor(parts: InputDesksParts) {
    this.#parts = parts;
    this.scanners = new ScannerDesk(parts);
    this.keypads = new KeypadDesk(parts);
  }

  /** What was committed may have changed the settings. Returns at once. */
  afterCommit(): void {
    const { index } = this.#parts.state();
    if (!index || index.settings.version === this.#version || this.#isDue || this.#hasEnded) return;
    this.#isDue = true;
    this.#parts.afterThisTurn(() => {
      this.#isDue = false;
      if (!this.#hasEnded) this.#follow();
    });
  }

  health(): { readonly scanners: ScannerHealth[]; readonly keypadLines: KeypadLineHealth[] } {
    return { scanners: this.scanners.health(), keypadLines: this.keypads.health() };
  }

  async stop(): Promise<void> {
    this.#hasEnded = true;
    await Promise.all([this.scanners.stop(), this.keypads.stop()]);
  }

  #follow(): void {
    const { index } = this.#parts.state();
    if (!index) return;
    this.#version = index.settings.version;
    this.scanners.follow(index.settings.scanners);
    this.keypads.follow(index.settings.keypadLines);
  }
}

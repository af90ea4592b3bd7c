import type { LinkSurroundings } from '../link-options.ts';
import type { SetupView } from '../setup-view.ts';
import { CHOICE_LASTS_MS, PIN_OFFERED_MS } from './home-times.ts';

/** FS3, FS8: a step of setting up that nobody touches is left, from the last touch on, and not from its beginning: some type slowly. */
export class StepPatience {
  readonly #after: LinkSurroundings['after'];
  readonly #leave: Readonly<Record<'pin' | 'choose', () => void>>;
  #cancel = (): void => undefined;

  constructor(after: LinkSurroundings['after'], leave: Readonly<Record<'pin' | 'choose', () => void>>) {
    this.#after = after;
    this.#leave = leave;
  }

  touched(step: SetupView['step']): void {
    this.stop();
    if (step?.kind === 'pin') this.#cancel = this.#after(PIN_OFFERED_MS, this.#leave.pin);
    if (step?.kind === 'choose') this.#cancel = this.#after(CHOICE_LASTS_MS, this.#leave.choose);
  }

  stop(): void {
    this.#cancel();
  }
}

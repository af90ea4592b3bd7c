import type { LinkSurroundings } from '../link-options.ts';
import type { ServiceTools } from '../service-tools.ts';
import type { PracticeTried, ServiceTries } from '../setup-view.ts';

/** A printer that is well has a test slip out by then. */
const UNANSWERED_AFTER_MS = 10_000;

export type ServiceTryParts = {
  readonly around: Pick<LinkSurroundings, 'after'>;
  /** Null: the app has none, or has not been opened yet. */
  readonly tools: () => ServiceTools | null;
  readonly onChange: () => void;
};

/** FS10: what is tried from the service menu, one of each at a time, and what became of it until the menu closes. */
export class ServiceTryDesk {
  readonly #parts: ServiceTryParts;
  #print: NonNullable<ServiceTries['print']> = 'untried';
  #practice: 'nothing' | 'running' | PracticeTried = 'nothing';
  /** What is heard after the menu was closed is nobody's any more. */
  #turn = 0;

  constructor(parts: ServiceTryParts) {
    this.#parts = parts;
  }

  view(): ServiceTries {
    const tools = this.#parts.tools();
    const isOn = tools?.isInPractice() ?? null;
    return {
      print: tools?.hasPrinter() === true ? this.#print : null,
      practice: isOn === null ? null : { isOn, asked: this.#practice },
    };
  }

  isRunning(): boolean {
    return this.#isPrinting() || this.#practice === 'running';
  }

  #isPrinting(): boolean {
    return this.#print === 'running' || this.#print === 'unanswered';
  }

  /** A second press while the first is under way is the same finger. */
  async printTest(): Promise<void> {
    const tools = this.#parts.tools();
    if (tools === null || this.#isPrinting()) return;
    const turn = this.#turn;
    this.#print = 'running';
    this.#parts.onChange();
    const cancel = this.#parts.around.after(UNANSWERED_AFTER_MS, () => {
      if (turn !== this.#turn) return;
      this.#print = 'unanswered';
      this.#parts.onChange();
    });
    const tried = await tools.printTest().catch(() => 'no-hub' as const);
    cancel();
    if (turn !== this.#turn) return;
    this.#print = tried;
    this.#parts.onChange();
  }

  async setPractice(isOn: boolean): Promise<void> {
    const tools = this.#parts.tools();
    if (tools === null || this.#practice === 'running') return;
    const turn = this.#turn;
    this.#practice = 'running';
    this.#parts.onChange();
    const tried = await tools.setPractice(isOn).catch(() => 'no-hub' as const);
    if (turn !== this.#turn) return;
    this.#practice = tried;
    this.#parts.onChange();
  }

  forget(): void {
    this.#turn += 1;
    this.#print = 'untried';
    this.#practice = 'nothing';
  }
}

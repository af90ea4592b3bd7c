import type { LinkSurroundings } from '../link-options.ts';
import type { ServiceMenu } from '../setup-view.ts';
import type { HomeLog } from './home-log.ts';
import type { ServicePin } from './service-pin.ts';

/** FS8: a menu that nobody uses closes. */
const SERVICE_IDLE_MS = 60_000;

export type ServiceDeskParts = {
  readonly pin: ServicePin;
  readonly around: Pick<LinkSurroundings, 'after'>;
  readonly log: HomeLog;
  readonly onChange: () => void;
};

type Standing =
  { readonly kind: 'closed' } | { readonly kind: 'locked'; readonly wrong: boolean } | { readonly kind: 'open' };

/** FS8: who may see the service menu, and for how long. What stands in it, the home says. */
export class ServiceDesk {
  readonly #parts: ServiceDeskParts;
  #standing: Standing = { kind: 'closed' };
  #cancelIdle = (): void => undefined;
  #cancelWait = (): void => undefined;
  #isTrying = false;

  constructor(parts: ServiceDeskParts) {
    this.#parts = parts;
  }

  isOpen(): boolean {
    return this.#standing.kind === 'open';
  }

  /** `open`: what the menu shows. Null: it is closed. */
  menu(open: () => ServiceMenu): ServiceMenu | null {
    switch (this.#standing.kind) {
      case 'closed':
        return null;
      case 'locked':
        return { kind: 'locked', waitMs: this.#parts.pin.waitMs(), wrong: this.#standing.wrong };
      case 'open':
        return open();
    }
  }

  ask(): void {
    if (this.#standing.kind !== 'closed') return;
    this.#stand(this.#parts.pin.isSet() ? { kind: 'locked', wrong: false } : { kind: 'open' });
  }

  async enter(pin: string): Promise<void> {
    if (this.#standing.kind !== 'locked' || this.#isTrying) return;
    this.#isTrying = true;
    try {
      const answer = await this.#parts.pin.try(pin);
      if (answer.kind === 'wrong') this.#parts.log.note('wrong-pin');
      if (this.#standing.kind !== 'locked') return;
      this.#stand(answer.kind === 'right' ? { kind: 'open' } : { kind: 'locked', wrong: true });
      // When the wait is over, the page says so.
      if (answer.kind !== 'right' && answer.waitMs > 0) {
        this.#cancelWait();
        this.#cancelWait = this.#parts.around.after(answer.waitMs, () => this.#parts.onChange());
      }
    } finally {
      this.#isTrying = false;
    }
  }

  stay(): void {
    if (this.#standing.kind !== 'closed') this.#waitForIdle();
  }

  close(): void {
    this.#cancelIdle();
    this.#cancelWait();
    if (this.#standing.kind === 'closed') return;
    this.#standing = { kind: 'closed' };
    this.#parts.onChange();
  }

  #stand(standing: Standing): void {
    if (standing.kind === 'open') this.#parts.log.note('service-opened');
    this.#standing = standing;
    this.#waitForIdle();
    this.#parts.onChange();
  }

  #waitForIdle(): void {
    this.#cancelIdle();
    this.#cancelIdle = this.#parts.around.after(SERVICE_IDLE_MS, () => this.close());
  }
}

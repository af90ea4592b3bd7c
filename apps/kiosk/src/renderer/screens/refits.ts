import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has a page that measures itself do so again when its size, that of what is watched with it, or the letters change. */
export class Refits implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #fit: () => void;
  #resizes: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & Element, fit: () => void) {
    this.#host = host;
    this.#fit = fit;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resizes = new ResizeObserver(() => this.#fit());
    this.#resizes.observe(this.#host);
    document.fonts.addEventListener('loadingdone', this.#fit);
  }

  hostDisconnected(): void {
    this.#resizes?.disconnect();
    this.#resizes = null;
    document.fonts.removeEventListener('loadingdone', this.#fit);
  }

  /** What stands in the page and draws itself a little later than it. To watch it once more changes nothing. */
  watch(part: Element): void {
    this.#resizes?.observe(part);
  }
}

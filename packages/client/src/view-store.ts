import { parseViewMessage, type ViewName, type ViewSchemas } from '@motcua/protocol';
import type { ReceivedView, Unsubscribe } from './hub-link.ts';
import type { LinkSurroundings } from './link-options.ts';
import { Listeners } from './listeners.ts';

/** The last view of each kind and the hub's time. A view that does not parse is dropped, never shown. */
export class ViewStore {
  readonly #latest = new Map<string, ReceivedView>();
  readonly #listeners = new Map<ViewName, Listeners<ReceivedView>>();
  readonly #schemas: ViewSchemas;
  readonly #around: LinkSurroundings;
  #hubTime: { readonly at: number; readonly receivedMs: number } | null = null;

  constructor(schemas: ViewSchemas, around: LinkSurroundings) {
    this.#schemas = schemas;
    this.#around = around;
  }

  /** Takes a `view` message as it came off the wire; what comes replaces what was there. */
  accept(raw: unknown): void {
    let message;
    try {
      message = parseViewMessage(raw, this.#schemas);
    } catch (error) {
      this.#around.log('A view from the hub was not understood and was dropped', { error: String(error) });
      return;
    }
    const received: ReceivedView = { key: message.key, stamp: message.stamp, body: message.body };
    this.setHubTime(message.stamp.hubTime);
    this.#latest.set(slot(message.view, message.key), received);
    this.#listeners.get(message.view)?.tell(received);
  }

  setHubTime(at: number): void {
    this.#hubTime = { at, receivedMs: this.#around.monotonicMs() };
  }

  hubNow(): number {
    if (this.#hubTime === null) return this.#around.wallMs();
    return this.#hubTime.at + (this.#around.monotonicMs() - this.#hubTime.receivedMs);
  }

  latest<N extends ViewName>(view: N, key: string | null): ReceivedView<N> | null {
    return (this.#latest.get(slot(view, key)) as ReceivedView<N> | undefined) ?? null;
  }

  onView<N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void): Unsubscribe {
    let listeners = this.#listeners.get(view);
    if (listeners === undefined) {
      listeners = new Listeners<ReceivedView>(this.#around);
      this.#listeners.set(view, listeners);
    }
    return listeners.add((received) => listener(received));
  }
}

function slot(view: ViewName, key: string | null): string {
  return key === null ? view : `${view}:${key}`;
}

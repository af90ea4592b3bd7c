import type { ByteTransport, LinkState, TransportListener, WriteOutcome } from '@motcua/printing';

/** A line that leads nowhere, and says why: its printer counts as switched off. */
export class UnreachableTransport implements ByteTransport {
  readonly address: string;
  readonly isShared = false;
  readonly #why: string;
  #link: LinkState = { kind: 'closed' };

  constructor(address: string, why: string) {
    this.address = address;
    this.#why = why;
  }

  get link(): LinkState {
    return this.#link;
  }

  open(listener: TransportListener): void {
    this.#link = { kind: 'connecting', lastFailure: { cause: 'unreachable', message: this.#why } };
    listener.onLink(this.#link);
  }

  write(): Promise<WriteOutcome> {
    return Promise.resolve('lost');
  }

  finish(): Promise<boolean> {
    return Promise.resolve(false);
  }

  reset(): void {
    // There is nothing to drop.
  }

  close(): Promise<void> {
    this.#link = { kind: 'closed' };
    return Promise.resolve();
  }
}

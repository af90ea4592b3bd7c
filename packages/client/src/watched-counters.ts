import { watchReplySchema, type CounterId, type WatchCounters } from '@motcua/protocol';
import type { HubDoor } from './hub-door.ts';
import type { LinkSurroundings } from './link-options.ts';

const RETRY_MS = 1_000;

/** Whose counter views a staff page wants: said again on every new connection. */
export class WatchedCounters {
  readonly #around: LinkSurroundings;
  #wish: WatchCounters | null = null;
  #door: HubDoor | null = null;

  constructor(around: LinkSurroundings) {
    this.#around = around;
  }

  watch(counterIds: readonly CounterId[]): void {
    this.#wish = { counterIds: [...counterIds] };
    this.#say();
  }

  enter(door: HubDoor): void {
    this.#door = door;
    this.#say();
  }

  leave(): void {
    this.#door = null;
  }

  #say(): void {
    const door = this.#door;
    const wish = this.#wish;
    if (door === null || wish === null || !door.isOpen()) return;
    door.ask('watch-counters', wish, (raw) => {
      if (door !== this.#door || wish !== this.#wish) return;
      const reply = watchReplySchema.safeParse(raw);
      if (reply.success && reply.data.kind === 'accepted') return;
      this.#around.log('The hub does not show these counters', { ...wish, answer: raw });
      const isFinal = reply.success && reply.data.kind === 'rejected' && reply.data.rejection.code !== 'rate-limited';
      if (isFinal) return;
      this.#around.after(RETRY_MS, () => {
        if (door === this.#door && wish === this.#wish) this.#say();
      });
    });
  }
}

import type { LinkSurroundings } from '../link-options.ts';
import { keyOf, type FoundHub } from './known-hub.ts';
import type { HeardNotice, OfficeNetwork } from './office-network.ts';
import { originsOf } from './origins-of.ts';

/** How often everybody is asked while somebody looks at the list. */
const CALL_EVERY_MS = 5_000;
/** A hub that no longer answers leaves the list after so many calls. */
const MISSES_UNTIL_GONE = 3;
/** Whoever floods the network with notices gets neither a longer list nor more questions. */
const MOST_HUBS = 12;
const MOST_AT_ONCE = 8;

export type HubListOptions = {
  readonly network: OfficeNetwork;
  readonly around: Pick<LinkSurroundings, 'after'>;
  readonly onChange: (hubs: readonly FoundHub[]) => void;
};

/**
 * FS1, FS2: the hubs of this network, asked for again and again until it is stopped. Each stands in the list once, by its id and
 * its authority: two that bear one name, or one id, stay two.
 */
export class HubList {
  readonly #options: HubListOptions;
  readonly #found = new Map<string, { hub: FoundHub; misses: number }>();
  readonly #asking = new Set<string>();
  #stopCall = (): void => undefined;
  #cancelNext = (): void => undefined;
  #isOn = false;

  constructor(options: HubListOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#call();
  }

  stop(): void {
    this.#isOn = false;
    this.#stopCall();
    this.#cancelNext();
  }

  hubs(): readonly FoundHub[] {
    return [...this.#found.values()].map(({ hub }) => hub);
  }

  #call(): void {
    const { network, around } = this.#options;
    this.#stopCall();
    for (const [key, { hub, misses }] of this.#found) {
      if (misses >= MISSES_UNTIL_GONE) {
        this.#found.delete(key);
        this.#tell();
      } else void this.#askAgain(key, hub);
    }
    this.#stopCall = network.call((heard) => void this.#hear(heard));
    this.#cancelNext = around.after(CALL_EVERY_MS, () => this.#call());
  }

  /** The first address that answers is enough: HTTPS before plain HTTP. */
  async #hear(heard: HeardNotice): Promise<void> {
    const about = keyOf(heard.notice);
    if (this.#asking.has(about) || this.#asking.size >= MOST_AT_ONCE || this.#isListed(heard)) return;
    this.#asking.add(about);
    try {
      for (const origin of originsOf(heard)) {
        const asked = await this.#options.network.ask(origin, null);
        if (!this.#isOn) return;
        if (asked.kind === 'hub') return this.#take(asked.found);
      }
    } finally {
      this.#asking.delete(about);
    }
  }

  #isListed({ notice, hosts }: HeardNotice): boolean {
    return this.hubs().some(
      ({ identity, url }) => identity.hubId === notice.hubId && hosts.includes(new URL(url).hostname),
    );
  }

  async #askAgain(key: string, { url, authorityPem }: FoundHub): Promise<void> {
    const asked = await this.#options.network.ask(url, authorityPem);
    const listed = this.#found.get(key);
    if (!this.#isOn || listed === undefined) return;
    if (asked.kind !== 'hub') listed.misses += 1;
    else this.#take(asked.found);
  }

  #take(hub: FoundHub): void {
    const key = keyOf(hub.identity);
    const listed = this.#found.get(key);
    if (listed === undefined && this.#found.size >= MOST_HUBS) return;
    const isNews =
      listed === undefined || listed.hub.url !== hub.url || listed.hub.identity.centre !== hub.identity.centre;
    this.#found.set(key, { hub, misses: 0 });
    if (isNews) this.#tell();
  }

  #tell(): void {
    if (this.#isOn) this.#options.onChange(this.hubs());
  }
}

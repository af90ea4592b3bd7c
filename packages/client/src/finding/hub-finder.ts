import type { LinkSurroundings } from '../link-options.ts';
import type { FoundHub, KnownHub } from './known-hub.ts';
import type { OfficeNetwork } from './office-network.ts';
import { originsOf } from './origins-of.ts';
import { searchNear } from './search-near.ts';

/** FS6: so long a hub is only away; after that it may be elsewhere, and the network is asked. */
export const ELSEWHERE_AFTER_MS = 60_000;
/** Why the known address does not do is asked sooner. */
const FIRST_LOOK_MS = 3_000;
const SHORTEST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
const SHORTEST_SEARCH_PAUSE_MS = 60_000;
const LONGEST_SEARCH_PAUSE_MS = 15 * 60_000;
/** How long answers to a call are waited for. */
const CALL_LASTS_MS = 3_000;

/** FS5: why no hub was found where it was last. Null: nobody answers there. */
export type FindingTrouble =
  { readonly kind: 'stranger'; readonly url: string } | { readonly kind: 'clock'; readonly url: string } | null;

export type HubFinderOptions = {
  readonly network: OfficeNetwork;
  readonly around: Pick<LinkSurroundings, 'after' | 'monotonicMs'>;
  /** Whom to look for. */
  readonly hub: () => KnownHub;
  readonly onFound: (found: FoundHub) => void;
  readonly onTrouble: (trouble: FindingTrouble) => void;
};

/**
 * FS6: looks for a hub that was lost: by its id and, where one was pinned, by its authority; never by a name or an address.
 *
 *   lost 3 s: last addresses ──▶ 60 s: mDNS, question to everybody ──▶ own /24 at the hub's port, with growing pauses
 */
export class HubFinder {
  readonly #options: HubFinderOptions;
  #cancel = (): void => undefined;
  #stopCall = (): void => undefined;
  #lostMs: number | null = null;
  #round = 0;
  #searches = 0;
  #nextSearchMs = 0;

  constructor(options: HubFinderOptions) {
    this.#options = options;
  }

  /** The hub does not answer. Called again while it looks, it changes nothing. */
  lost(): void {
    if (this.#lostMs !== null) return;
    const { around } = this.#options;
    this.#lostMs = around.monotonicMs();
    this.#round = 0;
    this.#searches = 0;
    this.#nextSearchMs = this.#lostMs + ELSEWHERE_AFTER_MS;
    this.#cancel = around.after(FIRST_LOOK_MS, () => void this.#look());
  }

  /** The hub is there again, or nobody looks for it any more. */
  stop(): void {
    this.#lostMs = null;
    this.#cancel();
    this.#stopCall();
  }

  async #look(): Promise<void> {
    const { around, onTrouble } = this.#options;
    const lostMs = this.#lostMs;
    const isPresent = () => lostMs !== null && this.#lostMs === lostMs;
    if (!isPresent()) return;
    const trouble = await this.#askLast(isPresent);
    if (trouble === 'found' || !isPresent()) return;
    onTrouble(trouble);
    const isElsewhere = around.monotonicMs() - (lostMs ?? 0) >= ELSEWHERE_AFTER_MS;
    if (isElsewhere && (await this.#call(isPresent))) return;
    if (isPresent() && around.monotonicMs() >= this.#nextSearchMs && (await this.#searchNear(isPresent))) return;
    if (!isPresent()) return;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.min(this.#round++, 8));
    // The first look after a minute comes at the minute.
    const untilElsewhere = (lostMs ?? 0) + ELSEWHERE_AFTER_MS - around.monotonicMs();
    this.#cancel = around.after(
      untilElsewhere > 0 ? Math.min(pauseMs, untilElsewhere) : pauseMs,
      () => void this.#look(),
    );
  }

  async #askLast(isPresent: () => boolean): Promise<FindingTrouble | 'found'> {
    const { network, hub } = this.#options;
    const { urls, authorityPem } = hub();
    const asked = await Promise.all(urls.map(async (url) => ({ url, answer: await network.ask(url, authorityPem) })));
    if (!isPresent()) return null;
    for (const { answer } of asked) if (answer.kind === 'hub' && this.#take(answer.found)) return 'found';
    const [last] = asked;
    // What stands at an older address is no news: it may be anybody's today.
    if (last === undefined) return null;
    if (last.answer.kind === 'clock') return { kind: 'clock', url: last.url };
    const isOther = last.answer.kind === 'stranger' || last.answer.kind === 'hub';
    return isOther ? { kind: 'stranger', url: last.url } : null;
  }

  /** True: found. */
  #call(isPresent: () => boolean): Promise<boolean> {
    const { network, around, hub } = this.#options;
    const { hubId, authorityPem } = hub();
    const tried = new Set<string>();
    return new Promise((resolve) => {
      const end = (isFound: boolean) => {
        cancelEnd();
        this.#stopCall();
        resolve(isFound);
      };
      const cancelEnd = around.after(CALL_LASTS_MS, () => end(false));
      this.#stopCall = network.call((heard) => {
        if (heard.notice.hubId !== hubId) return;
        for (const origin of originsOf(heard)) {
          if (tried.has(origin) || (authorityPem !== null && !origin.startsWith('https:'))) continue;
          tried.add(origin);
          void network.ask(origin, authorityPem).then((answer) => {
            if (isPresent() && answer.kind === 'hub' && this.#take(answer.found)) end(true);
          });
        }
      });
    });
  }

  async #searchNear(isPresent: () => boolean): Promise<boolean> {
    const { network, around, hub } = this.#options;
    const { urls, authorityPem } = hub();
    const last = urls[0] === undefined ? null : new URL(urls[0]);
    if (last === null) return false;
    let isFound = false;
    await searchNear(network, portOf(last), around, async (host) => {
      const answer = await network.ask(`${last.protocol}//${host}:${portOf(last)}`, authorityPem);
      if (isPresent() && answer.kind === 'hub') isFound = this.#take(answer.found);
      return isFound || !isPresent();
    });
    const pauseMs = Math.min(LONGEST_SEARCH_PAUSE_MS, SHORTEST_SEARCH_PAUSE_MS * 2 ** Math.min(this.#searches++, 8));
    this.#nextSearchMs = around.monotonicMs() + pauseMs;
    return isFound;
  }

  /** Whether it is the one that was looked for. */
  #take(found: FoundHub): boolean {
    if (this.#lostMs === null || found.identity.hubId !== this.#options.hub().hubId) return false;
    this.stop();
    this.#options.onFound(found);
    return true;
  }
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

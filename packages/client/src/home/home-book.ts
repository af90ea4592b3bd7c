import { knownFrom, reachedAt, type FoundHub, type KnownHub } from '../finding/known-hub.ts';
import { hubTls, type HubTls } from '../node/hub-tls.ts';
import type { HubPlace } from '../hub-place.ts';
import type { TokenStore } from '../link-options.ts';
import { readHome, writeHome, type OwnFile } from './kept-home.ts';

export type HomeBookParts = {
  readonly file: OwnFile;
  readonly tokens: (givenBy: string) => TokenStore;
  readonly fetch: typeof fetch;
  /** Ms since 1970 by this machine's clock. */
  readonly now: () => number;
  readonly onPaired: () => void;
};

/** FS4: the hub of this device, what is written down of it, and the token that is for nobody else. */
export class HomeBook {
  readonly #parts: HomeBookParts;
  /** The hub that is used, or that the device is just being paired with. */
  #hub: KnownHub | null = null;
  #kept: KnownHub | null = null;
  #mayUseToken = false;
  #tls: { readonly pem: string; readonly ways: HubTls } | null = null;

  constructor(parts: HomeBookParts) {
    this.#parts = parts;
  }

  async open(): Promise<void> {
    this.#kept = await readHome(this.#parts.file);
  }

  hub(): KnownHub | null {
    return this.#hub;
  }

  kept(): KnownHub | null {
    return this.#kept;
  }

  useKept(): KnownHub | null {
    this.#hub = this.#kept;
    this.#mayUseToken = this.#kept !== null;
    return this.#kept;
  }

  /** To be paired with; until it is, what another pairing left is shown to nobody. */
  choose(found: FoundHub): KnownHub {
    this.#hub = knownFrom(found);
    this.#mayUseToken = false;
    return this.#hub;
  }

  useNone(): void {
    this.#hub = null;
    this.#mayUseToken = false;
  }

  /** The token that is kept counts again when another one has come, or after the next start. */
  forgetToken(): void {
    this.#mayUseToken = false;
  }

  /** FS6: the same hub was found at this address. True: it is asked for in another way from now on. */
  moved(found: FoundHub): boolean {
    const before = this.place();
    if (this.#hub !== null) this.#hub = reachedAt(this.#hub, found);
    const { url, agent } = this.place();
    return url !== before.url || agent !== before.agent;
  }

  /** FS4: from now on only whoever this authority vouches for is the hub. False: nothing has changed. */
  async pin(found: FoundHub | null): Promise<boolean> {
    const hub = this.#hub;
    if (hub === null || found === null || found.authorityPem === null || found.identity.hubId !== hub.hubId)
      return false;
    const pinned = { ...reachedAt(hub, found), urls: [found.url] };
    await this.#keep(pinned);
    this.#hub = pinned;
    return true;
  }

  /** FS6: an address is written down once the hub has answered there. */
  async keepAddress(): Promise<void> {
    const hub = this.#hub;
    if (hub !== null && this.#mayUseToken && hub !== this.#kept && hub.hubId === this.#kept?.hubId)
      await this.#keep(hub);
  }

  isInUse(): boolean {
    return this.#mayUseToken;
  }

  place(): HubPlace {
    const { urls, authorityPem } = this.#hub ?? { urls: [], authorityPem: null };
    const url = urls[0] ?? '';
    if (authorityPem === null) return { url, agent: null, fetch: this.#parts.fetch };
    // One for each authority: it is asked for at every attempt.
    if (this.#tls?.pem !== authorityPem) {
      this.#tls = { pem: authorityPem, ways: hubTls({ caPem: authorityPem, now: this.#parts.now }) };
    }
    const { agent, fetch } = this.#tls.ways;
    return { url, agent, fetch };
  }

  isPinned(): boolean {
    return this.#hub !== null && this.#hub.authorityPem !== null;
  }

  /** Before the token it is written down whose it is. */
  tokenStore(givenBy: string): TokenStore {
    const tokens = this.#parts.tokens(givenBy);
    return {
      get: () => (this.#mayUseToken ? tokens.get() : Promise.resolve(null)),
      set: async (token) => {
        if (this.#hub !== null) await this.#keep(this.#hub);
        await tokens.set(token);
        this.#mayUseToken = true;
        this.#parts.onPaired();
      },
    };
  }

  async #keep(hub: KnownHub): Promise<void> {
    await writeHome(this.#parts.file, hub);
    this.#kept = hub;
  }
}

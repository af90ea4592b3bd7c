import type { HubHttp, HubLink, LinkState, Unsubscribe } from '@motcua/client';
import { MAX_LIST_ENTRIES, type CounterId, type SignInRequest, type WaitingEntry } from '@motcua/protocol';
import type { PageMemory } from './page-memory.ts';
import type { Menu } from './model/menu.ts';
import { notePlaces } from './model/menu-places.ts';
import type { Sending } from './model/send.ts';
import { step, type StaffEvent } from './model/staff-model.ts';
import { startStaff, type Action, type Effect, type StaffState, type Step } from './model/staff-state.ts';

/** What the staff page stands on. `monotonicMs`: this machine's clock that no one can set. */
export type StaffParts = {
  readonly link: HubLink;
  readonly http: HubHttp;
  readonly memory: PageMemory;
  readonly monotonicMs: () => number;
};

/** A counter's commands are refused when older than this, so there is no sense in repeating them longer. */
const GIVE_UP_MS = 5_000;

/** Runs the model against the hub: feeds it what happens and does what it asks. */
export class StaffDesk {
  readonly #parts: StaffParts;
  readonly #onChange: () => void;
  readonly #subscriptions: Unsubscribe[];
  #state: StaffState;

  constructor(parts: StaffParts, onChange: () => void) {
    this.#parts = parts;
    this.#onChange = onChange;
    const { link } = parts;
    this.#state = startStaff(link.state(), parts.monotonicMs());
    this.#subscriptions = [
      link.onState((state) => this.#takeLink(state)),
      link.onView('queue-overview', (received) => this.take({ type: 'overview', received })),
      link.onView('counter', (received) => this.take({ type: 'counter', received, localMs: this.#now() })),
      link.onView('device-health', (received) => this.take({ type: 'health', received })),
      link.onLateOutcome((late) => this.take({ type: 'late', late, localMs: this.#now() })),
      link.onInput((raw) => void this.#takeInput(raw)),
    ];
    if (link.state().kind !== 'connecting') this.#takeLink(link.state());
  }

  get state(): StaffState {
    return this.#state;
  }

  close(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
  }

  take(event: StaffEvent): void {
    this.#follow(step(this.#state, event));
  }

  /** SC5, KP3: what takes it is fetched when the first comes; without it nothing is said, and nothing said later. */
  async #takeInput(raw: unknown): Promise<void> {
    const taker = await import('./model/take-input.ts').catch(() => null);
    if (taker === null) return;
    this.#follow(taker.takeInput(this.#state, raw, { localMs: this.#now(), hubMs: this.#parts.link.hubNow() }));
  }

  #follow({ state, effects }: Step): void {
    this.#state = notePlaces(state, { localMs: this.#now(), hubMs: this.#parts.link.hubNow() });
    for (const effect of effects) this.#run(effect);
    this.#onChange();
  }

  press(action: Action): void {
    this.take({ type: 'press', action, localMs: this.#now(), hubMs: this.#parts.link.hubNow() });
  }

  choose(counterId: CounterId): void {
    this.take({ type: 'choose', counterId });
  }

  openMenu(menu: Menu): void {
    this.take({ type: 'menu', menu, localMs: this.#now() });
  }

  /** The next page of a long line. */
  readOn(): void {
    this.take({ type: 'more-line', localMs: this.#now() });
  }

  send(sending: Sending): void {
    this.take({ type: 'send', sending, localMs: this.#now() });
  }

  tick(): void {
    this.take({ type: 'tick', localMs: this.#now() });
  }

  async signIn(request: SignInRequest): Promise<void> {
    this.take({ type: 'sign-in-sent' });
    const result = await this.#parts.http.signIn(request);
    this.take({ type: 'sign-in-answer', request, result, localMs: this.#now() });
    if (result.kind === 'ok') this.#parts.link.reconnect();
  }

  /** The hub has ended this page's session with the old password. */
  passwordChanged(): void {
    this.take({ type: 'password-changed' });
    this.#parts.link.reconnect();
  }

  async signOut(): Promise<void> {
    this.take({ type: 'sign-out', isInVain: false });
    const result = await this.#parts.http.signOut();
    // Whoever walks away now must know that the page is still theirs.
    const isOver = result.kind === 'refused' && result.problem.code === 'not-signed-in';
    if (result.kind !== 'ok' && !isOver) return this.take({ type: 'sign-out', isInVain: true });
    this.#parts.link.reconnect();
  }

  #now(): number {
    return this.#parts.monotonicMs();
  }

  #takeLink(link: LinkState): void {
    const you = link.kind === 'connected' ? link.welcome.you : null;
    const remembered = you?.kind === 'staff' ? this.#parts.memory.counterOf(you.accountId) : null;
    this.take({ type: 'link', link, remembered, localMs: this.#now() });
  }

  /** Nothing is lost where no page comes: the next view asks again. */
  async #listWaiting({ counterId, offset, wanted }: Extract<Effect, { type: 'list-waiting' }>): Promise<void> {
    const entries: WaitingEntry[] = [];
    while (entries.length < wanted) {
      const limit = Math.min(MAX_LIST_ENTRIES, wanted - entries.length);
      const answer = await this.#parts.link.listWaiting({ counterId, offset: offset + entries.length, limit });
      if (answer.kind !== 'page') return;
      // The hub may give fewer than asked for.
      entries.push(...answer.page.entries);
      if (answer.page.entries.length === 0 || offset + entries.length >= answer.page.count) break;
    }
    this.take({ type: 'line', counterId, entries });
  }

  #run(effect: Effect): void {
    const { link, memory } = this.#parts;
    switch (effect.type) {
      case 'send':
        void link.send(effect.command, GIVE_UP_MS).then((result) => {
          this.take({ type: 'answer', action: effect.action, result, localMs: this.#now() });
        });
        return;
      case 'list-waiting':
        void this.#listWaiting(effect);
        return;
      case 'watch':
        link.watchCounters(effect.counterIds);
        return;
      case 'remember':
        memory.rememberCounter(effect.accountId, effect.counterId);
        return;
    }
  }
}

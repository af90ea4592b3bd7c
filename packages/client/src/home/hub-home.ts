import type { LinkState } from '../hub-link.ts';
import type { HeldLink } from '../hub-place.ts';
import type { LinkPort } from '../link-port.ts';
import type { HomeTrouble, ServiceMenu, SetupAct, SetupView } from '../setup-view.ts';
import { HubFinder } from '../finding/hub-finder.ts';
import { NO_HUB, type FoundHub, type KnownHub } from '../finding/known-hub.ts';
import { HomeBook } from './home-book.ts';
import { GIVEN_UP_AFTER_MS } from './home-times.ts';
import { HomeLog } from './home-log.ts';
import type { HomeService, HubHomeOptions } from './home-options.ts';
import { HubChoice } from './hub-choice.ts';
import { hubThere } from './network/hub-there.ts';
import { beginPairing, withCode } from './pair-step.ts';
import { PageSeat } from './page-seat.ts';
import { ServiceDesk } from './service-desk.ts';
import { openMenu } from './open-menu.ts';
import { ServicePin } from './service-pin.ts';
import { StepPatience } from './step-patience.ts';
import { troubleOf } from './trouble-of.ts';

/**
 * FS1–FS15: to which hub this device belongs, and how it comes to belong to one. The page shows what `SetupView` says.
 *
 *   choose ──▶ pair ──(token, authority kept)──▶ pin ──▶ in use ──(lost)──▶ HubFinder ──▶ in use
 *      ▲         ▲───────────(taken out)──────────────────┘ │
 *      └────────────────────(service menu)──────────────────┘
 */
export class HubHome {
  readonly #options: HubHomeOptions;
  readonly #book: HomeBook;
  readonly #log: HomeLog;
  readonly #pin: ServicePin;
  readonly #desk: ServiceDesk;
  readonly #choice: HubChoice;
  readonly #finder: HubFinder;
  readonly #seat: PageSeat;
  readonly #patience: StepPatience;
  #httpPort: number | null = null;
  #service: HomeService | null = null;
  #link: HeldLink | null = null;
  #step: SetupView['step'] = null;
  #trouble: HomeTrouble | null = null;
  #lostMs: number | null = null;
  #run = 0;
  #isClosed = false;

  constructor(options: HubHomeOptions) {
    const { around, network, homeFile, tokens } = options;
    this.#options = options;
    this.#log = new HomeLog(around.wallMs);
    const onPaired = () => this.#log.note('paired');
    this.#book = new HomeBook({ file: homeFile, tokens, fetch: around.fetch, now: around.wallMs, onPaired });
    this.#pin = new ServicePin(options.pinFile, around);
    this.#desk = new ServiceDesk({
      ...{ pin: this.#pin, around, log: this.#log, onChange: () => this.#tell() },
      ...{ tools: () => this.#service?.tools ?? null, machineNetwork: options.machineNetwork ?? null },
      hub: hubThere({ network, book: this.#book, isConnected: () => this.#isConnected(), link: () => this.#link }),
    });
    this.#patience = new StepPatience(around.after, { pin: () => this.#go(null), choose: () => this.#back() });
    this.#seat = new PageSeat((act) => void this.#act(act));
    this.#choice = new HubChoice({
      ...{ network, around },
      onStep: (step) => this.#go(step),
      onChosen: (found) => this.#pairWith(found),
    });
    this.#finder = new HubFinder({
      ...{ network, around, hub: () => this.#book.hub() ?? NO_HUB },
      onFound: (found) => this.#foundAgain(found),
      onTrouble: (trouble) => this.#setTrouble(troubleOf(trouble, this.#awayMs())),
    });
  }

  /** Reads what is kept and begins. */
  async open(): Promise<void> {
    await Promise.all([this.#pin.open(), this.#book.open()]);
    if (this.#isClosed) return;
    this.#log.note('started');
    this.#live();
  }

  attach(port: LinkPort): void {
    this.#seat.enter(port, this.#service);
    this.#tell();
  }

  /** A file of the hub, from where it is now. Rejects where there is none. */
  fetch(path: string, init: RequestInit): Promise<Response> {
    const { url, fetch } = this.#book.place();
    return url === '' ? Promise.reject(new Error('No hub is known')) : fetch(new URL(path, url), init);
  }

  close(): void {
    this.#isClosed = true;
    this.#patience.stop();
    this.#choice.stop();
    this.#desk.end();
    this.#closeService();
    this.#seat.leave();
  }

  /** In use where a hub is kept; otherwise somebody has to choose one. */
  #live(): void {
    const kept = this.#book.useKept();
    if (kept === null) return this.#choice.start();
    this.#httpPort = null;
    this.#go(null);
    this.#openService(kept);
  }

  #pairWith(found: FoundHub): void {
    const hub = this.#book.choose(found);
    this.#httpPort = found.identity.httpPort;
    this.#go(beginPairing(hub, this.#httpPort));
    this.#openService(hub);
  }

  #openService({ hubId }: KnownHub): void {
    this.#closeService();
    const givenBy = `hub:${hubId}`;
    this.#service = this.#options.openService({
      ...{ givenBy, tokenStore: this.#book.tokenStore(givenBy) },
      link: { places: { present: () => this.#book.place() }, enter: (link) => this.#enter(link) },
    });
    this.#seat.seat(this.#service);
    this.#service.tools?.onChange(() => this.#desk.isOpen() && this.#tell());
    this.#tell();
  }

  #enter(link: HeldLink): void {
    this.#link = link;
    link.onState((state) => {
      if (this.#link === link) this.#hear(state);
    });
  }

  #closeService(): void {
    this.#link = null;
    this.#lostMs = null;
    this.#trouble = null;
    this.#finder.stop();
    this.#service?.close();
    this.#service = null;
  }

  #hear(state: LinkState): void {
    switch (state.kind) {
      case 'connected':
        this.#log.note('connected');
        this.#finder.stop();
        this.#lostMs = null;
        this.#trouble = null;
        if (this.#step?.kind === 'pair') this.#go({ kind: 'pin', before: this.#pin.before() });
        else this.#tell();
        return void this.#settle().catch((error: unknown) => {
          this.#options.around.log('Where the hub is could not be kept', { error: String(error) });
        });
      case 'lost':
        if (this.#lostMs === null) this.#log.note('lost');
        this.#lostMs ??= this.#options.around.monotonicMs();
        return this.#finder.lost();
      case 'pairing':
        return this.#showCode(state.code, state.because === 'revoked');
      case 'refused':
        // It is the hub, and it says why not: looking for it elsewhere would only ask it again and again.
        this.#finder.stop();
        return;
      case 'connecting':
        return;
    }
  }

  #showCode(code: string, isTakenOut: boolean): void {
    const hub = this.#book.hub();
    if (hub === null) return;
    this.#finder.stop();
    this.#lostMs = null;
    this.#trouble = null;
    this.#log.note(isTakenOut ? 'taken-out' : 'code-shown');
    this.#desk.close();
    this.#go(withCode(this.#step, beginPairing(hub, this.#httpPort), { code, isTakenOut }));
  }

  /** FS6: where it answered is written down once it has; FS7: who vouches for it as soon as there is somebody. */
  async #settle(): Promise<void> {
    await this.#book.keepAddress();
    const { url } = this.#book.place();
    if (!this.#book.isInUse() || this.#book.isPinned()) return;
    const found = await this.#choice.safer(url);
    if (this.#book.place().url !== url || !(await this.#book.pin(found))) return;
    this.#log.note('pinned');
    this.#link?.reconnect();
  }

  #foundAgain(found: FoundHub): void {
    const isElsewhere = this.#book.moved(found);
    this.#httpPort = found.identity.httpPort;
    // Where it was, the link asks by itself: an attempt that is under way there, or a pairing, is let come to its end.
    if (isElsewhere) this.#log.note('found-elsewhere');
    if (isElsewhere) this.#link?.reconnect();
    // It may answer who it is, and yet take no connection: then the looking goes on.
    this.#finder.lost();
  }

  #setTrouble(trouble: HomeTrouble | null): void {
    if (JSON.stringify(trouble) === JSON.stringify(this.#trouble)) return;
    if (trouble !== null && trouble.kind !== 'looking') this.#log.note(trouble.kind);
    this.#trouble = trouble;
    if (this.#step?.kind === 'pair') this.#step = { ...this.#step, trouble };
    this.#tell();
  }

  async #act(act: SetupAct): Promise<void> {
    this.#desk.stay();
    this.#patience.touched(this.#step);
    switch (act.act) {
      case 'choose':
      case 'address':
        return this.#choice.perform(act);
      case 'back':
        return this.#back();
      case 'set-pin':
        return this.#setPin(act.pin);
      case 'open-service':
        return this.#step === null ? this.#desk.ask() : undefined;
      case 'pair-again':
        return this.#desk.isOpen() && this.#pin.isSet() ? this.#pairAgain() : undefined;
      case 'change-hub':
        return this.#desk.isOpen() && this.#mayChangeHub() ? this.#changeHub() : undefined;
      default:
        return this.#desk.perform(act);
    }
  }

  async #setPin(pin: string | null): Promise<void> {
    if (this.#step?.kind === 'pin' && (pin === null || (await this.#pin.keep(pin)))) this.#go(null);
  }

  #back(): void {
    if (this.#step?.kind === 'pair') return this.#changeHub();
    if (this.#step?.kind === 'choose' && this.#book.kept() !== null) {
      this.#choice.stop();
      this.#live();
    }
  }

  /** What the page still shows of the hub before is that hub's: it is loaded anew. */
  #changeHub(): void {
    this.#desk.close();
    this.#run += 1;
    this.#closeService();
    this.#book.useNone();
    this.#choice.start();
  }

  #pairAgain(): void {
    const hub = this.#book.hub();
    if (hub === null) return;
    this.#desk.close();
    this.#book.forgetToken();
    this.#go(beginPairing(hub, this.#httpPort));
    this.#link?.reconnect();
  }

  #isConnected(): boolean {
    return this.#link !== null && this.#lostMs === null;
  }

  #awayMs(): number {
    return this.#lostMs === null ? 0 : this.#options.around.monotonicMs() - this.#lostMs;
  }

  #mayChangeHub(): boolean {
    return this.#pin.isSet() || this.#awayMs() >= GIVEN_UP_AFTER_MS;
  }

  #go(step: SetupView['step']): void {
    this.#step = step;
    if (step !== null) this.#options.onSettingUp?.();
    this.#patience.touched(this.#step);
    this.#tell();
  }

  #tell(): void {
    if (this.#isClosed) return;
    this.#seat.tell({
      ...{ run: this.#run, step: this.#step, trouble: this.#step === null ? this.#trouble : null },
      isProtected: this.#book.isPinned(),
      service: this.#desk.menu(() => this.#menu()),
    });
  }

  #menu(): ServiceMenu {
    return openMenu({
      ...{ hub: this.#book.hub() ?? NO_HUB, httpPort: this.#httpPort, log: this.#log, version: this.#options.version },
      ...{ hasPin: this.#pin.isSet(), mayChangeHub: this.#mayChangeHub(), isConnected: this.#isConnected() },
      ownAddresses: this.#options.network.ownAddresses().map(({ address }) => address),
      ...{ readLog: this.#options.readLog ?? (() => ''), tries: this.#desk.tries(), network: this.#desk.network() },
    });
  }
}

import {
  lookUpReplySchema,
  PROTOCOL_VERSION,
  tryPrinterReplySchema,
  waitingReplySchema,
  type AnnouncementReport,
  type AskCatalogue,
  type AskReserve,
  type Command,
  type CounterId,
  type DeviceRole,
  type ListWaiting,
  type LookUpCode,
  type LookUpReply,
  type RefusalCode,
  type ReportGlass,
  type ReportVoice,
  type ReserveKitReply,
  type TryPrinterReply,
  type ViewName,
  type WaitingReply,
  type Welcome,
} from '@motcua/protocol';
import { AS_IT_CAME, askOnce } from './ask-once.ts';
import { backOffMs } from './back-off.ts';
import { CommandsInFlight } from './commands-in-flight.ts';
import { createHubHttp } from './hub-http.ts';
import type { HubDoor } from './hub-door.ts';
import type {
  ApplianceHubLink,
  LateOutcome,
  LinkState,
  NoAnswer,
  ReceivedView,
  SendResult,
  Unsubscribe,
} from './hub-link.ts';
import type { HubPlace } from './hub-place.ts';
import type { HubLinkOptions } from './link-options.ts';
import { judgeRefusal } from './judge-refusal.ts';
import { Listeners } from './listeners.ts';
import { openConnection } from './open-connection.ts';
import { pairDevice } from './pair-device.ts';
import { answerRequest, reportThrough } from './port-lender.ts';
import type { ReplySchema } from './reply-schema.ts';
import { isSameState } from './same-state.ts';
import { storedToken } from './stored-token.ts';
import { ViewStore } from './view-store.ts';
import { WatchedCounters } from './watched-counters.ts';

/** PC8: the hub answers once a paper is out: slips go first for 45 s, and a long list takes its time. */
const PAPER_WITHIN_MS = 120_000;

/**
 *  connecting ──▶ connected ──▶ lost ──(0.2–1.5 s)──▶ connected …
 *       └───────▶ refused | pairing ──▶ connecting
 */
export class SocketHubLink implements ApplianceHubLink {
  readonly #options: HubLinkOptions;
  readonly #views: ViewStore;
  readonly #commands: CommandsInFlight;
  readonly #watched: WatchedCounters;
  readonly #stateListeners: Listeners<LinkState>;
  readonly #lateListeners: Listeners<LateOutcome>;
  readonly #inputListeners: Listeners<unknown>;
  #state: LinkState = { kind: 'connecting' };
  #door: HubDoor | null = null;
  #failures = 0;
  /** Grows with every step: whatever an earlier one still says is ignored. */
  #generation = 0;
  /** Leaves the attempt, connection, pairing or wait that is under way. */
  #leave = (): void => undefined;
  #closed = false;

  constructor(options: HubLinkOptions) {
    const { surroundings } = options;
    this.#options = options;
    this.#views = new ViewStore(options.views, surroundings);
    this.#watched = new WatchedCounters(surroundings);
    this.#stateListeners = new Listeners<LinkState>(surroundings);
    this.#lateListeners = new Listeners<LateOutcome>(surroundings);
    this.#inputListeners = new Listeners<unknown>(surroundings);
    this.#commands = new CommandsInFlight(surroundings, (late) => this.#lateListeners.tell(late));
  }

  state(): LinkState {
    return this.#state;
  }

  onState(listener: (state: LinkState) => void): Unsubscribe {
    return this.#stateListeners.add(listener);
  }

  latest<N extends ViewName>(view: N, key: string | null): ReceivedView<N> | null {
    return this.#views.latest(view, key);
  }

  onView<N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void): Unsubscribe {
    return this.#views.onView(view, listener);
  }

  send(command: Command, giveUpAfterMs: number): Promise<SendResult> {
    return this.#commands.send(command, giveUpAfterMs);
  }

  onLateOutcome(listener: (late: LateOutcome) => void): Unsubscribe {
    return this.#lateListeners.add(listener);
  }

  onInput(listener: (raw: unknown) => void): Unsubscribe {
    return this.#inputListeners.add(listener);
  }

  watchCounters(counterIds: readonly CounterId[]): void {
    this.#watched.watch(counterIds);
  }

  listWaiting(query: ListWaiting): Promise<WaitingReply | NoAnswer> {
    return this.#ask('list-waiting', query, waitingReplySchema);
  }

  lookUpCode(question: LookUpCode): Promise<LookUpReply | NoAnswer> {
    return this.#ask('look-up-code', question, lookUpReplySchema);
  }

  askCatalogue(question: AskCatalogue): Promise<unknown> {
    const withinMs = question.kind === 'print-list' ? PAPER_WITHIN_MS : undefined;
    return this.#ask('ask-catalogue', question, AS_IT_CAME, withinMs);
  }

  giveUpOpen(): void {
    this.#commands.giveUpOpen();
  }

  askReserve(question: AskReserve, schema: ReplySchema<ReserveKitReply>): Promise<ReserveKitReply | NoAnswer> {
    return this.#ask('ask-reserve', question, schema);
  }

  tryPrinter(): Promise<TryPrinterReply | NoAnswer> {
    return this.#ask('try-printer', {}, tryPrinterReplySchema, PAPER_WITHIN_MS);
  }

  /** Asks once, on the present connection. */
  #ask<Reply>(
    name: string,
    content: unknown,
    schema: ReplySchema<Reply>,
    withinMs?: number,
  ): Promise<Reply | NoAnswer> {
    return askOnce(this.#door, name, content, schema, withinMs);
  }

  reportVoice(report: ReportVoice): void {
    if (this.#door?.isOpen()) this.#door.ask('report-voice', report, () => undefined);
  }

  reportGlass(report: ReportGlass): void {
    if (this.#door?.isOpen()) this.#door.ask('report-glass', report, () => undefined);
  }

  reportAnnouncements(reports: readonly AnnouncementReport[]): void {
    if (this.#door?.isOpen()) this.#door.ask('report-announcements', { reports }, () => undefined);
  }

  hubNow(): number {
    return this.#views.hubNow();
  }

  reconnect(): void {
    if (this.#closed) return;
    this.#failures = 0;
    if (this.#state.kind !== 'lost') this.#setState({ kind: 'connecting' });
    void this.#connect();
  }

  close(): void {
    this.#closed = true;
    this.#begin();
    this.#commands.close();
  }

  /** Leaves what is under way and returns whether the step that begins here is still the present one. */
  #begin(): () => boolean {
    const generation = ++this.#generation;
    this.#leave();
    this.#leave = () => undefined;
    this.#door = null;
    this.#commands.leave();
    this.#watched.leave();
    this.#options.ports?.leave();
    this.#options.acts?.leave?.();
    return () => generation === this.#generation;
  }

  async #connect(): Promise<void> {
    const isPresent = this.#begin();
    const { role, client, surroundings, headers, ports, acts, tokenStore } = this.#options;
    const token = await storedToken(tokenStore, surroundings);
    if (!isPresent()) return;
    const { url, agent } = this.#place();
    this.#leave = openConnection({
      ...{ url, agent },
      headers,
      surroundings,
      handshake: {
        ...{ role, protocol: { ...PROTOCOL_VERSION }, token, client: { ...client } },
        ...ports?.announced,
      },
      onWelcome: (door, welcome) => this.#onWelcome(door, welcome),
      onView: (raw) => this.#views.accept(raw),
      onInput: (raw) => this.#inputListeners.tell(raw),
      onPortRequest: ports === undefined ? null : (raw) => answerRequest(ports, raw),
      onAct: acts === undefined ? null : (raw) => acts.answer(raw),
      onLost: () => this.#onLost(),
      onRefused: (code) => this.#onRefused(code),
    });
  }

  #place(): HubPlace {
    const { places, url, agent = null, surroundings } = this.#options;
    return places?.present() ?? { url, agent, fetch: surroundings.fetch };
  }

  #onWelcome(door: HubDoor, welcome: Welcome): void {
    this.#failures = 0;
    this.#views.setHubTime(welcome.hubTime);
    this.#door = door;
    this.#commands.enter(door);
    this.#watched.enter(door);
    this.#options.ports?.enter(reportThrough(door, 'report-device-port'));
    this.#options.acts?.enter?.(reportThrough(door, 'report-appliance'));
    this.#setState({ kind: 'connected', welcome });
  }

  #onLost(): void {
    const isPresent = this.#begin();
    this.#setState({ kind: 'lost' });
    if (isPresent()) this.#connectAfter(backOffMs(this.#failures++, this.#options.surroundings.random));
  }

  #onRefused(code: RefusalCode): void {
    const step = judgeRefusal(code, this.#options.role);
    switch (step.kind) {
      case 'lost':
        return this.#onLost();
      case 'pair':
        return this.#pair(step.role, step.isRevoked);
      case 'show':
        return this.#showRefusal(code, step.retryAfterMs);
    }
  }

  #showRefusal(code: RefusalCode, retryAfterMs: number | null): void {
    const isPresent = this.#begin();
    this.#setState({ kind: 'refused', code });
    if (retryAfterMs !== null && isPresent()) this.#connectAfter(retryAfterMs);
  }

  #pair(role: DeviceRole, isRevoked: boolean): void {
    const isPresent = this.#begin();
    const { surroundings, headers, deviceName, tokenStore } = this.#options;
    const { url, fetch } = this.#place();
    this.#leave = pairDevice({
      http: createHubHttp(url, { fetch, headers }),
      role,
      deviceName,
      tokenStore,
      surroundings,
      onCode: (code) => {
        if (isPresent()) this.#setState({ kind: 'pairing', code, ...(isRevoked ? { because: 'revoked' } : {}) });
      },
      onOver: () => {
        if (isPresent()) void this.#connect();
      },
    });
  }

  #connectAfter(delayMs: number): void {
    this.#leave = this.#options.surroundings.after(delayMs, () => void this.#connect());
  }

  #setState(state: LinkState): void {
    if (this.#closed || isSameState(state, this.#state)) return;
    this.#state = state;
    this.#stateListeners.tell(state);
  }
}

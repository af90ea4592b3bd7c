import {
  askCatalogueSchema,
  commandSchema,
  listWaitingSchema,
  lookUpCodeSchema,
  reportAnnouncementsSchema,
  reportGlassSchema,
  reportVoiceSchema,
  VIEW_NAMES,
  watchCountersSchema,
  type DeviceId,
  type InputMessage,
  type LookUpReply,
  type Rejection,
  type Scan,
} from '@motcua/protocol';
import type { HubLink, LinkState, NoAnswer, SendResult, Unsubscribe } from './hub-link.ts';
import type { LinkPort, NamedView, OwnerMessage } from './link-port.ts';
import type { LinkSurroundings } from './link-options.ts';

/** The longest that a page may wait for one command; longer or senseless wishes are refused. */
const MOST_PATIENCE_MS = 60_000;

/**
 * Lets pages in another process use one hub link. A page that comes later, or comes back after a
 * reload, first gets all there is; a page that goes leaves the connection as it is. Whatever a page
 * posts is parsed here: what does not parse never reaches the link.
 */
export class HubLinkServer {
  readonly #link: HubLink;
  readonly #around: LinkSurroundings;
  readonly #ports = new Set<LinkPort>();
  readonly #views = new Map<string, NamedView>();
  readonly #unsubscribe: readonly Unsubscribe[];
  #lostAtMs: number | null = null;
  /** HL2: for how long before that, as the link has said last. */
  #lostBeforeMs = 0;
  #deviceId: DeviceId | null = null;

  /** Make it together with the link: it must see the first view. */
  constructor(link: HubLink, around: LinkSurroundings) {
    this.#link = link;
    this.#around = around;
    this.#unsubscribe = [
      link.onState((state) => {
        this.#note(state);
        this.#tellAll({ kind: 'state', state, hubNow: link.hubNow() });
      }),
      link.onLateOutcome((late) => this.#tellAll({ kind: 'late-outcome', late })),
      link.onInput((raw) => this.#tellAll({ kind: 'input', raw })),
      ...VIEW_NAMES.map((view) =>
        link.onView(view, (received) => {
          const named: NamedView = { view, received };
          this.#views.set(`${view}:${received.key ?? ''}`, named);
          this.#tellAll({ kind: 'view', named, hubNow: link.hubNow() });
        }),
      ),
    ];
  }

  /** Serves a page over this port until either side closes it. */
  attach(port: LinkPort): void {
    this.#ports.add(port);
    port.onClose(() => this.#ports.delete(port));
    port.onMessage((message) => this.#onMessage(port, message));
    this.#tell(port, {
      kind: 'all',
      state: this.#stateForNewcomer(),
      views: [...this.#views.values()],
      hubNow: this.#link.hubNow(),
    });
  }

  /** SC3: what this program has read itself, as if the hub had told it. Returns to how many pages. */
  tellScan(scan: Scan): number {
    // A monotonic clock counts parts of a millisecond, and an instant has none: the page would not understand it.
    const raw: InputMessage = { kind: 'kiosk-scan', at: Math.floor(this.#link.hubNow()), scan };
    this.#tellAll({ kind: 'input', raw });
    return this.#ports.size;
  }

  /** Lets every page go. The link is left open for its owner to close. */
  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    for (const port of this.#ports) port.close();
    this.#ports.clear();
  }

  #note(state: LinkState): void {
    if (state.kind === 'connected')
      this.#deviceId = 'deviceId' in state.welcome.you ? state.welcome.you.deviceId : null;
    if (state.kind !== 'lost') {
      this.#lostAtMs = null;
      return;
    }
    const beforeMs = state.lostMs ?? 0;
    if (this.#lostAtMs === null || beforeMs !== this.#lostBeforeMs) this.#lostAtMs = this.#around.monotonicMs();
    this.#lostBeforeMs = beforeMs;
  }

  /** HL2: a page that is loaded anew while the hub is away says how old what it shows is, and knows which device it is. */
  #stateForNewcomer(): LinkState {
    const state = this.#link.state();
    if (state.kind !== 'lost' || this.#lostAtMs === null) return state;
    const lostMs = (state.lostMs ?? 0) + Math.round(this.#around.monotonicMs() - this.#lostAtMs);
    return { ...(this.#deviceId === null ? {} : { deviceId: this.#deviceId }), ...state, lostMs };
  }

  #tellAll(message: OwnerMessage): void {
    for (const port of this.#ports) this.#tell(port, message);
  }

  #tell(port: LinkPort, message: OwnerMessage): void {
    if (this.#ports.has(port)) port.post(message);
  }

  #onMessage(port: LinkPort, message: unknown): void {
    if (!this.#ports.has(port)) return;
    const asked = fieldsOf(message);
    switch (asked['kind']) {
      case 'send':
        return this.#send(port, asked);
      case 'list-waiting':
        return this.#listWaiting(port, asked);
      case 'look-up-code':
        return this.#lookUpCode(port, asked);
      case 'ask-catalogue':
        return this.#askCatalogue(port, asked);
      case 'watch-counters': {
        const wish = watchCountersSchema.safeParse({ counterIds: asked['counterIds'] });
        if (!wish.success) return this.#dropped(asked);
        return this.#link.watchCounters(wish.data.counterIds);
      }
      case 'report-announcements': {
        const told = reportAnnouncementsSchema.safeParse({ reports: asked['reports'] });
        if (!told.success) return this.#dropped(asked);
        return this.#link.reportAnnouncements(told.data.reports);
      }
      case 'report-voice': {
        const told = reportVoiceSchema.safeParse(asked['report']);
        if (!told.success) return this.#dropped(asked);
        return this.#link.reportVoice(told.data);
      }
      case 'report-glass': {
        const told = reportGlassSchema.safeParse(asked['report']);
        if (!told.success) return this.#dropped(asked);
        return this.#link.reportGlass(told.data);
      }
      case 'reconnect':
        return this.#link.reconnect();
      default:
        return this.#dropped(asked);
    }
  }

  #send(port: LinkPort, asked: Fields): void {
    const { callId, giveUpAfterMs } = asked;
    if (!isCallId(callId)) return this.#dropped(asked);
    const answer = (result: SendResult) => this.#tell(port, { kind: 'send-result', callId, result });
    const malformed = (path: string, problem: string) => {
      this.#dropped(asked);
      const rejection: Rejection = { code: 'malformed', path: path.slice(0, 200), problem: problem.slice(0, 200) };
      answer({ kind: 'rejected', commandId: this.#around.newCommandId(), rejection });
    };
    if (typeof giveUpAfterMs !== 'number' || !(giveUpAfterMs >= 0 && giveUpAfterMs <= MOST_PATIENCE_MS)) {
      return malformed('giveUpAfterMs', `not between 0 and ${MOST_PATIENCE_MS}`);
    }
    const command = commandSchema.safeParse(asked['command']);
    if (!command.success) {
      const issue = command.error.issues[0];
      return malformed(issue?.path.map(String).join('.') ?? '', issue?.message ?? '');
    }
    void this.#link.send(command.data, giveUpAfterMs).then(answer);
  }

  #listWaiting(port: LinkPort, asked: Fields): void {
    const { callId } = asked;
    if (!isCallId(callId)) return this.#dropped(asked);
    const query = listWaitingSchema.safeParse(asked['query']);
    if (!query.success) {
      this.#dropped(asked);
      return this.#tell(port, { kind: 'waiting-reply', callId, reply: { kind: 'no-answer' } });
    }
    void this.#link.listWaiting(query.data).then((reply) => this.#tell(port, { kind: 'waiting-reply', callId, reply }));
  }

  #lookUpCode(port: LinkPort, asked: Fields): void {
    const { callId } = asked;
    if (!isCallId(callId)) return this.#dropped(asked);
    const answer = (reply: LookUpReply | NoAnswer) => this.#tell(port, { kind: 'look-up-reply', callId, reply });
    const question = lookUpCodeSchema.safeParse(asked['question']);
    if (!question.success) {
      this.#dropped(asked);
      return answer({ kind: 'no-answer' });
    }
    void this.#link.lookUpCode(question.data).then(answer);
  }

  #askCatalogue(port: LinkPort, asked: Fields): void {
    const { callId } = asked;
    if (!isCallId(callId)) return this.#dropped(asked);
    const answer = (reply: unknown) => this.#tell(port, { kind: 'catalogue-reply', callId, reply });
    const question = askCatalogueSchema.safeParse(asked['question']);
    if (!question.success) {
      this.#dropped(asked);
      return answer({ kind: 'no-answer' });
    }
    void this.#link.askCatalogue(question.data).then(answer);
  }

  #dropped(asked: Fields): void {
    this.#around.log('A message from the page was not understood', { kind: String(asked['kind']).slice(0, 40) });
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(message: unknown): Fields {
  return typeof message === 'object' && message !== null ? (message as Fields) : {};
}

function isCallId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

import { VIEW_SCHEMAS, type Command, type KioskMenuView, type ViewName, type Welcome } from '@motcua/protocol';
import { AS_IT_CAME, askOnce } from '../ask-once.ts';
import { CommandsInFlight } from '../commands-in-flight.ts';
import type { HubDoor } from '../hub-door.ts';
import type { ApplianceHubLink, LateOutcome, LinkState, ReceivedView, SendResult } from '../hub-link.ts';
import type { LinkSurroundings } from '../link-options.ts';
import { Listeners } from '../listeners.ts';
import { ViewStore } from '../view-store.ts';

export type { HubDoor };

/** A kiosk's link over doors that the test opens and breaks: commands in flight and in doubt are the real ones. */
export class DoorLink implements ApplianceHubLink {
  readonly #states: Listeners<LinkState>;
  readonly #lates: Listeners<LateOutcome>;
  readonly #commands: CommandsInFlight;
  readonly #views: ViewStore;
  #state: LinkState = { kind: 'connecting' };
  #door: HubDoor | null = null;

  constructor(around: LinkSurroundings) {
    this.#states = new Listeners<LinkState>(around);
    this.#lates = new Listeners<LateOutcome>(around);
    this.#views = new ViewStore(VIEW_SCHEMAS, around);
    this.#commands = new CommandsInFlight(around, (late) => this.#lates.tell(late));
  }

  enter(door: HubDoor, welcome: Welcome, menu: KioskMenuView): void {
    this.#views.setHubTime(welcome.hubTime);
    this.#door = door;
    this.#commands.enter(door);
    this.#state = { kind: 'connected', welcome };
    this.#states.tell(this.#state);
    const stamp = { hubEpoch: welcome.hubEpoch, viewSeq: 1, revision: 0, hubTime: welcome.hubTime };
    this.#views.accept({ view: 'kiosk-menu', key: null, stamp, body: menu });
  }

  lose(): void {
    this.#door = null;
    this.#commands.leave();
    if (this.#state.kind === 'lost') return;
    this.#state = { kind: 'lost' };
    this.#states.tell(this.#state);
  }

  state = (): LinkState => this.#state;
  onState = (listener: (state: LinkState) => void) => this.#states.add(listener);
  latest = <N extends ViewName>(view: N, key: string | null) => this.#views.latest(view, key);
  onView = <N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void) =>
    this.#views.onView(view, listener);
  send = (command: Command, giveUpAfterMs: number): Promise<SendResult> => this.#commands.send(command, giveUpAfterMs);
  onLateOutcome = (listener: (late: LateOutcome) => void) => this.#lates.add(listener);
  giveUpOpen = () => this.#commands.giveUpOpen();
  askReserve: ApplianceHubLink['askReserve'] = (question, schema) =>
    askOnce(this.#door, 'ask-reserve', question, schema, undefined);
  tryPrinter = () => Promise.resolve({ kind: 'no-answer' } as const);
  hubNow = () => this.#views.hubNow();
  onInput = () => () => undefined;
  watchCounters = () => undefined;
  listWaiting = () => Promise.resolve({ kind: 'no-answer' } as const);
  lookUpCode = () => Promise.resolve({ kind: 'no-answer' } as const);
  askCatalogue = () => askOnce(null, '', null, AS_IT_CAME, undefined);
  reportAnnouncements = () => undefined;
  reportVoice = () => undefined;
  reportGlass = () => undefined;
  reconnect = () => undefined;
  close = () => this.#commands.close();
}

/** What a device's own log of its home can say. Nothing about people, numbers or what was pressed. */
export type HomeEvent =
  | 'started'
  | 'connected'
  | 'lost'
  | 'found-elsewhere'
  | 'stranger'
  | 'clock'
  | 'code-shown'
  | 'taken-out'
  | 'paired'
  | 'pinned'
  | 'wrong-pin'
  | 'service-opened'
  | 'network-set'
  | 'network-undone';

/** More would be of another day. */
const MOST_EVENTS = 16;

/** FS9: the last events, for the square in the service menu. */
export class HomeLog {
  readonly #wallMs: () => number;
  readonly #events: { readonly at: number; readonly event: HomeEvent; times: number }[] = [];

  constructor(wallMs: () => number) {
    this.#wallMs = wallMs;
  }

  note(event: HomeEvent): void {
    const last = this.#events.at(-1);
    if (last?.event === event) {
      last.times += 1;
      return;
    }
    this.#events.push({ at: this.#wallMs(), event, times: 1 });
    if (this.#events.length > MOST_EVENTS) this.#events.shift();
  }

  /** One line each, newest first. */
  lines(): readonly string[] {
    const lines = this.#events.map(({ at, event, times }) => {
      const said = new Date(at).toISOString().slice(5, 16).replace('T', ' ');
      return `${said}Z ${event}${times > 1 ? ` x${times}` : ''}`;
    });
    return lines.toReversed();
  }
}

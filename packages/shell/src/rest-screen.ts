import type { MachineTools } from './machine-tools.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';

/**
 * What becomes of the screen outside the hours. `off`: it is turned off, and dark where that cannot be done. `dark`: the page is
 * black and the signal stays, for televisions that do not come back by themselves. `on`: the page as it is.
 */
export const NIGHT_SCREENS = ['off', 'dark', 'on'] as const;
export type NightScreen = (typeof NIGHT_SCREENS)[number];

/** Whoever is still here after the hours sees it for a while. */
const REST_AFTER_MS = 5 * 60_000;
/** AP6: before the doors open. */
const BACK_BEFORE_MS = 15 * 60_000;
/** After the last touch in the night. */
const AWAKE_FOR_MS = 2 * 60_000;
const LOOK_EVERY_MS = 10_000;

export type RestScreenParts = {
  readonly night: NightScreen;
  readonly tools: MachineTools;
  readonly around: Pick<ShellSurroundings, 'monotonicMs' | 'after' | 'log'>;
  /** The page goes black, or shows itself again. */
  readonly darken: (isDark: boolean) => void;
};

/** What the hub's view says: since when nothing is done any more, and how long until it begins again (null: nobody knows). */
export type Quiet = { readonly opensInMs: number | null };

/** AP6: lets the screen rest outside the hours and brings it back in time, or at once when somebody touches it. */
export class RestScreen {
  readonly #parts: RestScreenParts;
  #opensAtMs: number | null = null;
  #quietSinceMs: number | null = null;
  #awakeUntilMs = 0;
  #isResting = false;
  #isStopped = false;

  constructor(parts: RestScreenParts) {
    this.#parts = parts;
    if (parts.night !== 'on') this.#look();
  }

  /** Null: there is work. Told with every view, also by one that is kept while the hub is away. */
  hear(quiet: Quiet | null): void {
    const nowMs = this.#parts.around.monotonicMs();
    this.#quietSinceMs = quiet === null ? null : (this.#quietSinceMs ?? nowMs);
    this.#opensAtMs = quiet === null || quiet.opensInMs === null ? null : nowMs + quiet.opensInMs;
    this.#decide();
  }

  /** Also by light: whoever is still at it, after the hours or in the night, does not end up in the dark. */
  touched(): void {
    const nowMs = this.#parts.around.monotonicMs();
    if (this.#quietSinceMs !== null && nowMs - this.#quietSinceMs < REST_AFTER_MS) this.#quietSinceMs = nowMs;
    this.#awakeUntilMs = nowMs + AWAKE_FOR_MS;
    this.#decide();
  }

  /** The page was loaded anew and knows nothing of the night. */
  drawn(): void {
    if (this.#isResting) this.#parts.darken(true);
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#isResting) this.#set(false);
  }

  #look(): void {
    this.#parts.around.after(LOOK_EVERY_MS, () => {
      if (this.#isStopped) return;
      this.#decide();
      this.#look();
    });
  }

  #decide(): void {
    const { night, around } = this.#parts;
    const nowMs = around.monotonicMs();
    const isQuiet = this.#quietSinceMs !== null && nowMs - this.#quietSinceMs >= REST_AFTER_MS;
    const isNearOpening = this.#opensAtMs !== null && this.#opensAtMs - nowMs <= BACK_BEFORE_MS;
    const rests = night !== 'on' && isQuiet && !isNearOpening && nowMs >= this.#awakeUntilMs;
    if (rests !== this.#isResting) this.#set(rests);
  }

  #set(rests: boolean): void {
    const { night, tools, darken, around } = this.#parts;
    this.#isResting = rests;
    // A touch that wakes the screen shall press nothing: the page stays black until it is over.
    darken(rests);
    if (night !== 'off') return;
    void tools.perform(rests ? 'screen-off' : 'screen-on').then((isDone) => {
      around.log(rests ? 'The screen rests' : 'The screen is back', { byTheSystem: isDone });
    });
  }
}

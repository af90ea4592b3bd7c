import { INPUT_TOO_LATE_MS, type KeypadAnswer, type KeypadLineHealth } from '@motcua/protocol';
import type { KeypadLineSettings } from '@motcua/protocol/input-settings';
import type { AccountId, Actor, CounterId } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../domain/commands.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { InputLine, InputLineStatus, KeypadPressed, MakeKeypadLine } from '../ports/input-devices.ts';
import type { InputPublisher } from '../ports/input-publisher.ts';
import type { Logger } from '../ports/logger.ts';
import type { Handled } from './handle-command.ts';
import { KeptLines } from './kept-lines.ts';
import { pressKeypad } from './keypad-press.ts';
import { logInputLine } from './log-input-line.ts';

export type KeypadDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly makeLine: MakeKeypadLine;
  readonly publisher: InputPublisher;
  /** KP2: the account with its present rights; null: it is disabled, or signed in nowhere. */
  readonly signedIn: (accountId: AccountId) => Actor | null;
  readonly submit: (by: Actor, body: QueueCommandBody) => Promise<Handled>;
  /** How much older than it seems whatever is read now may be. */
  readonly heldUpMs: () => number;
  readonly onChanged: () => void;
};

export type KeypadCounts = { presses: number; lastPressedAt: number | null };
export type KeypadLineReport = {
  readonly settings: KeypadLineSettings;
  readonly status: InputLineStatus;
  readonly presses: ReadonlyMap<number, KeypadCounts>;
};

type Line = InputLine & { readonly keypads: Map<number, KeypadCounts>; strayAddress: number | null };

/** KP1–KP5: holds the lines of keypads that the settings name, and does what is pressed for whoever holds the counter. */
export class KeypadDesk {
  readonly #parts: KeypadDeskParts;
  readonly #kept: KeptLines<KeypadLineSettings, Line>;
  /** Counters with a press under way. */
  readonly #busy = new Set<CounterId>();

  constructor(parts: KeypadDeskParts) {
    this.#parts = parts;
    this.#kept = new KeptLines({ idOf: ({ lineId }) => lineId, make: (settings) => this.#make(settings) });
  }

  /** KP1: the settings may name others now. */
  follow(wanted: readonly KeypadLineSettings[]): void {
    this.#kept.follow(wanted);
  }

  stop(): Promise<void> {
    return this.#kept.stop();
  }

  reports(): readonly KeypadLineReport[] {
    return this.#kept.all().map(({ settings, line }) => ({ settings, status: line.status(), presses: line.keypads }));
  }

  /** KP5 */
  health(): KeypadLineHealth[] {
    return this.#kept.all().map(({ settings, line }) => {
      const { state, since, lastError, counts } = line.status();
      return {
        ...{ lineId: settings.lineId, name: settings.name, simulated: settings.connection.kind === 'simulated' },
        ...{ state, since, lastError, timesLost: counts.lost, strayAddress: line.strayAddress },
        keypads: settings.keypads.map(({ address, counterId }) => ({
          ...{ address, counterId },
          ...(line.keypads.get(address) ?? { presses: 0, lastPressedAt: null }),
        })),
      };
    });
  }

  #make(settings: KeypadLineSettings): Line | null {
    const { makeLine, logger, onChanged } = this.#parts;
    try {
      const wire = makeLine(settings, (pressed) => this.#pressed(settings, line, pressed));
      const line: Line = { ...wire, keypads: new Map(), strayAddress: null };
      logInputLine(wire, { event: 'keypad-line', id: settings.lineId }, logger, onChanged);
      onChanged();
      return line;
    } catch (fault) {
      // A journal may hold a description that this version cannot read any more: the queue goes on.
      logger.error({ err: fault, lineId: settings.lineId }, 'keypad line not opened');
      return null;
    }
  }

  #pressed({ lineId, keypads }: KeypadLineSettings, line: Line, pressed: KeypadPressed): void {
    const { clock, logger, heldUpMs, onChanged } = this.#parts;
    const only = keypads.length === 1 ? keypads[0] : undefined;
    const keypad = pressed.keypad === null ? only : keypads.find(({ address }) => address === pressed.keypad);
    if (!keypad) {
      const address = pressed.keypad ?? 0;
      if (line.strayAddress !== address) logger.warn({ event: 'keypad', lineId, address }, 'a keypad nobody has named');
      line.strayAddress = address;
      return onChanged();
    }
    const { address, counterId } = keypad;
    const before = line.keypads.get(address)?.presses ?? 0;
    line.keypads.set(address, { presses: before + 1, lastPressedAt: clock.now() });
    onChanged();
    // Whoever pressed has long gone on, or pressed again.
    if (heldUpMs() > INPUT_TOO_LATE_MS || this.#busy.has(counterId)) return;
    this.#busy.add(counterId);
    void this.#press(counterId, pressed)
      .catch((fault: unknown) => logger.error({ err: fault, event: 'keypad', lineId }, 'a press was not done'))
      .finally(() => this.#busy.delete(counterId));
  }

  async #press(counterId: CounterId, pressed: KeypadPressed): Promise<void> {
    const { state, clock, logger, signedIn, submit } = this.#parts;
    const holder = state().counters.get(counterId)?.holder ?? null;
    const by = holder === null ? null : signedIn(holder.accountId);
    const answer = await pressKeypad({ state: state(), at: clock.now(), by, submit }, counterId, pressed);
    const outcome = answer?.kind === 'refused' ? answer.rejection.code : (answer?.kind ?? 'done');
    logger.info({ event: 'keypad', counterId, press: pressed.press, outcome }, 'keypad');
    if (answer !== null) this.#tell(counterId, pressed, answer, by === null ? null : (holder?.accountId ?? null));
  }

  /** KP3: a keypad has no screen. Where nobody can be asked, whoever looks at the counter is told. */
  #tell(counterId: CounterId, { press }: KeypadPressed, answer: KeypadAnswer, holder: AccountId | null): void {
    const { clock, publisher } = this.#parts;
    publisher.tellCounter({ kind: 'counter-press', at: clock.now(), counterId, press, answer }, holder);
  }
}

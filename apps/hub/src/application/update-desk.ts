import type { UpdateDone, UpdatePackage, UpdatesOverview, UpdateWish, WithdrawUpdate } from '@motcua/protocol';
import { UPDATE_PARTS, type UpdatePart, type UpdateRefusal } from '@motcua/protocol/updates';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { UpdateCheck, UpdateCheckReply } from '@motcua/updates';
import type { PairedDevice } from '../ports/access-pairing.ts';
import type { Appliances } from '../ports/appliances.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type {
  MeasuredVersion,
  OwnFailure,
  OwnProgram,
  StoredWish,
  UpdateDesk,
  UpdatePlan,
  UpdatePlanStore,
  UpdateShelf,
} from '../ports/updates.ts';
import { deviceRow, hasBeenTried, hubRow, isOfKind, packageFor, wishFor } from './update-states.ts';

export type UpdateDeskParts = {
  readonly shelf: UpdateShelf;
  readonly store: UpdatePlanStore;
  readonly appliances: () => Appliances;
  /** The version that a device says it is, where it is a program; null: a page, or it has not been here since the hub's start. */
  readonly programOf: (deviceId: DeviceId) => string | null;
  readonly clock: Clock;
  /** UP6: nobody would notice. */
  readonly isQuiet: () => boolean;
  /** Null: no launcher runs this hub, which stays what it is. */
  readonly own: OwnProgram | null;
  readonly version: string;
  /** UP8: now this hub is to end and `version` to be started. */
  readonly onDue: (version: string) => void;
  readonly logger: Logger;
};

const ASK_AGAIN_MS = 60_000;
/** Somebody looks at the page while something happens. */
const ASK_SOON_MS = 5_000;
const DONE: UpdateDone = { kind: 'done' };
const NOTHING_WANTED: UpdateCheckReply = { wanted: null, askAgainMs: ASK_AGAIN_MS };

/** UP6: to one device first, then to all of its kind; UP8: the hub itself by a press of its own. */
export class Updates implements UpdateDesk {
  readonly #parts: UpdateDeskParts;
  #plan: UpdatePlan;
  #packages: readonly UpdatePackage[] = [];
  #isDue = false;

  constructor(parts: UpdateDeskParts) {
    this.#parts = parts;
    this.#plan = parts.store.read();
    // It has become what was wanted.
    const { hub, ...others } = this.#plan.wishes;
    if (hub?.version === parts.version) this.#keepIfPossible({ wishes: others });
  }

  async overview(): Promise<UpdatesOverview> {
    const { shelf, own } = this.#parts;
    this.#packages = await shelf.list();
    return {
      trustsKeys: shelf.trustsKeys,
      canUpdateHub: own !== null,
      packages: [...this.#packages],
      machines: [await this.#hubRow(), ...this.#deviceRows()],
      toAll: UPDATE_PARTS.flatMap((part) => {
        const wish = this.#plan.toAll[part];
        return wish === undefined ? [] : [{ part, version: wish.version, when: wish.when }];
      }),
      tried: [...this.#plan.tried],
    };
  }

  async wish({ target, packageId, when }: UpdateWish): Promise<UpdateDone> {
    const { logger, shelf } = this.#parts;
    this.#packages = await shelf.list();
    const wanted = this.#packages.find((each) => each.packageId === packageId);
    const refusal = wanted === undefined ? 'not-there' : await this.#refusalOf(wanted, target);
    if (wanted === undefined || refusal !== null) {
      logger.info({ event: 'update-refused', target, packageId, refusal }, 'An update was refused');
      return refused(refusal ?? 'not-there');
    }
    const { part, version } = wanted;
    const presses = this.#plan.presses + 1;
    const stored: StoredWish = { part, version, when, attempt: presses };
    if (target === 'all') this.#keep({ presses, toAll: { ...this.#plan.toAll, [part]: stored } });
    else {
      const wishes = { ...this.#plan.wishes, [target]: stored };
      this.#keep({ presses, wishes, ...(target === 'hub' ? { ownFailure: null } : {}) });
    }
    logger.info({ event: 'update-wished', target, part, version, when }, 'An update is wanted');
    this.tick();
    return DONE;
  }

  withdraw({ target, part }: WithdrawUpdate): UpdateDone {
    if (target === 'all') {
      const { [part]: _withdrawn, ...toAll } = this.#plan.toAll;
      this.#keep({ toAll });
    } else {
      this.#forget(target);
    }
    this.#parts.logger.info({ event: 'update-withdrawn', target, part }, 'An update is not wanted any more');
    return DONE;
  }

  async remove(packageId: string): Promise<UpdateDone> {
    const { shelf } = this.#parts;
    const gone = (await shelf.list()).find((each) => each.packageId === packageId);
    if (gone === undefined) return refused('not-there');
    const wishes = [...this.#wishes().map(([, wish]) => wish), ...Object.values(this.#plan.toAll)];
    if (wishes.some(({ part, version }) => part === gone.part && version === gone.version)) return refused('in-use');
    return (await shelf.remove(packageId)) ? DONE : refused('not-there');
  }

  async check({ deviceId, role }: PairedDevice, said: UpdateCheck): Promise<UpdateCheckReply> {
    if (role === 'rating' || said.part !== role) return NOTHING_WANTED;
    this.#hear(deviceId, said);
    if (said.onTrial) return NOTHING_WANTED;
    this.#noteTried(deviceId, said);
    const wish = wishFor(this.#plan, deviceId, said);
    if (wish === null || wish.version === said.version) return NOTHING_WANTED;
    // What all are to have may be behind what this one was given since.
    if (this.#parts.shelf.compare(wish.version, said.version) < 0) return NOTHING_WANTED;
    this.#packages = await this.#parts.shelf.list();
    const found = packageFor(this.#packages, wish, said);
    if (found === null) return NOTHING_WANTED;
    const { version, packageId, bytes } = found;
    const mayStart = wish.when === 'now' || this.#parts.isQuiet();
    const isFailed = said.phase.kind === 'failed' && said.phase.version === version;
    return {
      wanted: { version, packageId, bytes, attempt: wish.attempt, mayStart },
      askAgainMs: isFailed || (said.phase.kind === 'ready' && !mayStart) ? ASK_AGAIN_MS : ASK_SOON_MS,
    };
  }

  /** Each second: whether the time for the hub itself has come. */
  tick(): void {
    const wish = this.#plan.wishes['hub'];
    if (this.#isDue || this.#parts.own === null || wish === undefined || wish.attempt <= this.#plan.ownTried) return;
    if (wish.when === 'outside-hours' && !this.#parts.isQuiet()) return;
    // Before anything else: what fails is not begun again by the next start. Where even that cannot be written, nothing is begun.
    if (!this.#keepIfPossible({ ownTried: wish.attempt })) return;
    this.#isDue = true;
    this.#parts.logger.info({ event: 'update-due', version: wish.version }, 'The hub ends for its update');
    this.#parts.onDue(wish.version);
  }

  /** For /metrics, without looking at the disk. */
  measured(): readonly MeasuredVersion[] {
    const hub = hubRow(this.#plan, this.#parts.version, this.#parts.own, this.#plan.ownFailure, 0);
    return [hub, ...this.#deviceRows()].flatMap(({ target, part, name, version, wanted, state }) =>
      version === null
        ? []
        : [
            {
              target: target as MeasuredVersion['target'],
              part,
              name,
              version,
              wanted: wanted?.version ?? '',
              state: state.kind,
            },
          ],
    );
  }

  async #refusalOf(wanted: UpdatePackage, target: string): Promise<UpdateRefusal | null> {
    const { own, shelf } = this.#parts;
    if (target === 'hub') {
      if (own === null) return 'no-launcher';
      const unfit = own.judge(wanted);
      if (unfit !== null) return unfit;
      const file = await shelf.open(wanted.packageId);
      return file === null ? 'not-there' : own.install(file.path);
    }
    const { part } = wanted;
    if (part === 'hub') return 'wrong-part';
    const isTried = hasBeenTried(this.#plan, wanted);
    if (target === 'all') return isTried ? null : 'not-tried';
    return this.#refusalForDevice(wanted, part, target, isTried);
  }

  #refusalForDevice(wanted: UpdatePackage, part: UpdatePart, target: string, isTried: boolean): UpdateRefusal | null {
    const heard = this.#plan.heard[target];
    if (heard === undefined) return 'not-there';
    if (heard.part !== part) return 'wrong-part';
    if (heard.platform !== wanted.platform || heard.arch !== wanted.arch) return 'wrong-platform';
    const order = this.#parts.shelf.compare(wanted.version, heard.version);
    if (order === 0) return 'same';
    if (order < 0) return 'older';
    if (this.#parts.shelf.compare(heard.version, wanted.floor) < 0) return 'below-floor';
    const isWithAnother = this.#wishes().some(([other, wish]) => {
      const itsMachine = this.#plan.heard[other];
      const isOneOfThese = itsMachine !== undefined && isOfKind(itsMachine, wanted);
      return other !== target && isOneOfThese && wish.version === wanted.version;
    });
    return !isTried && isWithAnother ? 'not-tried' : null;
  }

  /** For the hub and for each machine that is there. Of one that was taken out no row shows what it was to have, so nobody could withdraw it. */
  #wishes(): readonly (readonly [target: string, wish: StoredWish])[] {
    const shown = new Set<string>([
      'hub',
      ...this.#parts
        .appliances()
        .list()
        .map(({ deviceId }) => deviceId),
    ]);
    return Object.entries(this.#plan.wishes).filter(([target]) => shown.has(target));
  }

  /** Written down when something has changed, not each minute. */
  #hear(deviceId: string, said: UpdateCheck): void {
    const before = this.#plan.heard[deviceId];
    const heard = { ...this.#plan.heard, [deviceId]: { ...said, at: this.#parts.clock.now() } };
    const isNews =
      before?.version !== said.version || before.onTrial !== said.onTrial || before.phase.kind !== said.phase.kind;
    if (isNews) this.#keep({ heard });
    else this.#plan = { ...this.#plan, heard };
  }

  /** Before it is asked what this one is to have: what all are to have counts for its kind only when it was tried there, and here it runs. */
  #noteTried(deviceId: string, { part, version, platform, arch }: UpdateCheck): void {
    const wished = [this.#plan.wishes[deviceId], this.#plan.toAll[part]];
    const tried = { part, version, platform, arch };
    if (!wished.some((wish) => wish?.version === version) || hasBeenTried(this.#plan, tried)) return;
    this.#keep({ tried: [...this.#plan.tried, tried] });
  }

  async #hubRow() {
    const { own, version, clock } = this.#parts;
    const wish = this.#plan.wishes['hub'];
    const isFailed = wish !== undefined && wish.attempt <= this.#plan.ownTried;
    const failure: OwnFailure | null = isFailed
      ? (this.#plan.ownFailure ?? (await own?.whyBad(wish.version)) ?? null)
      : null;
    return hubRow(this.#plan, version, own, failure, clock.now());
  }

  #deviceRows() {
    return this.#parts
      .appliances()
      .list()
      .map((device) => {
        const program = this.#parts.programOf(device.deviceId);
        return deviceRow(this.#plan, this.#packages, device, program, this.#parts.shelf.compare);
      });
  }

  #forget(target: string): void {
    const { [target]: _gone, ...wishes } = this.#plan.wishes;
    this.#keep({ wishes });
  }

  /** For what nobody has pressed: a disk that is full ends no hub. */
  #keepIfPossible(change: Partial<UpdatePlan>): boolean {
    try {
      this.#keep(change);
      return true;
    } catch (fault) {
      this.#parts.logger.warn(
        { event: 'update-plan-unwritten', err: fault },
        'What is wanted could not be written down',
      );
      return false;
    }
  }

  #keep(change: Partial<UpdatePlan>): void {
    const plan = { ...this.#plan, ...change };
    this.#parts.store.write(plan);
    // Only what is written down holds.
    this.#plan = plan;
  }
}

function refused(reason: UpdateRefusal): UpdateDone {
  return { kind: 'refused', reason };
}

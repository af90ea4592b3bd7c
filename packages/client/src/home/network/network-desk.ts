import type { LinkSurroundings } from '../../link-options.ts';
import {
  settingFrom,
  type NetworkAccess,
  type NetworkChange,
  type NetworkFailure,
  type NetworkSetting,
  type NetworkWish,
} from '../../network-view.ts';
import type { ServiceMenu } from '../../setup-view.ts';
import type { HomeLog } from '../home-log.ts';
import type { MachineLook, MachineNetwork, NetworkTrial } from './machine-network.ts';

/** A cable that is plugged in is seen by then. */
const LOOK_EACH_MS = 5_000;
/** From the press on: the connection is up and the hub is there, or all is as before. */
const PROVED_WITHIN_MS = 30_000;
const ASK_HUB_EACH_MS = 2_000;
/** A program that has just started has better things to do, and whoever waits for what it left waits a little longer. */
const TIDY_AFTER_MS = 15_000;

/** The hub, as a change of the network has to leave it. */
export type HubThere = {
  /** Whether it was there so far. */
  readonly isConnected: () => boolean;
  /** Asks it anew: an old connection looks alive for a while after its network has gone. Never rejects. */
  readonly answers: () => Promise<boolean>;
  /** The network is another one: the connection begins anew. */
  readonly reconnect: () => void;
};

export type NetworkDeskParts = {
  readonly machine: MachineNetwork;
  readonly hub: HubThere;
  readonly around: Pick<LinkSurroundings, 'after' | 'monotonicMs'>;
  readonly log: HomeLog;
  readonly onChange: () => void;
};

type WishedChange = { readonly device: string; readonly method: NetworkSetting['method'] };

/** FS11–FS15: the network as the service menu shows it, and one change of it at a time. */
export class NetworkDesk {
  readonly #parts: NetworkDeskParts;
  #look: MachineLook | null = null;
  #change: NetworkChange | null = null;
  #cancelLook: (() => void) | null = null;
  #cancelTidy = (): void => undefined;

  constructor(parts: NetworkDeskParts) {
    this.#parts = parts;
  }

  /** FS13: what a program before this one left in the middle. */
  tidySoon(): void {
    const { around, machine } = this.#parts;
    this.#cancelTidy = around.after(TIDY_AFTER_MS, () => {
      if (!this.isRunning()) void machine.tidy();
    });
  }

  /** Null: it is not known yet. */
  access(): NetworkAccess | null {
    return this.#look?.access ?? null;
  }

  menu(): ServiceMenu {
    const { devices, wifi } = this.#look ?? { devices: [], wifi: [] };
    return { kind: 'network', devices, wifi, change: this.#change };
  }

  isRunning(): boolean {
    return this.#change?.kind === 'running';
  }

  /** Somebody looks: what changes at the machine is seen, until `rest`. */
  watch(): void {
    if (this.#cancelLook !== null) return;
    this.#cancelLook = () => undefined;
    void this.#lookAgain();
  }

  /** Nobody looks any more. A change that is under way comes to its end, and is told to whoever opens the menu next. */
  rest(): void {
    this.#cancelLook?.();
    this.#cancelLook = null;
    if (!this.isRunning()) this.#change = null;
  }

  close(): void {
    this.rest();
    this.#cancelTidy();
  }

  async #lookAgain(): Promise<void> {
    await this.#lookOnce();
    if (this.#cancelLook !== null) {
      this.#cancelLook = this.#parts.around.after(LOOK_EACH_MS, () => void this.#lookAgain());
    }
  }

  async #lookOnce(): Promise<void> {
    const seen = await this.#parts.machine.look();
    if (JSON.stringify(seen) === JSON.stringify(this.#look)) return;
    this.#look = seen;
    this.#parts.onChange();
  }

  /** FS12, FS13: a second press while the first is under way is the same finger. */
  async set(device: string, wish: NetworkWish): Promise<void> {
    const to = settingFrom(wish);
    if (typeof to === 'string' || this.isRunning() || !this.#canSet(device, to)) return;
    const wished = { device, method: to.method };
    this.#tell({ kind: 'running', ...wished });
    const change = await this.#carryOut(wished, to);
    if (change.kind !== 'refused') {
      this.#parts.log.note(change.kind === 'kept' ? 'network-set' : 'network-undone');
      this.#parts.hub.reconnect();
    }
    await this.#lookOnce();
    this.#tell(change);
  }

  #canSet(device: string, { method }: NetworkSetting): boolean {
    const { access, devices } = this.#look ?? { access: 'installer', devices: [] };
    const kind = devices.find(({ name }) => name === device)?.kind;
    return access === 'here' && kind === (method === 'wifi' ? 'wifi' : 'wired');
  }

  async #carryOut(wished: WishedChange, to: NetworkSetting): Promise<NetworkChange> {
    const { machine, hub, around } = this.#parts;
    const untilMs = around.monotonicMs() + PROVED_WITHIN_MS;
    const hadHub = hub.isConnected();
    const begun = await machine.begin(wished.device, to);
    if (begun.kind === 'refused') return { kind: 'refused', ...wished };
    const { trial } = begun;
    if (begun.kind === 'not-up') return this.#undo(wished, trial, 'no-connection');
    if (hadHub && !(await this.#hubIsBack(untilMs))) return this.#undo(wished, trial, 'no-hub');
    return (await machine.keep(trial)) ? { kind: 'kept', ...wished } : this.#undo(wished, trial, 'not-kept');
  }

  /** It is asked once at least, however long the connection took. */
  async #hubIsBack(untilMs: number): Promise<boolean> {
    const { hub, around } = this.#parts;
    while (!(await hub.answers())) {
      if (around.monotonicMs() + ASK_HUB_EACH_MS > untilMs) return false;
      await new Promise<void>((resolve) => void around.after(ASK_HUB_EACH_MS, resolve));
    }
    return true;
  }

  async #undo(wished: WishedChange, trial: NetworkTrial, because: NetworkFailure): Promise<NetworkChange> {
    return { kind: (await this.#parts.machine.undo(trial)) ? 'undone' : 'stuck', ...wished, because };
  }

  #tell(change: NetworkChange): void {
    this.#change = change;
    this.#parts.onChange();
  }
}

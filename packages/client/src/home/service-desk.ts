import type { LinkSurroundings } from '../link-options.ts';
import type { ServiceTools } from '../service-tools.ts';
import type { ServiceMenu, ServiceTries, SetupAct } from '../setup-view.ts';
import type { NetworkAccess } from '../network-view.ts';
import type { HomeLog } from './home-log.ts';
import type { MachineNetwork } from './network/machine-network.ts';
import { NetworkDesk, type HubThere } from './network/network-desk.ts';
import type { ServicePin } from './service-pin.ts';
import { ServiceTryDesk } from './service-tries.ts';

/** FS8: a menu that nobody uses closes. */
const SERVICE_IDLE_MS = 60_000;

export type ServiceDeskParts = {
  readonly pin: ServicePin;
  readonly around: Pick<LinkSurroundings, 'after' | 'monotonicMs'>;
  readonly log: HomeLog;
  /** What of the app can be tried now. */
  readonly tools: () => ServiceTools | null;
  /** FS11; null: nothing is said of it. */
  readonly machineNetwork: MachineNetwork | null;
  readonly hub: HubThere;
  readonly onChange: () => void;
};

type Standing =
  | { readonly kind: 'closed' }
  | { readonly kind: 'locked'; readonly wrong: boolean }
  | { readonly kind: 'open' | 'network' };

/** FS8: who may see the service menu, and for how long. What stands in it, the home says. */
export class ServiceDesk {
  readonly #parts: ServiceDeskParts;
  readonly #tries: ServiceTryDesk;
  readonly #network: NetworkDesk | null;
  #standing: Standing = { kind: 'closed' };
  #cancelIdle = (): void => undefined;
  #cancelWait = (): void => undefined;
  #isTrying = false;

  constructor(parts: ServiceDeskParts) {
    this.#parts = parts;
    const onChange = () => {
      // Whoever waits for a slip is still there.
      this.stay();
      if (this.isOpen()) parts.onChange();
    };
    const { around, tools, hub, log, machineNetwork: machine } = parts;
    this.#tries = new ServiceTryDesk({ around, tools, onChange });
    // What is seen at the machine is no sign that somebody is there.
    const onNetwork = () => this.#isUnlocked() && parts.onChange();
    this.#network = machine === null ? null : new NetworkDesk({ machine, hub, around, log, onChange: onNetwork });
    this.#network?.tidySoon();
  }

  isOpen(): boolean {
    return this.#standing.kind === 'open';
  }

  #isUnlocked(): boolean {
    return this.isOpen() || this.#standing.kind === 'network';
  }

  /** `open`: what the menu shows. Null: it is closed. */
  menu(open: () => ServiceMenu): ServiceMenu | null {
    switch (this.#standing.kind) {
      case 'closed':
        return null;
      case 'locked':
        return { kind: 'locked', waitMs: this.#parts.pin.waitMs(), wrong: this.#standing.wrong };
      case 'network':
        return this.#network?.menu() ?? null;
      case 'open':
        return open();
    }
  }

  /** What somebody does at the menu, but for what concerns the home itself. */
  async perform(act: SetupAct): Promise<void> {
    // FS8: without a PIN whoever stands there only looks.
    const mayTry = this.isOpen() && this.#parts.pin.isSet();
    if (act.act === 'enter-pin') await this.#enter(act.pin);
    else if (act.act === 'close-service') this.close();
    else if (act.act === 'close-network' && this.#standing.kind === 'network') this.#stand({ kind: 'open' });
    else if (act.act === 'set-network' && this.#standing.kind === 'network') await this.#setNetwork(act);
    else if (act.act === 'open-network' && mayTry && this.network() === 'here') this.#stand({ kind: 'network' });
    else if (act.act === 'test-print' && mayTry) await this.#tries.printTest();
    else if (act.act === 'practice' && mayTry) await this.#tries.setPractice(act.isOn);
  }

  /** FS10: what is offered to be tried, and what became of it. */
  tries(): ServiceTries {
    return this.#parts.pin.isSet() ? this.#tries.view() : { print: null, practice: null };
  }

  /** FS14: who sets the network; null: without a PIN nobody at this menu, or it is not known yet. */
  network(): NetworkAccess | null {
    return this.#parts.pin.isSet() ? (this.#network?.access() ?? null) : null;
  }

  async #setNetwork({ device, wish }: Extract<SetupAct, { act: 'set-network' }>): Promise<void> {
    await this.#network?.set(device, wish);
    // Whoever waited for it is still there.
    this.stay();
  }

  ask(): void {
    if (this.#standing.kind !== 'closed') return;
    this.#stand(this.#parts.pin.isSet() ? { kind: 'locked', wrong: false } : { kind: 'open' });
  }

  async #enter(pin: string): Promise<void> {
    if (this.#standing.kind !== 'locked' || this.#isTrying) return;
    this.#isTrying = true;
    try {
      const answer = await this.#parts.pin.try(pin);
      if (answer.kind === 'wrong') this.#parts.log.note('wrong-pin');
      if (this.#standing.kind !== 'locked') return;
      this.#stand(answer.kind === 'right' ? { kind: 'open' } : { kind: 'locked', wrong: true });
      // When the wait is over, the page says so.
      if (answer.kind !== 'right' && answer.waitMs > 0) {
        this.#cancelWait();
        this.#cancelWait = this.#parts.around.after(answer.waitMs, () => this.#parts.onChange());
      }
    } finally {
      this.#isTrying = false;
    }
  }

  stay(): void {
    if (this.#standing.kind !== 'closed') this.#waitForIdle();
  }

  close(): void {
    this.#cancelIdle();
    this.#cancelWait();
    if (this.#standing.kind === 'closed') return;
    this.#standing = { kind: 'closed' };
    this.#tries.forget();
    this.#network?.rest();
    this.#parts.onChange();
  }

  /** The device is switched off. */
  end(): void {
    this.close();
    this.#network?.close();
  }

  #stand(standing: Standing): void {
    if (standing.kind === 'open' && !this.#isUnlocked()) this.#parts.log.note('service-opened');
    this.#standing = standing;
    if (this.#isUnlocked() && this.#parts.pin.isSet()) this.#network?.watch();
    this.#waitForIdle();
    this.#parts.onChange();
  }

  #waitForIdle(): void {
    this.#cancelIdle();
    this.#cancelIdle = this.#parts.around.after(SERVICE_IDLE_MS, () =>
      this.#tries.isRunning() || this.#network?.isRunning() === true ? this.#waitForIdle() : this.close(),
    );
  }
}

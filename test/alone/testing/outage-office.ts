import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubDoor } from '@motcua/client/testing/door-link';
import { kiosk, WriterRig } from '@motcua/hub/testing/writer-rig';
import { OutageKiosk } from '@motcua/kiosk/testing/outage-kiosk';
import {
  PLAIN_PRINTER,
  type CentreSettings,
  type CommandEnvelope,
  type DeviceId,
  type HubEpoch,
  type OutcomeOf,
  type PrinterId,
} from '@motcua/protocol';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';

/** What the way between a kiosk and the hub does to a message. */
export type Way = 'well' | 'request-lost' | 'reply-lost';

/** What of the disk is still at work; `rm` goes by callbacks, also where it gives a promise. */
const AT_THE_DISK: ReadonlySet<string> = new Set(['FSReqPromise', 'FSReqCallback', 'CloseReq']);

/** Time goes on when nothing is being written any more: the disk is a real one. */
class PatientTimers extends ManualTimers {
  override async settle(): Promise<void> {
    do {
      await super.settle();
    } while (process.getActiveResourcesInfo().some((name) => AT_THE_DISK.has(name)));
  }
}

/** What is written is real files; how long a disk takes to have them for good is not looked at here. */
const IN_MEMORY = '/dev/shm';

const KIOSKS = ['kiosk-1', 'kiosk-2'] as const;
export type KioskName = (typeof KIOSKS)[number];

/** A printer of its own for each kiosk. */
function withKioskPrinters(settings: CentreSettings): CentreSettings {
  return {
    ...settings,
    printers: KIOSKS.map((name) => ({
      ...PLAIN_PRINTER,
      ...{ printerId: `printer-${name}` as PrinterId, name: name, paperWidthMm: 80 },
      connection: { kind: 'kiosk', deviceId: name as unknown as DeviceId, port: { kind: 'usb', path: '/dev/usb/lp0' } },
    })),
    series: settings.series.map((series) => ({ ...series, reserve: { first: 800, last: 899, perKiosk: 50 } })),
  };
}

/** The hub's writer on a journal, two kiosks with printers, and the time of all of them in the test's hand. */
export class OutageOffice {
  readonly timers = new PatientTimers();
  readonly hub: WriterRig;
  readonly kiosks: ReadonlyMap<KioskName, OutageKiosk>;
  readonly #folder: string;
  readonly #doors = new Map<KioskName, { isOpen: boolean }>();
  /** How far the kiosks' wall clocks are off. */
  wallErrorMs = 0;
  way: () => Way = () => 'well';
  /** How long the hub takes for a command. */
  answerAfterMs = 20;

  private constructor(hub: WriterRig) {
    this.hub = hub;
    this.#folder = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'motcua-outage-'));
    this.kiosks = new Map(
      KIOSKS.map((name) => [
        name,
        new OutageKiosk({
          ...{ folder: join(this.#folder, name), timers: this.timers, name },
          wallMs: () => this.hub.time.now() + this.wallErrorMs,
        }),
      ]),
    );
  }

  static async open(): Promise<OutageOffice> {
    return new OutageOffice(await WriterRig.ready(undefined, withKioskPrinters));
  }

  kiosk(name: KioskName): OutageKiosk {
    const found = this.kiosks.get(name);
    if (found === undefined) throw new Error(name);
    return found;
  }

  /** Hub and kiosks live in one time. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1_000) {
      const step = Math.min(1_000, left);
      await this.hub.time.pass(step);
      await this.timers.advance(step);
    }
  }

  connect(name: KioskName): void {
    const { link } = this.kiosk(name);
    if (link === null || this.#doors.get(name)?.isOpen) return;
    const open = { isOpen: true };
    this.#doors.set(name, open);
    const you = { kind: 'kiosk', deviceId: name as unknown as DeviceId, name, printerId: this.#issuer(name).printerId };
    const welcome = { protocol: 1, hubVersion: '1', hubEpoch: 'epoch-1' as HubEpoch, hubTime: this.hub.time.now() };
    link.enter(this.#door(name, open), { ...welcome, you: you as never }, this.hub.menu());
  }

  cut(name: KioskName): void {
    const open = this.#doors.get(name);
    if (open !== undefined) open.isOpen = false;
    this.kiosk(name).link?.lose();
  }

  logOf(name: KioskName): string {
    return join(this.#folder, name, 'reserve.log');
  }

  /** The hub is started anew on what its journal holds. */
  restartHub(): void {
    this.hub.restart();
  }

  async close(): Promise<void> {
    for (const each of this.kiosks.values()) await each.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #issuer(name: KioskName) {
    return { ...kiosk(name), printerId: `printer-${name}` as PrinterId };
  }

  #door(name: KioskName, open: { readonly isOpen: boolean }): HubDoor {
    const issuer = this.#issuer(name);
    const isOpen = () => open.isOpen;
    return {
      identity: `device:${name}`,
      isOpen,
      ask: (question, content, onAnswer) => {
        const way = this.way();
        this.timers.after(this.answerAfterMs, () => {
          if (!isOpen() || way === 'request-lost') return void this.timers.after(4_000, () => onAnswer(null));
          const answer = this.#answer(question, content, issuer);
          this.hub.turns();
          if (way === 'reply-lost') return void this.timers.after(4_000, () => onAnswer(null));
          void answer.then((said) => onAnswer(isOpen() ? said : null));
        });
      },
    };
  }

  async #answer(question: string, content: unknown, issuer: ReturnType<typeof kiosk>): Promise<unknown> {
    if (question === 'command') return this.hub.writer.handle(issuer, content as CommandEnvelope);
    if (question === 'outcome-of') return this.hub.writer.outcomeOf(issuer, (content as OutcomeOf).commandId);
    if (question === 'ask-reserve') return this.hub.askReserve(issuer, content as never);
    return null;
  }
}

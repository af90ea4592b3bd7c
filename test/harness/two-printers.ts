import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  machineActReplySchema,
  type DeviceHealthView,
  type MachineAct,
  type MachineActReply,
  type PrinterId,
  type ServiceId,
  type TicketIssuedOutcome,
} from '@motcua/protocol';
import { changeSettings } from './change-settings.ts';
import { HubProcess, freePort, type HubPlace } from './hub-process.ts';
import { eventually } from './office-pages.ts';
import { pairOwnPage, signIn, type Admission } from './public-door.ts';
import { RawClient } from './raw-client.ts';
import {
  startVirtualTcpPrinter,
  type VirtualTcpPrinter,
  type VirtualTcpPrinterOptions,
} from './virtual-printer/virtual-tcp-printer.ts';

const ANSWER_WITHIN_MS = 30_000;
const READY_WITHIN_MS = 30_000;
/** The demo's printer, which its kiosks are bound to, and the one that stands in for it. */
export const OWN = 'may-in-1' as PrinterId;
export const OTHER = 'may-in-2' as PrinterId;

/** An office with two printers on TCP, the second standing in for the first: the real hub as a process, a kiosk, an officer. */
export class TwoPrinters {
  readonly own: VirtualTcpPrinter;
  readonly other: VirtualTcpPrinter;
  readonly #place: HubPlace;
  #hub: HubProcess;
  #kiosk: RawClient | null = null;
  #officer: RawClient | null = null;
  #staff: Admission | null = null;

  private constructor(own: VirtualTcpPrinter, other: VirtualTcpPrinter, place: HubPlace, hub: HubProcess) {
    this.own = own;
    this.other = other;
    this.#place = place;
    this.#hub = hub;
  }

  /** `rollMetres`: of both printers. Ready when both printers are. */
  static async open(options: Partial<VirtualTcpPrinterOptions>, rollMetres: number | null): Promise<TwoPrinters> {
    const [own, other] = await Promise.all([startVirtualTcpPrinter(options), startVirtualTcpPrinter(options)]);
    process.env['MOTCUA_PRINTER'] = `tcp://${own.host}:${own.port}`;
    const place = { dataFolder: mkdtempSync(join(tmpdir(), 'motcua-two-')), port: await freePort() };
    const hub = await HubProcess.start(place);
    const office = new TwoPrinters(own, other, place, hub);
    const { url, demoSignIn } = hub;
    const kiosk = await pairOwnPage(url, 'kiosk', 'Kiosk 1');
    office.#staff = await signIn(url, demoSignIn.names[0] ?? '', demoSignIn.password);
    await changeSettings(await signIn(url, demoSignIn.names.at(-1) ?? '', demoSignIn.password), (settings) => {
      const [first] = settings.printers;
      if (!first) throw new Error('the demo has a printer');
      const second = {
        ...{ ...first, printerId: OTHER, name: 'Máy in phiếu 2', rollMetres },
        connection: { kind: 'tcp', host: other.host, port: other.port } as const,
      };
      return { ...settings, printers: [{ ...first, rollMetres, fallbackPrinterId: OTHER }, second] };
    });
    office.#kiosk = new RawClient('kiosk', kiosk);
    office.#officer = new RawClient('staff', office.#staff);
    await office.untilPrintersAre('ready', 'ready');
    return office;
  }

  get url(): string {
    return this.#hub.url;
  }

  get demoSignIn(): HubProcess['demoSignIn'] {
    return this.#hub.demoSignIn;
  }

  /** A citizen's press at the kiosk. */
  async press(): Promise<TicketIssuedOutcome> {
    const { reply } = await this.#client(this.#kiosk).send(
      {
        ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: ['ho-tich' as ServiceId] },
        ...{ priority: 'ordinary', needs: [], language: 'vi' },
      },
      ANSWER_WITHIN_MS,
    );
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
    return reply.outcome;
  }

  /** What the kiosk knows of a number's papers, the oldest first: "may-in-2 confirmed, may-in-2 copy confirmed". */
  fateAtKiosk(number: string): string {
    const slips = this.#client(this.#kiosk).lastView('kiosk-slips')?.slips ?? [];
    return slips
      .filter((slip) => slip.number === number)
      .toReversed()
      .map(({ printerId, state, copy }) => `${printerId} ${copy ? 'copy ' : ''}${state}`)
      .join(', ');
  }

  get health(): DeviceHealthView {
    const health = this.#client(this.#officer).lastView('device-health');
    if (health === null) throw new Error('no device health has come');
    return health;
  }

  printer(printerId: PrinterId): DeviceHealthView['printers'][number] {
    const printer = this.health.printers.find((each) => each.printerId === printerId);
    if (!printer) throw new Error(`${printerId} is not in the view`);
    return printer;
  }

  /** As an officer presses on the page of devices. */
  async act(act: MachineAct): Promise<MachineActReply> {
    const headers = { 'content-type': 'application/json', origin: this.url, cookie: this.#staff?.cookie ?? '' };
    const answer = await fetch(`${this.url}/api/machines/acts`, { method: 'POST', headers, body: JSON.stringify(act) });
    return machineActReplySchema.parse(await answer.json());
  }

  async untilPrintersAre(...states: readonly string[]): Promise<void> {
    const seen = (): string => this.health.printers.map(({ state }) => state).join(' ');
    await eventually(() => {
      if (seen() !== states.join(' ')) throw new Error(`the printers are ${seen()}`);
    }, READY_WITHIN_MS);
  }

  /** `kill -9`, and the hub again. */
  async killAndRestart(): Promise<void> {
    await this.#hub.kill();
    this.#hub = await HubProcess.start(this.#place);
    await this.#client(this.#officer).connected(ANSWER_WITHIN_MS);
    await this.#client(this.#kiosk).connected(ANSWER_WITHIN_MS);
  }

  async close(): Promise<void> {
    this.#kiosk?.close();
    this.#officer?.close();
    await this.#hub.kill();
    await Promise.all([this.own.close(), this.other.close()]);
    delete process.env['MOTCUA_PRINTER'];
    rmSync(this.#place.dataFolder, { recursive: true, force: true });
  }

  #client(client: RawClient | null): RawClient {
    if (client === null) throw new Error('the office is not open');
    return client;
  }
}

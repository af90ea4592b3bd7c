import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SetupDoor } from '@motcua/client/setup';
import type {
  DeviceHealthView,
  DeviceId,
  KioskPrinterConnection,
  PrinterId,
  PrinterView,
  ScannerId,
  ServiceId,
  TicketId,
  TicketIssuedOutcome,
} from '@motcua/protocol';
import { changeSettings } from './change-settings.ts';
import { FaultyLine } from './faulty-line.ts';
import { freePort, HubProcess, type HubPlace } from './hub-process.ts';
import { KioskProgram } from './kiosk-program.ts';
import { eventually } from './office-pages.ts';
import { pairOwnPage, signIn, type Admission } from './public-door.ts';
import { RawClient } from './raw-client.ts';
import { openSetUpPage, setUpByHand } from './set-up-page.ts';
import { VirtualPtyPrinter } from './virtual-printer/virtual-pty-printer.ts';
import type { VirtualTcpPrinter, VirtualTcpPrinterOptions } from './virtual-printer/virtual-tcp-printer.ts';

const ANSWER_WITHIN_MS = 30_000;

export type KioskOfficeOptions = {
  readonly socat: string;
  /** How the kiosk has its printer: at a serial port, or as the file of a USB printer. */
  readonly way: 'serial' | 'usb';
  readonly printer?: Partial<VirtualTcpPrinterOptions>;
  readonly mute?: boolean;
  /** Another printer, on the LAN. */
  readonly second?: VirtualTcpPrinter;
  /** FS3: somebody sets the kiosk up at its page and chooses this PIN; left out, it is told its hub at its start. */
  readonly pin?: string;
};

/**
 * An office whose printer is attached to a kiosk: the hub, the kiosk's program and the line between them can each fail
 * alone. A second kiosk, a bare connection, takes the numbers; its slips come out of the same printer.
 */
export class KioskOffice {
  readonly printer: VirtualPtyPrinter;
  readonly program: KioskProgram;
  readonly line: FaultyLine;
  readonly #folder: string;
  readonly #place: HubPlace;
  readonly #kiosk: RawClient;
  readonly #officer: RawClient;
  readonly #administrator: Admission;
  #hub: HubProcess;
  #deviceId = '' as DeviceId;
  #setup: SetupDoor | null = null;

  private constructor(
    printer: VirtualPtyPrinter,
    parts: { readonly folder: string; readonly place: HubPlace; readonly hub: HubProcess; readonly line: FaultyLine },
    doors: { readonly kiosk: Admission; readonly officer: Admission; readonly administrator: Admission },
    isTold: boolean,
  ) {
    this.printer = printer;
    this.line = parts.line;
    this.#folder = parts.folder;
    this.#place = parts.place;
    this.#hub = parts.hub;
    this.program = new KioskProgram(
      isTold ? this.line.url : null,
      join(parts.folder, 'kiosk'),
      dirname(printer.connection.path),
    );
    this.#kiosk = new RawClient('kiosk', doors.kiosk);
    this.#officer = new RawClient('staff', doors.officer);
    this.#administrator = doors.administrator;
  }

  /** Ready to print. */
  static async open({
    socat,
    way,
    printer: wished,
    mute = false,
    second,
    pin,
  }: KioskOfficeOptions): Promise<KioskOffice> {
    const usual = { paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, proof: 'B' } as const;
    const printer = new VirtualPtyPrinter({ ...usual, ...wished }, socat);
    printer.device.setMute(mute);
    await printer.start();
    const folder = mkdtempSync(join(tmpdir(), 'motcua-kiosk-'));
    const place = { dataFolder: join(folder, 'hub'), port: await freePort() };
    const hub = await HubProcess.start(place);
    const { names, password } = hub.demoSignIn;
    const doors = {
      kiosk: await pairOwnPage(hub.url, 'kiosk', 'Kiosk 2'),
      officer: await signIn(hub.url, names[0] ?? '', password),
      administrator: await signIn(hub.url, names.at(-1) ?? '', password),
    };
    const line = await FaultyLine.open(hub.url);
    const office = new KioskOffice(printer, { folder, place, hub, line }, doors, pin === undefined);
    if (pin === undefined) office.program.start();
    else office.#setup = await setUpByHand(office.program, new URL(hub.url).host, pin);
    const deviceId = await office.#programsId();
    office.#deviceId = deviceId;
    const { path } = printer.connection;
    const port: KioskPrinterConnection['port'] = way === 'usb' ? { kind: 'usb', path } : printer.connection;
    const simulated = office.health.printers[0]?.since;
    await changeSettings(doors.administrator, (settings) => {
      const [first, ...others] = settings.printers;
      if (first === undefined) throw new Error('the demo has a printer');
      const atKiosk = { ...first, connection: { kind: 'kiosk', deviceId, port } as const };
      const onLan =
        second === undefined ? [] : [{ ...first, printerId: 'lan' as PrinterId, connection: second.connection }];
      return { ...settings, printers: [atKiosk, ...others, ...onLan] };
    });
    await eventually(() => {
      if (office.health.printers[0]?.since === simulated) throw new Error('the settings are not followed');
    });
    await office.untilPrinterIs('ready');
    return office;
  }

  /** What stands on the page of the kiosk that somebody has set up. */
  get setup(): SetupDoor {
    if (this.#setup === null) throw new Error('the kiosk was told its hub');
    return this.#setup;
  }

  /** The kiosk that somebody has set up is started anew, with its page. */
  async restartSetUp(): Promise<void> {
    await this.program.kill();
    this.#setup = await openSetUpPage(this.program);
  }

  /** Where the kiosk's program keeps what is its own. */
  get ownFolder(): string {
    return join(this.#folder, 'kiosk');
  }

  get health(): DeviceHealthView {
    const health = this.#officer.lastView('device-health');
    if (health === null) throw new Error('no device health has come');
    return health;
  }

  /** What every kiosk is told of the printer. */
  get printerState(): PrinterView['state'] | null {
    return this.#kiosk.lastView('kiosk-menu')?.printers[0]?.state ?? null;
  }

  async untilPrinterIs(wanted: PrinterView['state']): Promise<void> {
    await this.#kiosk.connected(ANSWER_WITHIN_MS);
    await eventually(() => {
      if (this.printerState === wanted) return;
      throw new Error(`the printer is ${String(this.printerState)}, not ${wanted}; the kiosk: ${this.program.said}`);
    }, ANSWER_WITHIN_MS);
  }

  async press(): Promise<TicketIssuedOutcome> {
    const { reply } = await this.#kiosk.send(
      {
        ...{ type: 'issue-ticket', person: null, oneMore: true, priority: 'ordinary', needs: [], language: 'vi' },
        serviceIds: ['ho-tich' as ServiceId],
      },
      ANSWER_WITHIN_MS,
    );
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
    return reply.outcome;
  }

  async reprint(ticketId: TicketId, printerId: string): Promise<void> {
    const command = { type: 'reprint-slip', ticketId, jobId: null, reason: 'lost' } as const;
    const { reply } = await this.#officer.send({ ...command, printerId: printerId as PrinterId }, ANSWER_WITHIN_MS);
    if (reply.kind !== 'accepted') throw new Error(JSON.stringify(reply));
  }

  /** What the kiosk has been told of a number's papers, e.g. "interrupted, copy confirmed". */
  fateOf(number: string): string {
    const slips = (this.#kiosk.lastView('kiosk-slips')?.slips ?? []).filter((slip) => slip.number === number);
    return slips
      .toReversed()
      .map(({ state, copy }) => (copy ? `copy ${state}` : state))
      .join(', ');
  }

  /** Everything on the kiosk's paper, as "A001" or "A001 copy", oldest first. */
  paper(issued: readonly TicketIssuedOutcome[]): readonly string[] {
    return this.printer.slips.map(({ code, isCopy }) => {
      const number = issued.find((ticket) => ticket.slipCode === code)?.number ?? `unknown code ${code}`;
      return isCopy ? `${number} copy` : number;
    });
  }

  /** Some rows are out, and many are not. */
  async slipHalfOut(): Promise<void> {
    const { device } = this.printer;
    while (device.hangingRows <= 40) await new Promise((resolve) => setTimeout(resolve, 5));
    if (device.hangingRows >= 600) throw new Error(`the slip is out already: ${device.hangingRows} rows`);
  }

  /** Names a scanner at a serial port of the kiosk. */
  async attachScanner(path: string): Promise<void> {
    const port = { ...this.printer.connection, path, baudRate: 9_600 };
    const deviceId = this.#deviceId;
    await changeSettings(this.#administrator, (settings) => ({
      ...settings,
      scanners: [
        {
          ...{ scannerId: 'may-quet-1' as ScannerId, name: 'Máy quét', reportsTo: { kind: 'kiosk', deviceId } },
          connection: { kind: 'kiosk', deviceId, port },
        },
      ],
    }));
  }

  async killHub(): Promise<void> {
    await this.#hub.kill();
  }

  /** As Ctrl-C does. */
  async stopHub(): Promise<void> {
    await this.#hub.stop();
  }

  async startHub(): Promise<void> {
    this.#hub = await HubProcess.start(this.#place);
    await this.#officer.connected(ANSWER_WITHIN_MS);
  }

  async close(): Promise<void> {
    this.#kiosk.close();
    this.#officer.close();
    await this.program.kill();
    await this.line.close();
    await this.#hub.kill();
    await this.printer.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Whom the hub takes the program for: the kiosk that is not the second one. */
  async #programsId(): Promise<DeviceId> {
    let found: DeviceId | null = null;
    await eventually(() => {
      const kiosks = this.health.appliances.filter(({ role, name }) => role === 'kiosk' && name !== 'Kiosk 2');
      found = kiosks.find(({ connected }) => connected)?.deviceId ?? null;
      if (found === null) throw new Error(`the kiosk's program did not come: ${this.program.said}`);
    }, ANSWER_WITHIN_MS);
    if (found === null) throw new Error('no kiosk');
    return found;
  }
}

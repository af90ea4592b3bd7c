import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, type Hub } from '@motcua/hub';
import type {
  DeviceHealthView,
  KioskSlipsView,
  PrinterConnection,
  PrinterView,
  ServiceId,
  TicketId,
  TicketIssuedOutcome,
} from '@motcua/protocol';
import { eventually } from './office-pages.ts';
import { type Admission, signIn } from './public-door.ts';
import { RawClient } from './raw-client.ts';
import type { PaperRecord } from './virtual-printer/paper-record.ts';
import {
  startVirtualTcpPrinter,
  type VirtualTcpPrinter,
  type VirtualTcpPrinterOptions,
} from './virtual-printer/virtual-tcp-printer.ts';

/**
 * Well below the 15 s for which a slip may be waited for: so an answer did not wait for paper. How soon it comes is measured by the
 * bench; here five hubs start and stop in one process, and each start keeps the others waiting for half a second and more.
 */
const ANSWER_WITHIN_MS = 10_000;

export type Pressed = TicketIssuedOutcome & { readonly tookMs: number };

/** What such an office needs of its printer: what came out of it, and where it is reached. */
export type OfficePrinter = PaperRecord & {
  readonly connection: PrinterConnection;
  close(): Promise<void>;
};

/** A whole office whose slips come from a real line: the real hub, one kiosk, one officer. */
export class PrinterOffice<Printer extends OfficePrinter = VirtualTcpPrinter> {
  readonly printer: Printer;
  readonly #folder: string;
  readonly #hub: Hub;
  readonly #kiosk: RawClient;
  readonly #officer: RawClient;

  private constructor(printer: Printer, folder: string, hub: Hub, kiosk: RawClient, officer: RawClient) {
    this.printer = printer;
    this.#folder = folder;
    this.#hub = hub;
    this.#kiosk = kiosk;
    this.#officer = officer;
  }

  /** `before` runs when the printer is on and the hub is not there yet. */
  static async open(
    options: Partial<VirtualTcpPrinterOptions>,
    before: (printer: VirtualTcpPrinter) => unknown,
  ): Promise<PrinterOffice> {
    const printer = await startVirtualTcpPrinter(options);
    await before(printer);
    return PrinterOffice.at(printer);
  }

  /** At a printer that is there already; `connection`: how the hub reaches it, where there is more than one way. */
  static async at<Printer extends OfficePrinter>(
    printer: Printer,
    connection: PrinterConnection = printer.connection,
  ): Promise<PrinterOffice<Printer>> {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-printer-'));
    const hub = await createHub({
      version: 'test',
      config: {
        port: 0,
        host: '127.0.0.1',
        dataFolder: folder,
        printer: { connection, paperWidthMm: 80 },
        allowedHosts: [],
        doors: null,
        adminPassword: null,
      },
    });
    const { url, demoSignIn } = hub;
    const kiosk = new RawClient('kiosk', { url, token: pairKiosk(hub), cookie: null });
    const officer = new RawClient('staff', await signIn(url, demoSignIn?.names[0] ?? '', demoSignIn?.password ?? ''));
    await Promise.all([kiosk.connected(10_000), officer.connected(10_000)]);
    return new PrinterOffice(printer, folder, hub, kiosk, officer);
  }

  /** A citizen's press. Throws when its answer waits for anything but the disk. */
  async press(): Promise<Pressed> {
    const { reply, sentAt, answeredAt } = await this.#kiosk.send(
      {
        type: 'issue-ticket',
        person: null,
        oneMore: true,
        serviceIds: ['ho-tich' as ServiceId],
        priority: 'ordinary',
        needs: [],
        language: 'vi',
      },
      ANSWER_WITHIN_MS,
    );
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') {
      throw new Error(`no ticket: ${JSON.stringify(reply)}`);
    }
    const tookMs = answeredAt - sentAt;
    if (tookMs > ANSWER_WITHIN_MS) throw new Error(`${reply.outcome.number} took ${tookMs} ms`);
    return { ...reply.outcome, tookMs };
  }

  /** SL10: an officer has a number's slip printed again; "done", or why not. */
  async reprint(ticketId: TicketId, jobId: string | null = null): Promise<string> {
    const command = { type: 'reprint-slip', ticketId, jobId, reason: 'did-not-come-out', printerId: null } as const;
    const { reply } = await this.#officer.send(command, ANSWER_WITHIN_MS);
    return reply.kind === 'rejected' ? reply.rejection.code : reply.outcome.type;
  }

  /** What the kiosk has been told of its printer. */
  get printerAtKiosk(): PrinterView['state'] | null {
    return this.#kiosk.lastView('kiosk-menu')?.printers[0]?.state ?? null;
  }

  /** What the kiosk has been told of a number's papers, the latest first. */
  slipsAtKiosk(number: string): readonly KioskSlipsView['slips'][number][] {
    return (this.#kiosk.lastView('kiosk-slips')?.slips ?? []).filter((slip) => slip.number === number);
  }

  /** The same, as "interrupted, copy confirmed" in the order in which the papers were wanted. */
  fateAtKiosk(number: string): string {
    return this.slipsAtKiosk(number)
      .toReversed()
      .map(({ state, copy }) => (copy ? `copy ${state}` : state))
      .join(', ');
  }

  /** Somebody who may change settings. */
  administrator(): Promise<Admission> {
    const { url, demoSignIn } = this.#hub;
    return signIn(url, demoSignIn?.names.at(-1) ?? '', demoSignIn?.password ?? '');
  }

  /** What an officer sees of machines and doubtful slips. */
  get health(): DeviceHealthView {
    const health = this.#officer.lastView('device-health');
    if (health === null) throw new Error('no device health has come');
    return health;
  }

  /** Numbers whose slip an officer is asked to look after, as "A001 unknown". */
  get slipsToCheck(): readonly string[] {
    return this.health.slipsToCheck.entries.map(({ number, state }) => `${number} ${state}`);
  }

  /** Everything on paper, as "A001" or "A001 copy", oldest first; the numbers are those of `issued`. */
  paper(issued: readonly TicketIssuedOutcome[]): readonly string[] {
    return this.printer.slips.map(({ code, isCopy }) => {
      const number = issued.find((ticket) => ticket.slipCode === code)?.number ?? `unknown code ${code}`;
      return isCopy ? `${number} copy` : number;
    });
  }

  /** Waits until the kiosk has been told so. */
  async untilKioskKnows(state: PrinterView['state'], withinMs: number): Promise<void> {
    await eventually(() => {
      if (this.printerAtKiosk !== state) throw new Error(`the kiosk sees "${this.printerAtKiosk}", not "${state}"`);
    }, withinMs);
  }

  async close(): Promise<void> {
    this.#kiosk.close();
    this.#officer.close();
    await this.#hub.stop();
    await this.printer.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** As the demo pairs a page of its own machine, for a client that keeps its token. Returns the token. */
function pairKiosk(hub: Hub): string {
  const { pairing } = hub.access;
  const asked = pairing.ask({
    role: 'kiosk',
    name: 'Kiosk 1',
    address: '127.0.0.1',
    browser: false,
    onOwnMachine: true,
  });
  if (asked.kind !== 'started') throw new Error(asked.kind);
  const polled = pairing.poll(asked.started.requestId, asked.started.secret);
  if (polled.kind !== 'paired') throw new Error(polled.kind);
  return polled.token;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PLAIN_PRINTER,
  type DeviceHealthView,
  type PrinterConnection,
  type PrinterId,
  type PrinterSettings,
  type ServiceId,
  type TicketIssuedOutcome,
} from '@motcua/protocol';
import { findSocat, PtyWire } from '@motcua/wires';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { freePort, HubProcess, type HubPlace } from '../harness/hub-process.ts';
import { eventually } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';
import { WiredPrinter } from '../harness/virtual-printer/wired-printer.ts';

/** Staff know within 5 s: on a machine that does other things too. */
const KNOWN_WITHIN_MS = 15_000;
const SOON_MS = 20_000;
/** `GS ( H`, which only a probe sends to a printer that proves at level B; `GS v 0`: a picture; `ESC t 30`: TCVN-3 letters. */
const PROCESS_ID = [0x1d, 0x28, 0x48];
const PICTURE = [0x1d, 0x76, 0x30];
const TCVN3_LETTERS = [0x1b, 0x74, 30];

const socat = findSocat();
let folder = '';
const cleanUps: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-desk-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** The kiosk is bound to this one: the demo's first printer. */
const FIRST = 'may-in-1' as PrinterId;
let named = 0;
/** Each with a name of its own, by which it is seen that the settings are followed. */
function printer(id: string, connection: PrinterConnection, change: Partial<PrinterSettings> = {}): PrinterSettings {
  named += 1;
  return {
    ...{ printerId: id as PrinterId, name: `Máy ${named}`, paperWidthMm: 80, connection, ...PLAIN_PRINTER },
    ...change,
  };
}
const serial = (path: string): PrinterConnection => ({
  ...{ kind: 'serial', path, baudRate: 115_200, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
});
const at = ({ host, port }: VirtualTcpPrinter): PrinterConnection => ({ kind: 'tcp', host, port });

/** A hub of its own process, with one kiosk, one officer, and whoever sets the printers up. */
class DeskOffice {
  readonly #place: HubPlace;
  readonly #kiosk: RawClient;
  readonly #officer: RawClient;
  #hub: HubProcess;

  private constructor(place: HubPlace, hub: HubProcess, kiosk: RawClient, officer: RawClient) {
    this.#place = place;
    this.#hub = hub;
    this.#kiosk = kiosk;
    this.#officer = officer;
  }

  static async open(): Promise<DeskOffice> {
    const place = { dataFolder: join(folder, 'data'), port: await freePort() };
    const hub = await HubProcess.start(place);
    const { names, password } = hub.demoSignIn;
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk'));
    const officer = new RawClient('staff', await signIn(hub.url, names[0] ?? '', password));
    const office = new DeskOffice(place, hub, kiosk, officer);
    cleanUps.push(() => office.#close());
    await Promise.all([kiosk.connected(SOON_MS), officer.connected(SOON_MS)]);
    return office;
  }

  get health(): DeviceHealthView | null {
    return this.#officer.lastView('device-health');
  }

  get printers(): DeviceHealthView['printers'] {
    return this.health?.printers ?? [];
  }

  /** What a number's papers have become, as the kiosk was told, the latest first. */
  slipsOf({ ticketId }: TicketIssuedOutcome): readonly string[] {
    const slips = this.#kiosk.lastView('kiosk-slips')?.slips ?? [];
    return slips.filter((slip) => slip.ticketId === ticketId).map(({ state }) => state);
  }

  /** Applies the settings; resolves when staff see these printers. */
  async setUp(...printers: readonly PrinterSettings[]): Promise<void> {
    const { demoSignIn, url } = this.#hub;
    const administrator = await signIn(url, demoSignIn.names.at(-1) ?? '', demoSignIn.password);
    await changeSettings(administrator, (settings) => ({
      ...{ ...settings, version: settings.version + 1 },
      printers: [...printers],
    }));
    const names = printers.map(({ name }) => name);
    await eventually(() => expect(this.printers.map(({ name }) => name)).toEqual(names), SOON_MS);
  }

  async press(): Promise<TicketIssuedOutcome> {
    const { reply } = await this.#kiosk.send(
      {
        ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: ['ho-tich' as ServiceId] },
        ...{ priority: 'ordinary', needs: [], language: 'vi' },
      },
      SOON_MS,
    );
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
    return reply.outcome;
  }

  /** The printer comes to be so, as an officer sees it. */
  async until(state: string, printerId: PrinterId = FIRST, withinMs = SOON_MS): Promise<void> {
    await eventually(() => {
      expect(this.printers.find((each) => each.printerId === printerId)?.state).toBe(state);
    }, withinMs);
  }

  async metrics(): Promise<readonly string[]> {
    return (await (await fetch(`${this.#hub.url}/metrics`)).text()).split('\n');
  }

  async restart(): Promise<void> {
    await this.#hub.stop();
    this.#hub = await HubProcess.start(this.#place);
    await Promise.all([this.#kiosk.connected(SOON_MS), this.#officer.connected(SOON_MS)]);
  }

  async #close(): Promise<void> {
    this.#kiosk.close();
    this.#officer.close();
    await this.#hub.stop();
  }
}

async function lay(name: string, program: string) {
  const wire = new PtyWire({ path: join(folder, name), socat: program });
  await wire.plug();
  cleanUps.push(() => wire.unplug());
  return { wire, paper: new WiredPrinter(wire) };
}

async function onTheNetwork(): Promise<VirtualTcpPrinter> {
  const one = await startVirtualTcpPrinter({});
  cleanUps.push(() => one.close());
  return one;
}

describe('printers follow the settings', () => {
  it('SL3 at a serial port: a slip comes out, the cable is pulled and put back, and the next ones come', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, paper } = await lay('ttyPrinter', socat.program);
    const office = await DeskOffice.open();
    await office.setUp(printer(FIRST, serial(wire.path)));
    await office.until('ready');
    const first = await office.press();
    await eventually(() => expect(office.slipsOf(first)).toEqual(['confirmed']), SOON_MS);
    expect(paper.codes).toEqual([first.slipCode]);

    await wire.unplug();
    await office.until('offline', FIRST, KNOWN_WITHIN_MS);
    expect(await office.metrics()).toContain(`motcua_printer_state{printer="${FIRST}",state="offline"} 1`);
    const meanwhile = await office.press();
    await wire.plug();
    await office.until('ready');
    const next = await office.press();
    await eventually(() => expect(office.slipsOf(next)).toEqual(['confirmed']), SOON_MS);
    expect(paper.codes).toEqual([first.slipCode, meanwhile.slipCode, next.slipCode]);
  });

  it('SL5 what it can prove is known after a restart, and not asked for again', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, paper } = await lay('ttyProven', socat.program);
    const office = await DeskOffice.open();
    await office.setUp(printer(FIRST, serial(wire.path)));
    await office.until('ready');
    expect(office.printers[0]?.proofLevel).toBe('B');
    const probes = paper.heard(PROCESS_ID);
    expect(probes).toBeGreaterThan(0);
    // A printer that is away at the start is known all the same.
    await wire.unplug();
    await office.restart();
    await office.until('offline');
    expect(office.printers[0]?.proofLevel).toBe('B');
    await wire.plug();
    await office.until('ready');
    expect(paper.heard(PROCESS_ID)).toBe(probes);
    // Another model is another printer.
    await office.setUp(printer(FIRST, serial(wire.path), { modelId: 'citizen-ct-s' }));
    await eventually(() => expect(paper.heard(PROCESS_ID)).toBe(probes + 1), SOON_MS);
    await office.until('ready');
  });

  it('SL8 a printer that is set to its own letters gets letters instead of pictures, from the next slip on', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, paper } = await lay('ttyLetters', socat.program);
    const office = await DeskOffice.open();
    const epson = { modelId: 'epson-tm-t20' } as const;
    await office.setUp(printer(FIRST, serial(wire.path), epson));
    await office.until('ready');
    const drawn = await office.press();
    await eventually(() => expect(office.slipsOf(drawn)).toEqual(['confirmed']), SOON_MS);
    expect(paper.heard(TCVN3_LETTERS)).toBe(0);
    const pictures = paper.heard(PICTURE);
    await office.setUp(printer(FIRST, serial(wire.path), { ...epson, text: 'tcvn3' }));
    const written = await office.press();
    await eventually(() => expect(office.slipsOf(written)).toEqual(['confirmed']), SOON_MS);
    expect(paper.heard(TCVN3_LETTERS)).toBeGreaterThan(0);
    expect(paper.heard(PICTURE)).toBe(pictures);
  });

  it('SL3 one moves to another address: what waits comes out there, and the other printer goes on', async () => {
    const [before, after, other] = [await onTheNetwork(), await onTheNetwork(), await onTheNetwork()];
    const second = printer('may-in-2', at(other));
    const office = await DeskOffice.open();
    await office.setUp(printer(FIRST, at(before)), second);
    await office.until('ready');
    await office.until('ready', second.printerId);
    const [, goesOn] = office.printers;
    before.device.runOutOfPaperAfter(0);
    await office.until('paper-out');
    const waits = await office.press();
    await office.setUp(printer(FIRST, at(after)), second);
    await eventually(() => expect(office.slipsOf(waits)).toEqual(['confirmed']), SOON_MS);
    expect(after.slips.map(({ code }) => code)).toEqual([waits.slipCode]);
    expect(before.slips).toEqual([]);
    // The old address is let go of: another computer can have it.
    before.device.loadPaper();
    expect(office.printers[1]).toEqual(goesOn);
  });

  it('SL3, SL2 one is taken out: what waits for it ends where staff see it, and its kiosk prints at another until it is back', async () => {
    const [gone, stays] = [await onTheNetwork(), await onTheNetwork()];
    const second = printer('may-in-2', at(stays));
    const office = await DeskOffice.open();
    await office.setUp(printer(FIRST, at(gone)), second);
    await office.until('ready');
    gone.device.openCover();
    await office.until('cover-open');
    const waits = await office.press();
    await eventually(() => expect(office.printers[0]?.waitingSlips).toBe(1), SOON_MS);
    await office.setUp(second);
    await eventually(() => expect(office.slipsOf(waits)).toEqual(['expired']), SOON_MS);
    expect(office.health?.slipsToCheck.entries).toMatchObject([{ number: waits.number, state: 'expired' }]);
    expect(office.printers.map(({ printerId }) => printerId)).toEqual([second.printerId]);
    const meanwhile = await office.press();
    expect(meanwhile.slip.printerId).toBe(second.printerId);
    await eventually(() => expect(office.slipsOf(meanwhile)).toEqual(['confirmed']), SOON_MS);
    expect(stays.slips.map(({ code }) => code)).toEqual([meanwhile.slipCode]);
    // Named again, it prints there again.
    gone.device.closeCover();
    await office.setUp(second, printer(FIRST, at(gone)));
    const again = await office.press();
    await eventually(() => expect(office.slipsOf(again)).toEqual(['confirmed']), SOON_MS);
    expect(gone.slips.map(({ code }) => code)).toEqual([again.slipCode]);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPortedHubLink, usualSurroundings, type HubLink } from '@motcua/client';
import type {
  Command,
  DeviceId,
  KioskPrinterChoice,
  PrinterId,
  ServiceId,
  TicketIssuedOutcome,
} from '@motcua/protocol';
import { findSocat } from '@motcua/wires';
import { expect, it, type TestContext } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { KioskProgram } from '../harness/kiosk-program.ts';
import { linkedPorts } from '../harness/linked-ports.ts';
import { eventually } from '../harness/office-pages.ts';
import { pairOwnPage, signIn, type Admission } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';
import type { PaperRecord } from '../harness/virtual-printer/paper-record.ts';
import { VirtualPtyPrinter } from '../harness/virtual-printer/virtual-pty-printer.ts';
import { startVirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

/** Real processes on a machine that does other things too. */
const SOON_MS = 30_000;
const ids = ['may-in-1', 'may-in-2', 'may-in-3'] as PrinterId[];
const [P1, P2, P3] = ids as [PrinterId, PrinterId, PrinterId];
const PRESS: Command = {
  ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as ServiceId], priority: 'ordinary', needs: [] },
  ...{ language: 'vi', person: null, oneMore: true },
};

type OwnKiosk = {
  readonly printer: VirtualPtyPrinter;
  readonly own: string;
  readonly page: HubLink;
  readonly deviceId: DeviceId;
};

it('SL2, HL1 two kiosks with a printer each: slips come out where they were pressed, also while the hub is away', async (context) => {
  const socat = findSocat();
  if ('obstacle' in socat) return context.skip(socat.obstacle);
  const { folder, hub, administrator } = await openHub(context);
  const kiosks: OwnKiosk[] = [];
  for (const name of ['one', 'two']) {
    const printer = new VirtualPtyPrinter(
      { paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, proof: 'B' },
      socat.program,
    );
    await printer.start();
    context.onTestFinished(() => printer.close());
    const own = join(folder, name);
    const program = new KioskProgram(hub.url, own, dirname(printer.connection.path));
    context.onTestFinished(() => program.kill());
    kiosks.push({ printer, own, ...(await pageOf(program)) });
  }
  const [one, two] = kiosks as [OwnKiosk, OwnKiosk];
  // The second was paired with what was the centre's first printer.
  await changeSettings(administrator, (settings) => ({
    ...settings,
    printers: kiosks.map(({ printer, deviceId }, nth) => ({
      ...(settings.printers[0] ?? expect.fail('the demo has a printer')),
      ...{ printerId: ids[nth] ?? P3, connection: { kind: 'kiosk', deviceId, port: printer.connection } },
    })),
  }));
  await eventually(() => {
    expect(kiosks.map(({ page }) => placeOf(page))).toEqual([P1, P2]);
    expect(two.page.latest('kiosk-menu', null)?.body.printers.map(({ state }) => state)).toEqual(['ready', 'ready']);
  }, SOON_MS);

  const given = [await press(one.page), await press(two.page), await press(two.page)];
  expect(given.map(({ slip }) => slip.printerId)).toEqual([P1, P2, P2]);
  await eventually(() => expect(paper(given, one.printer, two.printer)).toEqual(['A001', 'A002 A003']), SOON_MS);

  for (const { own } of kiosks) {
    const file = join(own, 'reserve.json');
    await eventually(() => expect(existsSync(file) && readFileSync(file, 'utf8')).toContain('reserve-leased'), SOON_MS);
  }
  await hub.kill();
  const alone = { kind: 'lost', alone: { standing: 'giving' } };
  await eventually(() => kiosks.forEach(({ page }) => expect(page.state()).toMatchObject(alone)), SOON_MS);
  given.push(await press(two.page), await press(one.page));
  expect(given.slice(3).map(({ slip }) => slip.printerId)).toEqual([P2, P1]);
  const [atTwo, atOne] = given.slice(3).map(({ number }) => number);
  await eventually(
    () => expect(paper(given, one.printer, two.printer)).toEqual([`A001 ${atOne}`, `A002 A003 ${atTwo}`]),
    SOON_MS,
  );
});

it('SL2 a kiosk follows what the settings say: at once, with the slip under way coming out where it was', async (context) => {
  const { hub, administrator } = await openHub(context);
  const [first, second, third] = await Promise.all(
    [60, 200, 200].map((mmPerSecond) => startVirtualTcpPrinter({ mmPerSecond, proof: 'B' })),
  );
  if (!first || !second || !third) throw new Error('no printers');
  context.onTestFinished(async () => void (await Promise.all([first, second, third].map((each) => each.close()))));
  const staff = new RawClient('staff', administrator);
  const one = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk 1'));
  const two = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk 2'));
  context.onTestFinished(() => [staff, one, two].forEach((each) => each.close()));
  await Promise.all([one, two, staff].map((each) => each.connected(SOON_MS)));

  const printers = new Map([
    [P1, first],
    [P2, second],
    [P3, third],
  ]);
  /** The centre has these printers, and the settings say so of kiosks. */
  const settle = async (named: readonly PrinterId[], kioskPrinters?: readonly KioskPrinterChoice[]): Promise<void> => {
    await changeSettings(administrator, ({ kioskPrinters: _before, ...settings }) => ({
      ...settings,
      ...(kioskPrinters === undefined ? {} : { kioskPrinters: [...kioskPrinters] }),
      printers: named.map((printerId) => ({
        ...(settings.printers[0] ?? expect.fail('no printer')),
        ...{ printerId, fallbackPrinterId: printerId === P2 && named.includes(P3) ? P3 : null },
        connection: printers.get(printerId)?.connection ?? expect.fail('no such printer'),
      })),
    }));
  };
  const places = () => [one, two].map((each) => each.lastView('kiosk-slips')?.printerId);
  const states = () => one.lastView('kiosk-menu')?.printers.map(({ state }) => state);
  const said = (deviceId: DeviceId, printerId: PrinterId): KioskPrinterChoice => ({ deviceId, printerId });

  await settle([P1, P2, P3]);
  await eventually(
    () =>
      expect([places(), states()]).toEqual([
        [P1, P1],
        ['ready', 'ready', 'ready'],
      ]),
    SOON_MS,
  );
  const given = [await pressAt(two)];
  while (first.device.hangingRows <= 40) await new Promise((resolve) => setTimeout(resolve, 5));
  await settle([P1, P2, P3], [said(idOf(two), P2), said('gone' as DeviceId, P3)]);
  await eventually(() => expect(places()).toEqual([P1, P2]), SOON_MS);
  given.push(await pressAt(two), await pressAt(one));
  await eventually(() => expect(paper(given, first, second)).toEqual(['A001 A003', 'A002']), SOON_MS);
  await eventually(() => expect(fateAt(two)).toEqual([`${P2} confirmed`, `${P1} confirmed`]), SOON_MS);
  const { appliances } = staff.lastView('device-health') ?? expect.fail('no device health');
  expect(appliances.filter(({ role }) => role === 'kiosk').map(({ name, printerId }) => [name, printerId])).toEqual([
    ['Kiosk 1', P1],
    ['Kiosk 2', P2],
  ]);

  second.device.runOutOfPaperAfter(0);
  await eventually(() => expect(states()).toEqual(['ready', 'paper-out', 'ready']), SOON_MS);
  given.push(await pressAt(two));
  expect(given.at(-1)?.slip.printerId).toBe(P2);
  await eventually(() => expect(paper(given, third)).toEqual(['A004']), SOON_MS);

  // Another document, in which the printer that both were paired with has another id.
  await settle([P3]);
  await eventually(() => expect(places()).toEqual([P3, P3]), SOON_MS);
  given.push(await pressAt(one), await pressAt(two));
  expect(given.slice(-2).map(({ slip }) => slip.printerId)).toEqual([P3, P3]);
  await eventually(() => expect(paper(given, third)).toEqual(['A004 A005 A006']), SOON_MS);

  // Paired anew it has another id, and its name.
  await settle([P1, P2, P3], [said(idOf(two), P3)]);
  await eventually(() => expect(places()).toEqual([P1, P3]), SOON_MS);
  const again = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk 2'));
  context.onTestFinished(() => again.close());
  await again.connected(SOON_MS);
  await eventually(() => expect(again.you).toMatchObject({ kind: 'kiosk', printerId: P3 }));
  expect(idOf(again)).not.toBe(idOf(two));
});

async function openHub(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-two-kiosks-'));
  context.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const hub = await HubProcess.start({ dataFolder: join(folder, 'hub'), port: await freePort() });
  context.onTestFinished(() => hub.kill());
  const { names, password } = hub.demoSignIn;
  const administrator: Admission = await signIn(hub.url, names.at(-1) ?? '', password);
  return { folder, hub, administrator };
}

/** A kiosk's program, with a page of the test's. */
async function pageOf(program: KioskProgram): Promise<{ readonly page: HubLink; readonly deviceId: DeviceId }> {
  await program.startForPage();
  const [main, port] = linkedPorts();
  program.attach(main);
  const page = createPortedHubLink(port, usualSurroundings());
  let deviceId: DeviceId | null = null;
  await eventually(() => {
    const state = page.state();
    if (state.kind !== 'connected' || state.welcome.you.kind !== 'kiosk') throw new Error(program.said);
    deviceId = state.welcome.you.deviceId;
  }, SOON_MS);
  return { page, deviceId: deviceId ?? expect.fail('no id') };
}

/** Where the hub says that this kiosk's slips come out. */
function placeOf(page: HubLink): PrinterId | null | undefined {
  const state = page.state();
  if (state.kind !== 'connected' || state.welcome.you.kind !== 'kiosk') return undefined;
  return page.latest('kiosk-slips', state.welcome.you.deviceId)?.body.printerId;
}

async function press(page: HubLink): Promise<TicketIssuedOutcome> {
  const result = await page.send(PRESS, 8_000);
  if (result.kind !== 'accepted' || result.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(result));
  return result.outcome;
}

async function pressAt(kiosk: RawClient): Promise<TicketIssuedOutcome> {
  const { reply } = await kiosk.send(PRESS, SOON_MS);
  if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
  return reply.outcome;
}

function idOf({ you }: RawClient): DeviceId {
  return you.kind === 'kiosk' ? you.deviceId : expect.fail('no kiosk');
}

/** What a kiosk knows of its papers, the latest first. */
function fateAt(kiosk: RawClient): readonly string[] {
  return (kiosk.lastView('kiosk-slips')?.slips ?? []).map(({ printerId, state }) => `${printerId} ${state}`);
}

/** Numbers on the paper of each printer, in their order on it. */
function paper(given: readonly TicketIssuedOutcome[], ...printers: readonly PaperRecord[]): readonly string[] {
  const numberOf = (code: string | null) =>
    given.find(({ slipCode }) => slipCode === code)?.number ?? `unknown ${String(code)}`;
  return printers.map(({ slips }) => slips.map(({ code }) => numberOf(code)).join(' '));
}

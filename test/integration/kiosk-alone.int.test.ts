import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPortedHubLink, usualSurroundings, type HubLink, type SendResult } from '@motcua/client';
import type { ServiceId, TicketIssuedOutcome } from '@motcua/protocol';
import { findSocat } from '@motcua/wires';
import { expect, it, type TestContext } from 'vitest';
import { KioskOffice, type KioskOfficeOptions } from '../harness/kiosk-office.ts';
import { linkedPorts } from '../harness/linked-ports.ts';
import { eventually } from '../harness/office-pages.ts';
import { openServiceMenu } from '../harness/set-up-page.ts';
import { decodeSlipBytes } from '../harness/virtual-printer/decode-slip-bytes.ts';
import { readDecodedCode } from '../harness/virtual-printer/read-decoded-code.ts';

/** Real processes on a machine that does other things too. */
const SOON_MS = 30_000;

/** A hub, a kiosk's program and a printer, each started more than once. */
const LONG_MS = 240_000;

/** A slip is set closer where the words of its minute take more room beside others: less than what hung out of the printer. */
const ROWS_OF_ITS_MINUTE = 40;

it(
  'HL1 the hub is killed: the kiosk gives numbers at its own printer, and hands them over when it is back',
  { timeout: LONG_MS },
  async (context) => {
    const office = await openOffice(context);
    const first = await office.press();
    await eventually(() => expect(office.fateOf(first.number)).toBe('confirmed'), SOON_MS);
    let page = await pageOf(office);
    await untilPrepared(office);

    await office.killHub();
    await eventually(
      () => expect(page.state()).toMatchObject({ kind: 'lost', alone: { standing: 'giving' } }),
      SOON_MS,
    );
    office.printer.takeBytes();
    const given = [issued(await press(page)), issued(await press(page))];
    expect(given.map(({ number }) => number)).toEqual(['A800', 'A801']);
    await eventually(() => expect(slipsOf(page)).toEqual(['A801 confirmed', 'A800 confirmed']), SOON_MS);
    // What the kiosk wrote by itself, read by what shares nothing with its encoder: two whole slips, each with its number's code.
    const alone = decodeSlipBytes(office.printer.takeBytes()).filter(({ cut }) => cut);
    expect(alone.map(readDecodedCode)).toEqual(given.map(({ slipCode }) => slipCode));

    // It is killed as well, and knows everything when it is back.
    await office.program.kill();
    page = await pageOf(office);
    await eventually(
      () => expect(page.state()).toMatchObject({ kind: 'lost', alone: { standing: 'giving' } }),
      SOON_MS,
    );
    given.push(issued(await press(page)));
    await eventually(() => expect(slipsOf(page)[0]).toBe('A802 confirmed'), SOON_MS);
    expect(office.paper([first, ...given])).toEqual([first.number, 'A800', 'A801', 'A802']);

    await office.startHub();
    await eventually(() => expect(page.state().kind).toBe('connected'), SOON_MS);
    await eventually(
      () => expect(office.health.reserves?.[0]).toMatchObject({ given: 3, placed: 3, withoutSlip: [] }),
      SOON_MS,
    );
    await eventually(() => {
      const waiting = page
        .latest('kiosk-menu', null)
        ?.body.services.find(({ serviceId }) => serviceId === 'ho-tich')?.waiting;
      expect(waiting).toBe(4);
    }, SOON_MS);
    expect(readFileSync(join(office.ownFolder, 'reserve.log'), 'utf8')).not.toContain('"kind":"given"');
    // The hub has the printer again, and no slip of it is printed twice.
    await office.untilPrinterIs('ready');
    const last = await office.press();
    await eventually(() => expect(office.fateOf(last.number)).toBe('confirmed'), SOON_MS);
    expect(office.paper([first, ...given, last])).toEqual([first.number, 'A800', 'A801', 'A802', last.number]);
    expect(office.printer.device.strayBytes).toBe(0);
  },
);

it(
  'SL5 the kiosk is killed in the middle of its own slip: the hub, there first, cuts that off before its next number',
  { timeout: LONG_MS },
  async (context) => {
    const office = await openOffice(context, undefined, { mmPerSecond: 50, bufferBytes: 4_096 });
    const whole = [await printed(office), await printed(office)];
    const page = await pageOf(office);
    await untilPrepared(office);
    await office.killHub();
    await eventually(
      () => expect(page.state()).toMatchObject({ kind: 'lost', alone: { standing: 'giving' } }),
      SOON_MS,
    );
    const broken = issued(await press(page));
    await office.slipHalfOut();
    // The power of its cabinet: what the printer and the cable still had goes with it, and the paper hangs out.
    office.printer.device.switchOff();
    await office.program.kill();
    await office.printer.cut();
    office.printer.device.switchOn();
    await office.printer.mend();
    expect(office.printer.device.hangingRows).toBeGreaterThan(ROWS_OF_ITS_MINUTE);
    await office.startHub();
    office.program.start();
    await eventually(() => expect(office.printerState).toBe('ready'), 2 * SOON_MS);
    const next = [await printed(office), await printed(office)];
    expect(office.paper([...whole, broken, ...next])).toEqual([...whole, ...next].map(({ number }) => number));
    const [, before = Number.NaN, ...after] = office.printer.slips.map(({ piece }) => piece.bitmap.heightDots);
    // As whoever is behind others has it: nothing of another slip hangs on it.
    expect(after).toHaveLength(2);
    for (const height of after) expect(Math.abs(height - before)).toBeLessThan(ROWS_OF_ITS_MINUTE);
    expect(office.printer.device.strayBytes).toBe(0);
    await eventually(() => expect(existsSync(join(office.ownFolder, 'rest-at'))).toBe(false), SOON_MS);
  },
);

it(
  'FS10 the hub is killed: whoever opens the menu has a test slip printed by the kiosk, and by the hub when it is back',
  { timeout: LONG_MS },
  async (context) => {
    const office = await openOffice(context, PIN);
    // It asks what it needs to be alone once it is connected, and then once a minute.
    await office.restartSetUp();
    await untilPrepared(office);
    await office.killHub();
    await openServiceMenu(office.setup, PIN);
    await eventually(() => expect(triesOf(office).print).toBe('untried'), SOON_MS);
    await testPrint(office);
    expect(office.printer.slips.map(({ code }) => code)).toEqual([expect.stringMatching(A_TEST) as unknown]);

    await office.startHub();
    await eventually(() => expect(office.setup.view()?.service).toMatchObject({ isConnected: true }), SOON_MS);
    await office.untilPrinterIs('ready');
    await testPrint(office);
    expect(office.printer.slips.map(({ code }) => code)).toEqual([
      expect.stringMatching(A_TEST) as unknown,
      expect.stringMatching(A_TEST) as unknown,
    ]);
    expect(office.printer.device.strayBytes).toBe(0);
  },
);

const PIN = '4821';
const A_TEST = /^motcua test may-in-1 \d+$/;

function triesOf(office: KioskOffice): { readonly print: string | null } {
  const service = office.setup.view()?.service;
  return service?.kind === 'open' ? service.tries : { print: null };
}

async function testPrint(office: KioskOffice): Promise<void> {
  office.setup.act({ act: 'test-print' });
  await eventually(() => expect(triesOf(office).print).toBe('running'), SOON_MS);
  await eventually(() => expect(triesOf(office).print).toBe('out'), SOON_MS);
}

async function printed(office: KioskOffice): Promise<TicketIssuedOutcome> {
  const ticket = await office.press();
  await eventually(() => expect(office.fateOf(ticket.number)).toBe('confirmed'), SOON_MS);
  return ticket;
}

async function openOffice(
  context: TestContext,
  pin?: string,
  printer: KioskOfficeOptions['printer'] = {},
): Promise<KioskOffice> {
  const socat = findSocat();
  if ('obstacle' in socat) return context.skip(socat.obstacle);
  const office = await KioskOffice.open({
    ...{ socat: socat.program, way: 'serial', printer },
    ...(pin === undefined ? {} : { pin }),
  });
  context.onTestFinished(() => office.close());
  return office;
}

/** The kiosk's program once more, with a page of the test's. */
async function pageOf(office: KioskOffice): Promise<HubLink> {
  await office.program.kill();
  await office.program.startForPage();
  const [main, page] = linkedPorts();
  office.program.attach(main);
  return createPortedHubLink(page, usualSurroundings());
}

async function untilPrepared(office: KioskOffice): Promise<void> {
  const file = join(office.ownFolder, 'reserve.json');
  await eventually(() => expect(existsSync(file) && readFileSync(file, 'utf8')).toContain('reserve-leased'), SOON_MS);
}

function press(page: HubLink): Promise<SendResult> {
  return page.send(
    {
      ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as ServiceId], priority: 'ordinary', needs: [] },
      ...{ language: 'vi', person: null, oneMore: true },
    },
    8_000,
  );
}

function issued(result: SendResult): TicketIssuedOutcome {
  if (result.kind !== 'accepted' || result.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(result));
  return result.outcome;
}

function slipsOf(page: HubLink): readonly string[] {
  return (page.latest('kiosk-slips', null)?.body.slips ?? []).map(({ number, state }) => `${number} ${state}`);
}

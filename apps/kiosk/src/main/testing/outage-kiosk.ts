import { usualSurroundings, type HubLink, type LinkSurroundings, type SendResult } from '@motcua/client';
import { DoorLink } from '@motcua/client/testing/door-link';
import {
  SimulatedTransport,
  SlipDrawer,
  VirtualPrinter,
  type Bitmap,
  type DrawnSlip,
  type PrinterTimers,
  type SlipDocument,
} from '@motcua/printing';
import type { CommandId, ServiceId, SlipCode, TryPrinterReply } from '@motcua/protocol';
import { openAlone, type OpenAlone } from '../alone/open-alone.ts';

export type OutageKioskParts = {
  readonly folder: string;
  readonly timers: PrinterTimers;
  readonly wallMs: () => number;
  readonly name: string;
};

/** A slip that has come out, as somebody holds it; `?` is one without a number. */
export type PaperInHand = { readonly number: string; readonly isCopy: boolean };

/** The number is the picture: one row of its letters, and a mark on copies. */
class NumberDrawer extends SlipDrawer {
  override draw(document: SlipDocument, widthDots = 576): Promise<DrawnSlip> {
    const number = document.blocks.find((block) => block.kind === 'number');
    const isCopy = document.blocks.some((block) => block.kind === 'mark' && block.style === 'outlined');
    const rows = new Uint8Array((widthDots / 8) * 24);
    rows.set(Buffer.from(`${number?.kind === 'number' ? number.text : '?'}${isCopy ? '+' : ' '}`, 'latin1'));
    return Promise.resolve({ bitmap: { widthDots, heightDots: 24, rows }, drawMs: 1 });
  }
}

function read({ rows, widthDots }: Bitmap): PaperInHand | null {
  for (let at = 0; at < rows.length; at += widthDots / 8) {
    const text = Buffer.from(rows.subarray(at, at + 8)).toString('latin1');
    const found = /^([A-Z]?\d+|\?)([ +])/.exec(text);
    if (found) return { number: found[1] ?? '', isCopy: found[2] === '+' };
  }
  return null;
}

/** As the wire wants them, and the same in every run of a test. */
function commandId(name: string, nth: number): CommandId {
  const who = Buffer.from(name.slice(-4)).toString('hex').padStart(8, '0');
  return `${who}-0000-7000-8000-${String(nth).padStart(12, '0')}` as CommandId;
}

/** A kiosk's main process and its printer, on a hub link that the test holds. */
export class OutageKiosk {
  readonly papers: PaperInHand[] = [];
  readonly printer: VirtualPrinter;
  readonly #parts: OutageKioskParts;
  #runs = 0;
  #codes = 0;
  #commands = 0;
  #alone: OpenAlone | null = null;
  link: DoorLink | null = null;
  page: HubLink | null = null;

  constructor(parts: OutageKioskParts) {
    this.#parts = parts;
    this.printer = new VirtualPrinter({
      ...{ paperWidthMm: 80, mmPerSecond: 150, bufferBytes: 4_096, timers: parts.timers, proof: 'B' },
      onPiece: ({ bitmap }) => {
        const paper = read(bitmap);
        if (paper !== null) this.papers.push(paper);
      },
    });
  }

  async start(): Promise<void> {
    const { folder, timers, wallMs, name } = this.#parts;
    const run = (this.#runs += 1);
    const around: LinkSurroundings = {
      ...usualSurroundings(),
      ...{ wallMs, random: () => 0.5, after: (ms, act) => timers.after(ms, act) },
      monotonicMs: () => timers.monotonicMs(),
      newCommandId: () => commandId(name, (this.#commands += 1)),
    };
    this.#alone = await openAlone({
      ...{ hubUrl: 'http://hub', ownFolder: folder, timers, wallMs, around, session: `${name}-${run}` },
      drawer: new NumberDrawer(timers, new URL('file:///none')),
      makeTransport: () => new SimulatedTransport(this.printer, timers),
      portsFree: () => Promise.resolve(),
      newSlipCode: () => `${name}-slip-${(this.#codes += 1)}` as SlipCode,
      log: () => undefined,
    });
    this.link = new DoorLink(around);
    this.page = this.#alone.pageLink(this.link);
  }

  /** As `kill -9`: nothing more is written, on the disk or to the printer. */
  async kill(): Promise<void> {
    const alone = this.#alone;
    this.link?.close();
    this.#alone = null;
    this.link = null;
    this.page = null;
    await alone?.close();
  }

  /** FS10: as its service menu asks; null: the hub is asked. */
  tryPrinter(): Promise<TryPrinterReply | null> {
    return this.#alone?.tryPrinter() ?? Promise.resolve(null);
  }

  /** SL5: whether the hub is told that half a slip of this kiosk may hang out of its printer. */
  get tellsOfRest(): boolean {
    return this.#alone?.rest.isAt('/dev/usb/lp0') ?? false;
  }

  /** Which command the next press will be. */
  get nextCommandId(): CommandId {
    return commandId(this.#parts.name, this.#commands + 1);
  }

  press(serviceId: string, oneMore = true): Promise<SendResult> {
    if (this.page === null) throw new Error('the kiosk is off');
    return this.page.send(
      {
        ...{ type: 'issue-ticket', serviceIds: [serviceId as ServiceId], priority: 'ordinary', needs: [] },
        ...{ language: 'vi', person: null, oneMore },
      },
      8_000,
    );
  }
}

import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type ApplianceHubLink, type HubLink, type LinkSurroundings } from '@motcua/client';
import { profileOf, type ByteTransport, type PrinterTimers, type SlipDrawer } from '@motcua/printing';
import type { LentPort, SlipCode, TryPrinterReply } from '@motcua/protocol';
import { AloneDesk } from './alone-desk.ts';
import { createAloneLink } from './alone-link.ts';
import { AloneTrials } from './alone-trials.ts';
import { KeptReserveFile } from './kept-reserve.ts';
import { LastContactFile, type Contact } from './last-contact.ts';
import { OwnPrinter } from './own-printer.ts';
import { ReserveKeeper } from './reserve-keeper.ts';
import { ReserveLedger } from './reserve-ledger.ts';
import { RestMark } from './rest-mark.ts';

export type OpenAloneParts = {
  readonly hubUrl: string;
  /** Where the program keeps what is its own. */
  readonly ownFolder: string;
  readonly timers: PrinterTimers;
  readonly wallMs: () => number;
  readonly drawer: SlipDrawer;
  readonly makeTransport: (port: LentPort, mute: boolean) => ByteTransport;
  /** Resolves when no port is lent to the hub any more. */
  readonly portsFree: () => Promise<void>;
  readonly around: LinkSurroundings;
  readonly session?: string;
  readonly newSlipCode?: () => SlipCode;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/** HL1: what a kiosk does while the hub is away, and what it does for that while the hub is there. */
export type OpenAlone = {
  /** The link as the page is given it. */
  readonly pageLink: (link: ApplianceHubLink) => HubLink;
  /** FS10: prints a test slip while the hub is away; null: it is there, and prints it. */
  readonly tryPrinter: () => Promise<TryPrinterReply | null>;
  /** Resolves when the hub may have the printer: the kiosk writes nothing to it, and its numbers have been handed over. */
  readonly printerFree: () => Promise<void>;
  /** SL5: where half a slip of this kiosk may hang out of a printer. */
  readonly rest: Pick<RestMark, 'isAt' | 'gone'>;
  /** Whatever has begun ends; nothing is opened any more. */
  readonly close: () => Promise<void>;
};

/** What stands on the disk is read first: until then nothing is known of being alone. */
export async function openAlone(parts: OpenAloneParts): Promise<OpenAlone> {
  const { hubUrl, ownFolder, timers, wallMs, log } = parts;
  const file = new KeptReserveFile({ path: join(ownFolder, 'reserve.json'), hubUrl, log });
  const contactFile = new LastContactFile(join(ownFolder, 'last-contact.json'));
  const onUnreadable = () => log('A record of the log of numbers means nothing to this program', {});
  const [kept, contact, ledger, rest] = await Promise.all([
    file.read(),
    contactFile.read(),
    ReserveLedger.open(join(ownFolder, 'reserve.log'), onUnreadable),
    RestMark.open(join(ownFolder, 'rest-at'), log),
  ]);
  const session = parts.session ?? randomUUID();
  let desk: AloneDesk | null = null;
  let keeper: ReserveKeeper | null = null;
  let trials: AloneTrials | null = null;

  function pageLink(link: ApplianceHubLink): HubLink {
    const time = hubTime(link, contact, { wallMs, monotonicMs: () => timers.monotonicMs() });
    const clock = { session, monotonicMs: () => timers.monotonicMs(), wallMs, hubNow: time.now };
    const printerFree = () => desk?.printerFree() ?? Promise.resolve();
    const own = new ReserveKeeper({ link, ledger, file, contact: contactFile, clock, timers, printerFree, log });
    if (kept !== null) own.restore(kept);
    const alone = new AloneDesk({
      ...{ link, ledger, session, timers, wallMs, log, portsFree: parts.portsFree },
      ...{ kept: () => own.kept(), hubNow: time.now, lastContactAt: time.lastContactAt },
      newSlipCode: parts.newSlipCode ?? slipCode,
      newCommandId: parts.around.newCommandId,
      openPrinter: (kit, ageMs, onChanged) => {
        const { connection, mute } = kit.printer;
        if (connection.kind !== 'kiosk') throw new RangeError('not a printer of this kiosk');
        const transport = parts.makeTransport(connection.port, mute);
        return new OwnPrinter({
          ...{ kit, ageMs, onChanged, transport, timers, ledger, log, drawer: parts.drawer },
          ...{ rest, port: connection.port.path },
          profile: profileOf(kit.printer),
        });
      },
    });
    desk = alone;
    keeper = own;
    trials = new AloneTrials({ desk: alone, kept: () => own.kept(), timers, hubNow: time.now });
    link.onView('kiosk-menu', ({ body }) => own.menuArrived(body));
    link.onView('kiosk-slips', ({ body }) => own.printerTold(body.printerId));
    link.onState((state) => {
      if (state.kind === 'connected') {
        time.isThere();
        alone.found();
        if (state.welcome.you.kind === 'kiosk') own.enter(state.welcome.you.deviceId);
        return;
      }
      own.leave();
      if (state.kind === 'lost') alone.lost();
      else if (state.kind !== 'connecting') alone.found();
    });
    return createAloneLink({
      ...{ link, desk: alone, around: parts.around, hubNow: time.now },
      replaces: ({ commandId }) => ledger.book.replaces(commandId),
    });
  }

  return {
    pageLink,
    rest,
    tryPrinter: () => trials?.try() ?? Promise.resolve(null),
    printerFree: async () => {
      await Promise.all([desk?.printerFree(), keeper?.handedOver()]);
    },
    close: async () => {
      keeper?.leave();
      await desk?.drop();
      await ledger.close();
    },
  };
}

/**
 * The hub's time, for as long as this program has heard of it; before that by the machine's clock and the last contact. A machine whose
 * clock was set back by an empty battery goes on from the last contact, as long as this program runs.
 */
export function hubTime(
  link: Pick<ApplianceHubLink, 'hubNow'>,
  contact: Contact | null,
  { wallMs, monotonicMs }: { readonly wallMs: () => number; readonly monotonicMs: () => number },
) {
  let hasHeard = false;
  const startedMs = monotonicMs();
  const now = () => {
    if (hasHeard) return link.hubNow();
    if (contact === null) return wallMs();
    return contact.hubAt + Math.max(monotonicMs() - startedMs, wallMs() - contact.wallMs);
  };
  return {
    now,
    isThere: () => (hasHeard = true),
    lastContactAt: () => Math.floor(hasHeard ? link.hubNow() : (contact?.hubAt ?? wallMs())),
  };
}

/** 100 bits, as the hub's own. */
function slipCode(): SlipCode {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...randomBytes(20)].map((byte) => letters[byte % letters.length]).join('') as SlipCode;
}

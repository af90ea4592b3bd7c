import { setImmediate as soon } from 'node:timers';
import { join } from 'node:path';
import { createSlipDrawer, profileOf, systemPrinterTimers, type SlipDrawer } from '@motcua/printing';
import type { MeasuredPrinter } from '../adapters/metrics/register-printers.ts';
import { type MakeKioskTransport, printerTransports } from '../adapters/printers/printer-transports.ts';
import { ThermalTicketPrinter } from '../adapters/printers/thermal-ticket-printer.ts';
import { SimulatedTicketPrinter } from '../adapters/simulated/simulated-ticket-printer.ts';
import { type DeviceDispatcherParts, startDeviceDispatcher } from '../application/device-dispatcher.ts';
import { ListDesk } from '../application/list-desk.ts';
import { PrinterTrials } from '../application/printer-trials.ts';
import { PaperDesk, type PaperDeskParts } from '../application/paper-desk.ts';
import { printerFigures } from '../application/printer-figures.ts';
import { PrinterDesk, type PrinterDeskParts } from '../application/printer-desk.ts';
import { TestSlips } from '../application/test-slips.ts';
import type { PrinterId } from '@motcua/protocol/vocabulary';
import { presentPrinter } from '../domain/present-printer.ts';
import type { QueueEvent } from '../domain/events.ts';
import type { SimulatorShelf } from '../ports/simulators.ts';
import type { PaperRolls } from '../ports/paper-rolls.ts';
import type { MakeTicketPrinter } from '../ports/ticket-printer.ts';
import type { AddressSlip } from '../reactions/address-slip.ts';
import { kiosksWithNewSlips, printsSlips } from '../reactions/prints-slips.ts';

export type OpenPrintersParts = Pick<PrinterDeskParts, 'state' | 'clock' | 'logger' | 'memory' | 'onChanged'> &
  Pick<PaperDeskParts, 'kiosksAt'> &
  Pick<DeviceDispatcherParts, 'outbox' | 'timers' | 'onSlipChanged'> & {
    /** Where simulated slips appear. */
    readonly slipsFolder: string;
    readonly makeKioskTransport: MakeKioskTransport;
    readonly shelf: SimulatorShelf;
    readonly rolls: PaperRolls;
  };

export type OpenPrinters = Pick<PrinterDesk, 'open' | 'reports' | 'probeAgain'> & {
  /** SL10: test slips, rolls, and how much paper is left. */
  readonly paper: PaperDesk;
  /** PC8 */
  readonly lists: ListDesk;
  readonly printerTrials: PrinterTrials;
  /** After the callers have their answers. */
  afterCommit(events: readonly QueueEvent[]): void;
  /** Those that the settings name, in their order. */
  printerIds(): readonly PrinterId[];
  /** For `/metrics`. */
  measured(): readonly MeasuredPrinter[];
  /** TL9: at the centre's first printer. False: it is not ready, and nothing came out. */
  printAddress(slip: AddressSlip): Promise<boolean>;
  /** What draws their slips, for whoever wants to see one. */
  readonly drawer: SlipDrawer;
  /** The simulated ones, for whoever wants them to misbehave. */
  simulated(): readonly SimulatedTicketPrinter[];
  /** Makes the drawing thread ready, so that the first citizen does not wait for it. */
  warmUp(): void;
  /** Slips under way may come out within this time; no further one is begun. */
  endSlips(withinMs: number): Promise<void>;
  /** Lets go of the printers, after their slips have ended. */
  stop(): Promise<void>;
};

/** SL3: the desk of the printers, with one worker for each. They share one drawing thread. Nothing is opened before `open`. */
export function openPrinters(parts: OpenPrintersParts): OpenPrinters {
  const { outbox, timers, clock, logger, onSlipChanged, state, slipsFolder, makeKioskTransport, rolls, shelf } = parts;
  const printerTimers = systemPrinterTimers();
  const drawer = createSlipDrawer(printerTimers);
  const templates = () => state().index?.settings.slipTemplates ?? [];
  const transportOf = printerTransports({ timers: printerTimers, makeKioskTransport });

  const makePrinter: MakeTicketPrinter = (settings, knownProof) => {
    const { printerId, connection, paperWidthMm } = settings;
    const profile = profileOf(settings);
    const mayHoldRest = outbox.mayHaveLeftRest(printerId);
    const thermal = { printerId, profile, drawer, clock, templates, knownProof, mayHoldRest, timers: printerTimers };
    if (connection.kind !== 'simulated') {
      return new ThermalTicketPrinter({ ...thermal, transport: transportOf(connection, settings) });
    }
    return new SimulatedTicketPrinter({
      ...{ paperWidthMm, widthDots: profile.widthDots, timers: printerTimers, clock, shelf },
      directory: slipsFolder,
      timeZone: state().index?.settings.centre.timeZone ?? 'UTC',
      createPrinter: (transport) => new ThermalTicketPrinter({ ...thermal, transport }),
    });
  };

  const settingsOf = (printerId: PrinterId) =>
    state().index?.settings.printers.find((printer) => printer.printerId === printerId) ?? null;
  const stateOf = (printerId: PrinterId) =>
    desk.reports().find(({ settings }) => settings.printerId === printerId)?.status.state ?? null;
  const testSlips = new TestSlips({ clock, timers, onAsked: () => dispatcher.wake() });
  const paper: PaperDesk = new PaperDesk({ ...parts, testSlips, reports: () => desk.reports() });
  const dispatcher = startDeviceDispatcher({
    ...{ outbox, clock, timers, logger, onSlipChanged, rolls, testSlips },
    fallbacks: {
      printerIds: () =>
        (state().index?.settings.printers ?? [])
          .filter(({ fallbackPrinterId }) => fallbackPrinterId !== null)
          .map(({ printerId }) => printerId),
      fallbackOf: (printerId) => settingsOf(printerId)?.fallbackPrinterId ?? null,
      stateOf,
    },
    isMorning: (at) => paper.isMorning(at),
    numberOf: (ticketId) => state().tickets.get(ticketId)?.number ?? null,
  });
  const desk: PrinterDesk = new PrinterDesk({
    ...parts,
    makePrinter,
    attend: (printer) => {
      printer.onStatus((status) => paper.watch(printer.printerId, status.state));
      return dispatcher.attend(printer);
    },
    giveUpOthers: (isThere) => dispatcher.giveUp(isThere),
    afterThisTurn: (action) => soon(action),
  });
  return {
    lists: new ListDesk({ state, clock, papers: testSlips, stateOf }),
    printerTrials: new PrinterTrials({ paper, clock }),
    paper,
    measured: () =>
      printerFigures({ state, outbox, paper, printers: () => desk.reports() }).map(({ report, ...figures }) => ({
        ...{ printerId: report.settings.printerId, ...figures },
      })),
    drawer,
    printAddress: async (slip) => {
      const printerId = presentPrinter(state(), null);
      if (printerId === null || stateOf(printerId) !== 'ready') return false;
      const { kind } = await testSlips.ask(printerId, slip);
      return kind !== 'not-ready' && kind !== 'busy' && kind !== 'waits-already';
    },
    open: () => desk.open(),
    reports: () => desk.reports(),
    probeAgain: (printerId) => desk.probeAgain(printerId),
    printerIds: () => desk.reports().map(({ settings }) => settings.printerId),
    simulated: () => desk.printers().filter((printer) => printer instanceof SimulatedTicketPrinter),
    warmUp: () => drawer.warmUp(),
    afterCommit(events) {
      desk.afterCommit();
      if (events.some(printsSlips)) dispatcher.wake();
      // KI4: told of it also where nothing becomes of it yet, because the printer is away.
      for (const deviceId of kiosksWithNewSlips(events, state())) onSlipChanged({ deviceId, state: 'todo' });
    },
    endSlips: (withinMs) => dispatcher.stop(withinMs),
    async stop() {
      await dispatcher.stop(0);
      await desk.stop();
      await drawer.close();
    },
  };
}

/** Where simulated slips appear. */
export function slipsFolderOf(dataFolder: string): string {
  return join(dataFolder, 'slips');
}

import { join } from 'node:path';
import {
  TcpTransport,
  commonProfile,
  createSlipDrawer,
  systemPrinterTimers,
  type ByteTransport,
} from '@motcua/printing';
import { SimulatedTicketPrinter } from '../adapters/simulated/simulated-ticket-printer.ts';
import { ThermalTicketPrinter } from '../adapters/printers/thermal-ticket-printer.ts';
import type { CentreSettings, PrinterSettings } from '@motcua/protocol/settings-document';
import type { Clock } from '../ports/clock.ts';
import type { SimulatorShelf } from '../ports/simulators.ts';
import type { TicketPrinter } from '../ports/ticket-printer.ts';

export type OpenPrinters = {
  readonly printers: readonly TicketPrinter[];
  /** The simulated ones, for whoever wants them to misbehave. */
  readonly simulated: readonly SimulatedTicketPrinter[];
  /** Makes the drawing thread ready, so that the first citizen does not wait for it. */
  warmUp(): void;
  close(): Promise<void>;
};

/** Takes hold of every printer of the settings. They share one drawing worker. */
export function openPrinters(
  settings: CentreSettings,
  slipsFolder: string,
  clock: Clock,
  shelf: SimulatorShelf,
): OpenPrinters {
  const timers = systemPrinterTimers();
  const drawer = createSlipDrawer(timers);
  const simulated: SimulatedTicketPrinter[] = [];

  const thermal = ({ printerId, paperWidthMm }: PrinterSettings, transport: ByteTransport): TicketPrinter =>
    new ThermalTicketPrinter({
      ...{ printerId, transport, drawer, timers, clock },
      profile: commonProfile(paperWidthMm),
      knownProof: null,
    });

  const printers = settings.printers.map((printer): TicketPrinter => {
    const { connection, paperWidthMm } = printer;
    if (connection.kind === 'tcp') {
      const { host, port } = connection;
      return thermal(printer, new TcpTransport({ host, port, timers, random: Math.random }));
    }
    const pretended = new SimulatedTicketPrinter({
      ...{ paperWidthMm, timers, clock, shelf },
      directory: slipsFolder,
      timeZone: settings.centre.timeZone,
      createPrinter: (transport) => thermal(printer, transport),
    });
    simulated.push(pretended);
    return pretended;
  });

  return {
    printers,
    simulated,
    warmUp: () => drawer.warmUp(),
    async close() {
      await Promise.all(printers.map((printer) => printer.close()));
      await drawer.close();
    },
  };
}

/** Where simulated slips appear. */
export function slipsFolderOf(dataFolder: string): string {
  return join(dataFolder, 'slips');
}

import type { Writer } from '../application/writer.ts';
import type { Appliances } from '../ports/appliances.ts';
import type { ConfirmableClock } from '../ports/clock.ts';
import type { HealthReport } from '../ports/health-report.ts';
import type { TicketPrinter } from '../ports/ticket-printer.ts';
import { dayView } from '../projections/centre-view.ts';

export type HealthParts = {
  readonly writer: Writer;
  readonly version: string;
  readonly clock: ConfirmableClock;
  readonly gateway: {
    readonly appliances: Appliances;
    connectedByRole(): HealthReport['connected'];
  };
  readonly printers: readonly TicketPrinter[];
};

/** What `/healthz` says. */
export function reportHealth({ writer, version, clock, gateway, printers }: HealthParts): HealthReport {
  return {
    status: writer.isStorageAvailable ? 'ok' : 'storage-unavailable',
    version,
    serviceDay: dayView(writer.state),
    clock: clock.trust().kind,
    revision: writer.revision,
    connected: gateway.connectedByRole(),
    printers: printers.map((printer) => ({ printerId: printer.printerId, state: printer.status().state })),
    appliances: gateway.appliances.list().map(({ role, name, connected }) => ({ role, name, connected })),
  };
}

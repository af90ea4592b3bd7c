import type { SocketGateway } from '../adapters/socketio/gateway.ts';
import type { Writer } from '../application/writer.ts';
import type { ConfirmableClock } from '../ports/clock.ts';
import type { HealthReport } from '../ports/health-report.ts';
import type { PrinterReport } from '../ports/ticket-printer.ts';
import { dayView } from '../projections/centre-view.ts';

export type HealthSources = {
  readonly writer: Writer;
  readonly clock: Pick<ConfirmableClock, 'trust'>;
  readonly gateway: Pick<SocketGateway, 'connectedByRole' | 'appliances'>;
  readonly printers: () => readonly PrinterReport[];
  readonly version: string;
};

/** What `/healthz` says now. */
export function tellHealth({ writer, clock, gateway, printers, version }: HealthSources): HealthReport {
  return {
    status: writer.isStorageAvailable ? 'ok' : 'storage-unavailable',
    version,
    serviceDay: dayView(writer.state),
    clock: clock.trust().kind,
    revision: writer.revision,
    connected: gateway.connectedByRole(),
    printers: printers().map(({ settings, status }) => ({ printerId: settings.printerId, state: status.state })),
    appliances: gateway.appliances.list().map(({ role, name, connected }) => ({ role, name, connected })),
  };
}

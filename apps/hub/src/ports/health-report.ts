import type { ClientRole, DeviceRole, PrinterId, PrinterState } from '@motcua/protocol/vocabulary';

/** What `/healthz` says: for whoever watches the machine. No personal data. */
export type HealthReport = {
  readonly status: 'ok' | 'storage-unavailable' | 'stopping';
  readonly version: string;
  readonly serviceDay: { readonly ordinal: number; readonly date: string } | null;
  /** DA2: `doubted`: the machine's clock is not followed until an administrator confirms it. */
  readonly clock: 'trusted' | 'doubted';
  readonly revision: number;
  readonly connected: Readonly<Record<ClientRole, number>>;
  readonly printers: readonly { readonly printerId: PrinterId; readonly state: PrinterState }[];
  readonly appliances: readonly { readonly role: DeviceRole; readonly name: string; readonly connected: boolean }[];
};

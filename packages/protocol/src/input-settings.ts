import type { SerialConnection } from './serial-connection.ts';
import type { CounterId, DeviceId, KeypadLineId, ScannerId } from './vocabulary.ts';

/** Ready descriptions of call keypads; one of an office's own is data in the settings. */
export const READY_KEYPAD_KINDS = ['ascii-line', 'binary-sum'] as const;
export type ReadyKeypadKind = (typeof READY_KEYPAD_KINDS)[number];

/** A reader of QR codes and bar codes, and the page that gets what it reads. */
export type ScannerSettings = {
  readonly scannerId: ScannerId;
  readonly name: string;
  /** `kiosk`: at a port of the kiosk; the kiosk's own program reads it. */
  readonly connection:
    | { readonly kind: 'simulated' }
    | SerialConnection
    | { readonly kind: 'kiosk'; readonly deviceId: DeviceId; readonly port: SerialConnection };
  readonly reportsTo:
    | { readonly kind: 'kiosk'; readonly deviceId: DeviceId }
    | { readonly kind: 'counter'; readonly counterId: CounterId };
};

/** Call keypads that share one serial port, or a simulated one. */
export type KeypadLineSettings = {
  readonly lineId: KeypadLineId;
  readonly name: string;
  readonly connection: { readonly kind: 'simulated' } | SerialConnection;
  readonly codec:
    | { readonly kind: 'ready'; readonly id: ReadyKeypadKind }
    | { readonly kind: 'own'; readonly description: Readonly<Record<string, unknown>> };
  readonly keypads: readonly { readonly address: number; readonly counterId: CounterId }[];
};

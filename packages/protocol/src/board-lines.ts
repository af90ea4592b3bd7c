import type { SerialConnection } from './serial-connection.ts';
import type { BoardId, BoardLineId, CounterId, ServiceId } from './vocabulary.ts';

/** LB2: the ready descriptions of boards; one of its own is data in the settings. */
export const READY_BOARD_CODECS = [
  'ascii-stx-xor',
  'ascii-dollar-line',
  'binary-head-sum',
  'modbus-binary',
  'modbus-digits',
] as const;
export type ReadyBoardCodec = (typeof READY_BOARD_CODECS)[number];

/**
 * How a board line is. `lost`: it was open, and the cable, the adapter or the power went. The last seven: why the last
 * attempt to open the port failed; there is another one within two seconds, for ever.
 */
export const BOARD_LINE_STATES = [
  'closed',
  'opening',
  'open',
  'lost',
  'absent',
  'in-use',
  'no-permission',
  'not-a-port',
  'wrong-settings',
  'no-driver',
  'failed',
] as const;
export type BoardLineState = (typeof BOARD_LINE_STATES)[number];

/**
 * What is known of a board. `showing`: it said that it took what it was sent; `unproven`: it was sent, and boards of its
 * kind never answer; `silent`, `refusing`: it should have answered well, and did not.
 */
export const BOARD_STATES = ['waiting', 'showing', 'unproven', 'silent', 'refusing', 'line-down'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** LB1: boards that share one serial port, or a simulated one. */
export type BoardLineSettings = {
  readonly lineId: BoardLineId;
  readonly name: string;
  readonly connection: { readonly kind: 'simulated' } | SerialConnection;
  readonly codec: BoardCodecSettings;
  readonly boards: readonly BoardSettings[];
  /** LB3: a board blinks for so long when its number is called; 0: not at all. */
  readonly blinkSeconds: number;
  /** LB3: what a board shows while its counter is closed or has a break. */
  readonly restingAs: 'dark' | 'dashes';
  /** LB6: percent from an hour on; before the first of them the last one still holds. None: always full. */
  readonly brightness: readonly BoardBrightness[];
};

/** An own description has the form that `docs/devices/boards.md` tells; the hub checks it. */
export type BoardCodecSettings =
  | { readonly kind: 'ready'; readonly id: ReadyBoardCodec }
  | { readonly kind: 'own'; readonly description: Readonly<Record<string, unknown>> };

export type BoardSettings = {
  readonly boardId: BoardId;
  readonly name: string;
  readonly address: number;
  readonly shows:
    | { readonly kind: 'counter'; readonly counterId: CounterId }
    | { readonly kind: 'services'; readonly serviceIds: readonly ServiceId[] };
};

/** `from`: "HH:MM". */
export type BoardBrightness = { readonly from: string; readonly percent: number };

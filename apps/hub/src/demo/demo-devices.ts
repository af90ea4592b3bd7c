import type { BoardLineSettings, BoardSettings } from '@motcua/protocol/board-lines';
import type { KeypadLineSettings, ScannerSettings } from '@motcua/protocol/input-settings';
import type { BoardId, BoardLineId, CounterId, KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';

/** Counters that have something beside their screen. */
const LABELS = ['1', '2'] as const;

/** Simulated: they read the frames that real boards would get, and what they show stands in the device view. */
export const DEMO_BOARDS: BoardLineSettings = {
  lineId: 'bang-so' as BoardLineId,
  name: 'Bảng số tại quầy',
  connection: { kind: 'simulated' },
  codec: { kind: 'ready', id: 'ascii-stx-xor' },
  boards: LABELS.map((label, n): BoardSettings => ({
    boardId: `bang-quay-${label}` as BoardId,
    name: `Bảng quầy ${label}`,
    address: n + 1,
    shows: { kind: 'counter', counterId: `quay-${label}` as CounterId },
  })),
  blinkSeconds: 8,
  restingAs: 'dashes',
  brightness: [],
};

export const DEMO_SCANNER: ScannerSettings = {
  ...{ scannerId: 'may-quet-quay-1' as ScannerId, name: 'Máy quét ở quầy 1', connection: { kind: 'simulated' } },
  reportsTo: { kind: 'counter', counterId: 'quay-1' as CounterId },
};

export const DEMO_KEYPADS: KeypadLineSettings = {
  ...{ lineId: 'ban-phim-mau' as KeypadLineId, name: 'Bàn phím gọi số', connection: { kind: 'simulated' } },
  codec: { kind: 'ready', id: 'ascii-line' },
  keypads: LABELS.map((label, n) => ({ address: n + 1, counterId: `quay-${label}` as CounterId })),
};

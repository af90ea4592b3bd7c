export { BoardLine, type BoardLineOptions } from './boards/board-line.ts';
export type { BoardState, BoardStatus } from './boards/board-status.ts';
export { brightnessAt, type BrightnessStep } from './boards/brightness-by-hour.ts';
export type { BoardPlace, ShownOnBoard } from './boards/driven-board.ts';
export { type BoardCodec, createBoardCodec } from './codec/board-codec.ts';
export { type BoardContent, EMPTY_BOARD } from './codec/board-content.ts';
export { checkCodec, type CodecCheck } from './codec/check-codec.ts';
export type { AsciiCodecDescription, CodecDescription, ModbusCodecDescription } from './codec/codec-schema.ts';
export type { DescriptionProblem } from './codec/description-problem.ts';
export { READY_CODECS } from './codec/ready-codecs.ts';
export {
  FINGERPRINT_REASONS,
  type Fingerprint,
  type FingerprintReason,
  FOUND_KINDS,
  type FoundKind,
} from './discovery/fingerprint.ts';
export { FINGERPRINTS } from './discovery/fingerprints.ts';
export { listLinuxPorts } from './discovery/list-linux-ports.ts';
export { listPlugPorts } from './discovery/list-plug-ports.ts';
export type { PlugPort, PortTraits } from './discovery/port-traits.ts';
export { ownName, type ScoredPort, scorePort } from './discovery/score-port.ts';
export { checkKeypad, type KeypadCheck } from './keypad/check-keypad.ts';
export { KEYPAD_PRESSES, type KeypadDescription, type KeypadPress } from './keypad/keypad-schema.ts';
export type { Pressed } from './keypad/match-frame.ts';
export { READY_KEYPADS } from './keypad/ready-keypads.ts';
export { SerialKeypad, type SerialKeypadOptions } from './keypad/serial-keypad.ts';
export type { LineCounts, LineState, LineStatus } from './line/line-status.ts';
export { PORT_FAULTS, type PortBinding, PortError, type PortFault, type PortListing } from './line/port-binding.ts';
export { reopenDelayMs } from './line/reopen-delay.ts';
export { type LineListener, SerialLine, type SerialLineOptions } from './line/serial-line.ts';
export { COMMON_SERIAL_SETTINGS, type SerialSettings, wireTimeMs } from './line/serial-settings.ts';
export { systemPortBinding } from './line/system-binding.ts';
export type { LineWriteOutcome } from './line/write-queue.ts';
export type { AgeBand, CitizenCardFacts } from './scanner/read-citizen-card.ts';
export {
  type CodeGrammar,
  OWN_CODES,
  type PassableScan,
  readScan,
  type Scan,
  whatMayPass,
} from './scanner/read-scan.ts';
export { type ScanAdmission } from './scanner/scan-pace.ts';
export { SerialScanner, type SerialScannerOptions, USUAL_SILENCE_MS } from './scanner/serial-scanner.ts';
export {
  BOARD_MISCHIEF,
  type BoardMischief,
  presentBoardMischief,
  setBoardMischief,
} from './simulated/board-mischief.ts';
export type { DeviceEnd } from './simulated/device-end.ts';
export { findSocat } from './simulated/find-socat.ts';
export { MemoryBinding } from './simulated/memory-binding.ts';
export { MemoryWire } from './simulated/memory-wire.ts';
export { PipeQueue } from './simulated/pipe-queue.ts';
export { PtyWire, type PtyWireOptions } from './simulated/pty-wire.ts';
export {
  KEYPAD_MISCHIEF,
  SCANNER_MISCHIEF,
  type KeypadMischief,
  type ScannerMischief,
} from './simulated/input-mischief.ts';
export { VirtualBoard, type VirtualBoardOptions } from './simulated/virtual-board.ts';
export { VirtualKeypad } from './simulated/virtual-keypad.ts';
export { VirtualScanner } from './simulated/virtual-scanner.ts';
export { systemWireTimers, type WireTimers } from './wire-timers.ts';

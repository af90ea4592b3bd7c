export { type Bitmap, DOTS_PER_MM, isBlack, widthDotsOf } from './bitmap/bitmap.ts';
export { encodePng } from './bitmap/encode-png.ts';
export { askPrinterAt, type PrinterAnswer } from './discovery/ask-printer-at.ts';
export { modelOfName } from './discovery/model-of-name.ts';
export { MOST_PICTURE_DOTS, pngSize, readPng } from './bitmap/read-png.ts';
export {
  PAPER_WIDTHS_MM,
  type PaperWidthMm,
  type SlipAlign,
  type SlipBlock,
  type SlipDocument,
  type SlipLanguage,
  type SlipText,
  type SlipTextSize,
  type SlipTextWeight,
} from './document/slip-document.ts';
export { createSlipDrawer, DrawError, type DrawnSlip, SlipDrawer } from './drawing/slip-drawer.ts';
export { encodeSlip } from './esc-pos/encode-slip.ts';
export { commonProfile, CUT_KINDS, type CutKind, type PrinterProfile } from './esc-pos/printer-profile.ts';
export {
  PRINT_DENSITIES,
  PRINT_SPEEDS,
  PRINTER_MODEL_IDS,
  type PrintDensity,
  type PrinterModel,
  type PrinterModelId,
  type PrintSpeed,
} from './models/printer-model.ts';
export { TEXT_PAGES, type TextPage } from './text/encode-letters.ts';
export { PRINTER_MODELS } from './models/printer-models.ts';
export { checkPrinterSetup, type PrinterSetup, profileOf, type SetupProblem } from './models/printer-setup.ts';
export { type PrinterTimers, systemPrinterTimers } from './printer-timers.ts';
export {
  SlipPrinter,
  type PrintOptions,
  type SlipPrinterOptions,
  type SlipPrintResult,
} from './session/slip-printer.ts';
export { type SlipPrinterStatus } from './session/printer-standing.ts';
export { attachPrinter } from './simulated/attach-printer.ts';
export { type PaperPiece } from './simulated/paper-strip.ts';
export { PRINTER_MISCHIEF, type PrinterMischief, PrinterMischiefMaker } from './simulated/printer-mischief.ts';
export { SimulatedTransport } from './simulated/simulated-transport.ts';
export { VirtualPrinter, type VirtualPrinterOptions } from './simulated/virtual-printer.ts';
export { VirtualPrinterServer } from './simulated/virtual-printer-server.ts';
export { PRINTER_STATES, type PrinterState, PROOF_LEVELS, type ProofLevel } from './status/printer-state.ts';
export type {
  ByteTransport,
  LinkFailure,
  LinkState,
  TransportListener,
  WriteOutcome,
} from './transport/byte-transport.ts';
export { DeviceFileTransport, type DeviceFileTransportOptions } from './transport/device-file-transport.ts';
export { PRINTER_SERIAL_SETTINGS, SerialTransport, type SerialTransportOptions } from './transport/serial-transport.ts';
export { TcpTransport, type TcpTransportOptions } from './transport/tcp-transport.ts';

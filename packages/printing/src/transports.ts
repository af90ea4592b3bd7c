/** The lines to printers alone, for a program that sends and draws nothing itself. */
export { type PrinterTimers, systemPrinterTimers } from './printer-timers.ts';
export type {
  ByteTransport,
  LinkFailure,
  LinkState,
  TransportListener,
  WriteOutcome,
} from './transport/byte-transport.ts';
export { DeviceFileTransport, type DeviceFileTransportOptions } from './transport/device-file-transport.ts';
export { SerialTransport, type SerialTransportOptions } from './transport/serial-transport.ts';
export type { DeviceFileReport } from './device-file/device-file-messages.ts';
export type { FileProcess, StartFileProcess } from './device-file/file-process.ts';

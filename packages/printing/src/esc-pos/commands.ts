import type { PrinterProfile } from './printer-profile.ts';
import { processIdBytes } from './process-id.ts';

/** Bytes of ESC/POS as the Epson TM guides give them; Citizen, Bixolon, SNBC and HPRT agree. */
export const DLE = 0x10;
export const EOT = 0x04;
export const ENQ = 0x05;
export const DC4 = 0x14;
export const ESC = 0x1b;
export const GS = 0x1d;

/** What `DLE EOT n` can be asked for: 1 printer, 2 why off-line, 3 errors, 4 paper. */
export type StatusQuery = 1 | 2 | 3 | 4;

/** `DLE EOT n`: obeyed on arrival, even when the printer is off-line. */
export function statusQuery(query: StatusQuery): Uint8Array {
  return Uint8Array.of(DLE, EOT, query);
}

/** `GS a 255`: report every change unasked. `ESC @` switches it off. */
export const ENABLE_STATUS_BACK = Uint8Array.of(GS, 0x61, 0xff);

/** `GS r 1`: paper sensor status, answered in order, that is after everything before it is on paper. */
export const SENSOR_QUERY = Uint8Array.of(GS, 0x72, 1);

/**
 * `GS ( H`, function 48: the printer answers with this id when everything before it has been carried out, for print
 * data when it is on paper.
 */
export function processQuery(processId: string): Uint8Array {
  return Uint8Array.of(GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...processIdBytes(processId));
}

/** `ESC @`: back to the settings after power-on. */
export const INITIALISE = Uint8Array.of(ESC, 0x40);

/** `ESC J n`: feed n dots. */
export function feedDots(dots: number): Uint8Array {
  return Uint8Array.of(ESC, 0x4a, Math.min(255, Math.max(0, Math.round(dots))));
}

/** `ESC a n`: 0 left, 1 centred; at the beginning of a line. */
export function align(where: 'left' | 'centre'): Uint8Array {
  return Uint8Array.of(ESC, 0x61, where === 'left' ? 0 : 1);
}

/** `GS ( k`: size of a module 67, error correction M 69, the text 80, print 81. It is a QR code of model 2 as it comes. */
export function qrCode(payload: string, moduleDots: number): Uint8Array {
  const text = new TextEncoder().encode(payload);
  const storeLength = text.length + 3;
  return Uint8Array.of(
    ...[GS, 0x28, 0x6b, 3, 0, 49, 67, moduleDots],
    ...[GS, 0x28, 0x6b, 3, 0, 49, 69, 49],
    ...[GS, 0x28, 0x6b, storeLength & 0xff, storeLength >> 8, 49, 80, 48],
    ...text,
    ...[GS, 0x28, 0x6b, 3, 0, 49, 81, 48],
  );
}

/** The paper as far as the knife or the tear bar, and the cut, if there is a knife: `GS V 0` full, `GS V 1` with a bridge left. */
export function feedAndCut(profile: PrinterProfile): Uint8Array {
  const feed = feedDots(profile.feedBeforeCutMm * profile.dotsPerMm);
  if (profile.cut === 'none') return feed;
  return Uint8Array.of(...feed, GS, 0x56, profile.cut === 'partial' ? 1 : 0);
}

/** Empties the printer's buffers and clears an error that a person has cured. */
export function recoveryCommand(profile: PrinterProfile): Uint8Array {
  switch (profile.recovery) {
    case 'dle-enq-2':
      return Uint8Array.of(DLE, ENQ, 2);
    case 'dle-dc4-8':
      return Uint8Array.of(DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8);
  }
}

import { describe, expect, it } from 'vitest';
import type { KioskMenuView, KioskSlipsView, PrinterId, PrinterState, SlipState } from '@motcua/protocol';
import { SAMPLE_PRINTER, SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { isPrinterOut, placeNow, placeOfSlip, readSlipStanding } from './slip-standing.ts';

const OTHER = 'may-in-2' as PrinterId;
const ticket = sampleTicket('chung-thuc', 'C042', 6);

/** The kiosk's own printer, with or without another one to stand in for it. */
function menu(own: PrinterState, other: PrinterState | null, fallback: PrinterId | null = OTHER): KioskMenuView {
  const view = sampleMenu(SAMPLE_SERVICES, own);
  const [bound] = view.printers;
  if (!bound) throw new Error('no printer');
  const second = { ...bound, printerId: OTHER, name: 'Máy in 2', state: other ?? 'offline' };
  return { ...view, printers: [{ ...bound, fallbackPrinterId: fallback }, ...(other === null ? [] : [second])] };
}

function slips(...known: readonly (readonly [PrinterId, SlipState, boolean?])[]): KioskSlipsView {
  const { ticketId, number } = ticket;
  return {
    slips: known.map(([printerId, state, copy]) => ({ ticketId, number, printerId, state, copy: copy ?? false })),
  };
}

describe('where the slips of a kiosk come out', () => {
  it('SL2 at its own printer while that one can print or is being checked', () => {
    expect(placeNow(menu('ready', 'ready').printers, SAMPLE_PRINTER)).toBe(SAMPLE_PRINTER);
    expect(placeNow(menu('starting', 'ready').printers, SAMPLE_PRINTER)).toBe(SAMPLE_PRINTER);
  });

  it('SL2 else at its fallback, if that one is ready', () => {
    expect(placeNow(menu('paper-out', 'ready').printers, SAMPLE_PRINTER)).toBe(OTHER);
    for (const other of ['starting', 'cover-open', null] as const) {
      expect(placeNow(menu('paper-out', other).printers, SAMPLE_PRINTER)).toBe(SAMPLE_PRINTER);
    }
    expect(placeNow(menu('paper-out', 'ready', null).printers, SAMPLE_PRINTER)).toBe(SAMPLE_PRINTER);
  });

  it('SL3 nowhere, which is said before the press, whatever other printers do', () => {
    expect(isPrinterOut(menu('paper-out', 'ready'), SAMPLE_PRINTER)).toBe(false);
    expect(isPrinterOut(menu('paper-out', 'cover-open'), SAMPLE_PRINTER)).toBe(true);
    expect(isPrinterOut(menu('paper-out', 'ready', null), SAMPLE_PRINTER)).toBe(true);
    expect(isPrinterOut(menu('ready', 'cover-open'), SAMPLE_PRINTER)).toBe(false);
    expect(isPrinterOut(menu('ready', 'ready'), null)).toBe(false);
  });

  it('SL3 nowhere either, where its printer was taken out of the settings, although another one prints', () => {
    expect(isPrinterOut(menu('ready', 'ready'), 'may-in-cu' as PrinterId)).toBe(true);
    expect(isPrinterOut({ ...menu('ready', null), printers: [] }, SAMPLE_PRINTER)).toBe(true);
  });
});

describe('the slip of a number that comes out elsewhere', () => {
  it('SL2 is being printed from the first moment on, before the hub has moved it', () => {
    const out = menu('paper-out', 'ready');
    expect(readSlipStanding(ticket, null, out)).toBe('printing');
    expect(placeOfSlip(ticket, SAMPLE_PRINTER, null, out)).toBe(OTHER);
    const waits = slips([SAMPLE_PRINTER, 'todo']);
    expect(readSlipStanding(ticket, waits, out)).toBe('printing');
    expect(placeOfSlip(ticket, SAMPLE_PRINTER, waits, out)).toBe(OTHER);
  });

  it('SL2 stays there when the own printer is well again', () => {
    const moved = slips([OTHER, 'sent']);
    const well = menu('ready', 'ready');
    expect(readSlipStanding(ticket, moved, well)).toBe('printing');
    expect(placeOfSlip(ticket, SAMPLE_PRINTER, moved, well)).toBe(OTHER);
    for (const state of ['confirmed', 'unproven'] as const) {
      expect(readSlipStanding(ticket, slips([OTHER, state]), well)).toBe('take-elsewhere');
    }
  });

  it('SL2 has failed where the other printer cannot print either, and where it broke there', () => {
    expect(readSlipStanding(ticket, slips([OTHER, 'todo']), menu('paper-out', 'paper-out'))).toBe('failed');
    expect(readSlipStanding(ticket, slips([OTHER, 'unknown']), menu('paper-out', 'ready'))).toBe('failed');
  });

  it('SL2, SL6 a slip that broke at its own printer and whose copy came out at the other is to be taken there', () => {
    const views = slips([OTHER, 'confirmed', true], [SAMPLE_PRINTER, 'interrupted']);
    expect(readSlipStanding(ticket, views, menu('paper-out', 'ready'))).toBe('take-elsewhere');
    expect(placeOfSlip(ticket, SAMPLE_PRINTER, views, menu('paper-out', 'ready'))).toBe(OTHER);
  });

  it('SL2 one that is on its way at its own printer is looked for there, whatever that printer says', () => {
    const sent = slips([SAMPLE_PRINTER, 'sent']);
    expect(placeOfSlip(ticket, SAMPLE_PRINTER, sent, menu('paper-out', 'ready'))).toBe(SAMPLE_PRINTER);
    expect(readSlipStanding(ticket, sent, menu('paper-out', 'ready'))).toBe('failed');
  });
});

import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import { merged } from './compare.ts';
import { hasChanges, startEditing } from './editing.ts';
import { chosenFor, choosePrinter, printersAt } from './kiosk-printers.ts';
import { entryNameOf, sectionOf } from './settings-sections.ts';
import { smallCentre } from './small-centre.ts';

const K1 = 'k1' as DeviceId;
const K2 = 'k2' as DeviceId;
const P1 = 'p1' as PrinterId;
const P2 = 'p2' as PrinterId;

it('SL2 names a printer for a kiosk, another one, and none again, as if nothing had been said', () => {
  const start = startEditing(smallCentre);
  const first = choosePrinter(choosePrinter(start, K1, P1), K2, P1);
  const second = choosePrinter(first, K1, P2);
  expect(second.draft.kioskPrinters).toEqual([
    { deviceId: K1, printerId: P2 },
    { deviceId: K2, printerId: P1 },
  ]);
  expect([chosenFor(second.draft, K1), chosenFor(second.draft, K2), chosenFor(start.draft, K1)]).toEqual([
    { printerId: P2, place: 0 },
    { printerId: P1, place: 1 },
    null,
  ]);
  const back = choosePrinter(choosePrinter(second, K1, null), K2, null);
  expect([hasChanges(second), hasChanges(back)]).toEqual([true, false]);
});

it('SL2 keeps an empty list where the document has one, and forgets what was wrong with a choice', () => {
  const said = startEditing({ ...smallCentre, kioskPrinters: [{ deviceId: K1, printerId: P1 }] });
  const problem = { field: 'kioskPrinters[0].printerId', code: 'unknown-printer', figures: ['p1'] } as const;
  const wrong = { ...said, problems: [problem] };
  expect(choosePrinter(wrong, K1, P2).problems).toEqual([]);
  expect(choosePrinter(wrong, K1, null)).toMatchObject({ draft: { kioskPrinters: [] }, problems: [] });
  expect([sectionOf(problem.field), entryNameOf(said.draft, problem.field)]).toEqual(['printers', '']);
});

it('SL2 knows the printers that stand at a kiosk', () => {
  const port = { kind: 'usb', path: '/dev/usb/lp0' } as const;
  const at = (printerId: PrinterId, deviceId: DeviceId | null): PrinterSettings => ({
    ...{ ...PLAIN_PRINTER, printerId, name: printerId, paperWidthMm: 80 },
    connection: deviceId === null ? port : { kind: 'kiosk', deviceId, port },
  });
  const settings = { ...smallCentre, printers: [at(P1, null), at(P2, K1)] };
  expect(printersAt(settings, K1).map(({ printerId }) => printerId)).toEqual([P2]);
  expect(printersAt(settings, K2)).toEqual([]);
});

it('JN5 what somebody else has chosen meanwhile is taken over where nobody had chosen before', () => {
  const theirs = { ...smallCentre, version: 2, kioskPrinters: [{ deviceId: K1, printerId: P1 }] };
  const mine = startEditing(smallCentre);
  expect(merged({ ...mine, draft: { ...mine.draft, demo: true } }, theirs)).toMatchObject({
    demo: true,
    kioskPrinters: theirs.kioskPrinters,
  });
});

import type { DeviceHealthView } from '@motcua/protocol';
import { fitView } from './fit-view.ts';

type SlipToCheck = DeviceHealthView['slipsToCheck']['entries'][number];

/** Whether every machine is well, and which slips someone should look after. */
export function deviceHealthView(
  printers: DeviceHealthView['printers'],
  lines: Pick<DeviceHealthView, 'boardLines' | 'scanners' | 'keypadLines'>,
  machines: Pick<DeviceHealthView, 'appliances' | 'voices' | 'glasses' | 'reserves'>,
  slipsToCheck: { readonly count: number; readonly entries: readonly SlipToCheck[] },
  reprintedToday: number,
  follow: DeviceHealthView['follow'] = null,
): DeviceHealthView {
  return fitView((most) => ({
    printers: printers.slice(0, most),
    boardLines: lines.boardLines.slice(0, most).map((line) => ({ ...line, boards: line.boards.slice(0, most) })),
    scanners: lines.scanners.slice(0, most),
    keypadLines: lines.keypadLines.slice(0, most).map((line) => ({ ...line, keypads: line.keypads.slice(0, most) })),
    appliances: machines.appliances.slice(0, most),
    voices: machines.voices.slice(0, most),
    glasses: machines.glasses.slice(0, most),
    ...(machines.reserves && machines.reserves.length > 0 ? { reserves: machines.reserves.slice(0, most) } : {}),
    slipsToCheck: { count: slipsToCheck.count, entries: slipsToCheck.entries.slice(0, most) },
    follow,
    reprintedToday,
  }));
}

import { machinePageTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import type { Speaking } from '../speaking.ts';

/** SL2: where a kiosk's slips come out; a hub that does not know says nothing. */
export function printerFact(
  { printers }: Pick<DeviceHealthView, 'printers'>,
  { printerId }: Pick<DeviceHealthView['appliances'][number], 'printerId'>,
  language: Speaking['language'],
): readonly string[] {
  if (printerId === undefined) return [];
  const texts = machinePageTexts(language);
  const printer = printers.find((each) => each.printerId === printerId);
  return [printer === undefined ? texts.kioskPrintsNowhere : texts.kioskPrintsAt(printer.name)];
}

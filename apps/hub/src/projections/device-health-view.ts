import { MAX_LIST_ENTRIES, type DeviceHealthView } from '@motcua/protocol';

type SlipToCheck = DeviceHealthView['slipsToCheck']['entries'][number];

/** Whether every machine is well, and which slips someone should look after. */
export function deviceHealthView(
  printers: DeviceHealthView['printers'],
  appliances: DeviceHealthView['appliances'],
  slipsToCheck: { readonly count: number; readonly entries: readonly SlipToCheck[] },
): DeviceHealthView {
  return {
    printers: printers.slice(0, MAX_LIST_ENTRIES),
    appliances: appliances.slice(0, MAX_LIST_ENTRIES),
    slipsToCheck: { count: slipsToCheck.count, entries: slipsToCheck.entries.slice(0, MAX_LIST_ENTRIES) },
  };
}

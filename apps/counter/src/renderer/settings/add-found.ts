import type { PrinterModelId } from '@motcua/protocol/printer-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { FoundKind } from '@motcua/protocol/machines';
import type { DeviceId, KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';
import { setList, type Editing } from './editing.ts';
import { COMMON_CONNECTION } from './new-boards.ts';
import { newEntry } from './new-entries.ts';
import { safeId } from './safe-id.ts';

/** Something that was found, as the settings name it: a port by the name that stays, or an address of the network. */
export type FoundThing = {
  readonly at:
    /** `kiosk`: whose machine's port it is; null: the hub's. */
    | { readonly port: 'serial' | 'printer'; readonly path: string; readonly kiosk: DeviceId | null }
    | { readonly port: 'network'; readonly host: string; readonly tcpPort: number };
  readonly modelId: PrinterModelId | null;
};

/** Nearly all slip printers come so; slower ones would take seconds for a slip. */
const PRINTER_BAUD = 115_200;

/** DV2: an entry for what was found, with everything that is known filled in. Null: such a thing cannot be at such a place. */
export function addFound(
  editing: Editing,
  { at, modelId }: FoundThing,
  kind: FoundKind,
  name: string,
): { readonly editing: Editing; readonly path: string } | null {
  const { draft } = editing;
  const added = (list: keyof CentreSettings & `${string}s`, entry: unknown) => {
    const entries = draft[list] as readonly unknown[];
    return { editing: setList(editing, list, [...entries, entry]), path: `${list}[${entries.length}]` };
  };
  if (kind === 'printer') {
    const printer = { ...newEntry(draft, 'printers', name), modelId: modelId ?? 'unknown' };
    if (at.port === 'network') {
      return added('printers', { ...printer, connection: { kind: 'tcp', host: at.host, port: at.tcpPort } });
    }
    const port = at.port === 'printer' ? { kind: 'usb', path: at.path } : serial(at.path, PRINTER_BAUD);
    return added('printers', { ...printer, connection: atKiosk(at.kiosk, port) });
  }
  if (at.port !== 'serial' || (at.kiosk !== null && kind !== 'scanner')) return null;
  const connection = serial(at.path, COMMON_CONNECTION.baudRate);
  switch (kind) {
    case 'boards':
      return added('boardLines', { ...newEntry(draft, 'boardLines', name), connection });
    case 'scanner': {
      const scannerId = safeId(
        name,
        draft.scanners.map((each) => each.scannerId),
        'may-quet',
      ) as ScannerId;
      const scanner = { scannerId, name, connection: atKiosk(at.kiosk, connection) };
      if (at.kiosk !== null) return added('scanners', { ...scanner, reportsTo: { kind: 'kiosk', deviceId: at.kiosk } });
      const [counter] = draft.counters;
      if (counter === undefined) return null;
      return added('scanners', { ...scanner, reportsTo: { kind: 'counter', counterId: counter.counterId } });
    }
    case 'keypad': {
      const lineId = safeId(
        name,
        draft.keypadLines.map((each) => each.lineId),
        'ban-phim',
      ) as KeypadLineId;
      return added('keypadLines', {
        lineId,
        name,
        connection,
        codec: { kind: 'ready', id: 'ascii-line' },
        keypads: [],
      });
    }
  }
}

function atKiosk<P>(deviceId: DeviceId | null, port: P) {
  return deviceId === null ? port : { kind: 'kiosk', deviceId, port };
}

function serial(path: string, baudRate: number): SerialConnection {
  return { ...COMMON_CONNECTION, path, baudRate };
}

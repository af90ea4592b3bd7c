import type { PrinterModelId } from '@motcua/protocol/printer-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { FoundKind } from '@motcua/protocol/machines';
import type { KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';
import { setList, type Editing } from './editing.ts';
import { COMMON_CONNECTION } from './new-boards.ts';
import { newEntry } from './new-entries.ts';
import { safeId } from './safe-id.ts';

/** Something that was found, as the settings name it: a port by the name that stays, or an address of the network. */
export type FoundThing = {
  readonly at:
    | { readonly port: 'serial' | 'printer'; readonly path: string }
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
    switch (at.port) {
      case 'network':
        return added('printers', { ...printer, connection: { kind: 'tcp', host: at.host, port: at.tcpPort } });
      case 'printer':
        return added('printers', { ...printer, connection: { kind: 'usb', path: at.path } });
      case 'serial':
        return added('printers', { ...printer, connection: serial(at.path, PRINTER_BAUD) });
    }
  }
  if (at.port !== 'serial') return null;
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
      const [counter] = draft.counters;
      if (counter === undefined) return null;
      return added('scanners', {
        ...{ scannerId, name, connection, reportsTo: { kind: 'counter', counterId: counter.counterId } },
      });
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

function serial(path: string, baudRate: number): SerialConnection {
  return { ...COMMON_CONNECTION, path, baudRate };
}

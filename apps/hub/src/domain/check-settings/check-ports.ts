import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, type SettingsProblem } from './problem.ts';

/** What holds one port, or one address on the network, for itself. */
type Taken = { readonly field: string; readonly name: string; readonly kind: 'line' | 'other'; readonly port: string };
type Connection =
  | CentreSettings['printers'][number]['connection']
  | CentreSettings['scanners'][number]['connection']
  | CentreSettings['boardLines'][number]['connection'];

/**
 * A port serves one device. Boards share a line, and two lines at one port have a problem of their own; anything else at a
 * port that is taken is refused here, at the later of the two.
 */
export function checkPorts(settings: CentreSettings): readonly SettingsProblem[] {
  const { printers, boardLines, scanners, keypadLines } = settings;
  const taken = [
    ...printers.flatMap((each, i) => portOf(each.connection, `printers[${i}].connection`, each.name, 'other')),
    ...boardLines.flatMap((each, i) => portOf(each.connection, `boardLines[${i}].connection`, each.name, 'line')),
    ...scanners.flatMap((each, i) => portOf(each.connection, `scanners[${i}].connection`, each.name, 'other')),
    ...keypadLines.flatMap((each, i) => portOf(each.connection, `keypadLines[${i}].connection`, each.name, 'other')),
  ];
  return taken.flatMap((each, i) => {
    const first = taken.slice(0, i).find(({ port }) => port === each.port);
    if (!first || (first.kind === 'line' && each.kind === 'line')) return [];
    return [problem(each.field, 'port-twice', each.port.replace(/^\S* /, ''), first.name)];
  });
}

/** `port`: the machine and its port, as one word each; none where the connection has no port, or it is not named yet. */
function portOf(connection: Connection, field: string, name: string, kind: Taken['kind']): readonly Taken[] {
  switch (connection.kind) {
    // A queue of another computer takes one job after the other from whoever sends them.
    case 'queue':
    case 'simulated':
      return [];
    case 'tcp':
      return [{ field: `${field}.host`, name, kind, port: `tcp ${connection.host.trim()}:${connection.port}` }];
    case 'serial':
    case 'usb':
      return named({ field: `${field}.path`, name, kind, port: `hub ${samePort(connection.path)}` });
    case 'kiosk':
      return named({
        ...{ field: `${field}.port.path`, name, kind },
        port: `${connection.deviceId} ${samePort(connection.port.path)}`,
      });
  }
}

function named(taken: Taken): readonly Taken[] {
  return taken.port.endsWith(' ') ? [] : [taken];
}

/** Windows takes `com3` and `\\.\COM3` for the same port. */
function samePort(path: string): string {
  const trimmed = path.trim();
  return /^(\\\\\.\\)?com\d+$/i.test(trimmed) ? trimmed.replace('\\\\.\\', '').toUpperCase() : trimmed;
}

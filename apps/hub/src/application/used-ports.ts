import type { FoundKind } from '@motcua/protocol/machines';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { DeviceId } from '@motcua/protocol/vocabulary';

export type PortUse = { readonly kind: FoundKind; readonly name: string };
type UsedPort = PortUse & { readonly path: string };

/** The ports of the hub's own machine that the settings name, and for what. Those of a kiosk are not this machine's. */
export function usedPorts(settings: CentreSettings): readonly UsedPort[] {
  const at = (kind: FoundKind, name: string, connection: { readonly kind: string; readonly path?: string }) =>
    connection.path !== undefined && connection.path !== '' ? [{ kind, name, path: connection.path }] : [];
  return [
    ...settings.printers.flatMap(({ name, connection }) => at('printer', name, connection)),
    ...settings.boardLines.flatMap(({ name, connection }) => at('boards', name, connection)),
    ...settings.scanners.flatMap(({ name, connection }) => at('scanner', name, connection)),
    ...settings.keypadLines.flatMap(({ name, connection }) => at('keypad', name, connection)),
  ];
}

/** The ports of one kiosk's machine that the settings name, and for what. */
export function usedPortsOfKiosk({ printers, scanners }: CentreSettings, deviceId: DeviceId): readonly UsedPort[] {
  const at = (kind: FoundKind) => (entry: (typeof printers)[number] | (typeof scanners)[number]) => {
    const { name, connection } = entry;
    return connection.kind === 'kiosk' && connection.deviceId === deviceId
      ? [{ kind, name, path: connection.port.path }]
      : [];
  };
  return [...printers.flatMap(at('printer')), ...scanners.flatMap(at('scanner'))];
}

/** The printer of the settings at an address of the network; null: none. */
export function printerAt({ printers }: CentreSettings, host: string, port: number): PortUse | null {
  const found = printers.find(
    ({ connection }) =>
      connection.kind === 'tcp' && connection.host.toLowerCase() === host.toLowerCase() && connection.port === port,
  );
  return found ? { kind: 'printer', name: found.name } : null;
}

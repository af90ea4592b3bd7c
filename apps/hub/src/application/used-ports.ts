import type { FoundKind } from '@motcua/protocol/machines';
import type { CentreSettings } from '@motcua/protocol/settings-document';

export type PortUse = { readonly kind: FoundKind; readonly name: string };

/** The ports of the hub's own machine that the settings name, and for what. Those of a kiosk are not this machine's. */
export function usedPorts(settings: CentreSettings): readonly (PortUse & { readonly path: string })[] {
  const at = (kind: FoundKind, name: string, connection: { readonly kind: string; readonly path?: string }) =>
    connection.path !== undefined && connection.path !== '' ? [{ kind, name, path: connection.path }] : [];
  return [
    ...settings.printers.flatMap(({ name, connection }) => at('printer', name, connection)),
    ...settings.boardLines.flatMap(({ name, connection }) => at('boards', name, connection)),
    ...settings.scanners.flatMap(({ name, connection }) => at('scanner', name, connection)),
    ...settings.keypadLines.flatMap(({ name, connection }) => at('keypad', name, connection)),
  ];
}

/** The printer of the settings at an address of the network; null: none. */
export function printerAt({ printers }: CentreSettings, host: string, port: number): PortUse | null {
  const found = printers.find(
    ({ connection }) =>
      connection.kind === 'tcp' && connection.host.toLowerCase() === host.toLowerCase() && connection.port === port,
  );
  return found ? { kind: 'printer', name: found.name } : null;
}

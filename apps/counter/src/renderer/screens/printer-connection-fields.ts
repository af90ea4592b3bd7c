import { html, nothing } from 'lit';
import type { PrinterSettingsTexts } from '@motcua/messages';
import type { KioskPrinterConnection, PrinterConnection } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { setField } from '../settings/editing.ts';
import { newConnection, type OwnConnectionKind } from '../settings/new-printers.ts';
import { choice } from './settings-choice.ts';
import { fieldProblems, numberField, selectField, textField, type SettingsForm } from './settings-form.ts';
import { serialFields } from './settings-serial.ts';

const KINDS = ['tcp', 'serial', 'usb', 'queue', 'simulated'] as const satisfies readonly OwnConnectionKind[];
const KIOSK_PORTS = ['serial', 'usb'] as const;

/** Where a printer is, in a few words. */
export function printerPlace(form: SettingsForm, words: PrinterSettingsTexts, printer: PrinterSettings): string {
  const { connection } = printer;
  switch (connection.kind) {
    case 'tcp':
      return connection.host;
    case 'serial':
    case 'usb':
    case 'queue':
      return connection.path;
    case 'kiosk':
      return words.atKiosk(kioskName(form, words, connection.deviceId));
    case 'simulated':
      return words.connections.simulated;
  }
}

/** The kind of connection, and what each kind needs to know. */
export function printerConnection(
  form: SettingsForm,
  words: PrinterSettingsTexts,
  printer: PrinterSettings,
  of: string,
) {
  const { connection } = printer;
  const path = `${of}.connection`;
  const kiosks = kiosksWith(form, connection.kind === 'kiosk' ? connection.deviceId : null);
  const chosen =
    connection.kind === 'kiosk' ? KINDS.length + kiosks.indexOf(connection.deviceId) : KINDS.indexOf(connection.kind);
  const options = [
    ...KINDS.map((kind) => words.connections[kind]),
    ...kiosks.map((deviceId) => words.atKiosk(kioskName(form, words, deviceId))),
  ];
  const choose = (next: number): void => {
    const kind = KINDS[next];
    const deviceId = kiosks[next - KINDS.length];
    if (kind !== undefined) set(form, path, newConnection(kind));
    else if (deviceId !== undefined) set(form, path, { kind: 'kiosk', deviceId, port: portOf(connection) });
  };
  return html`${choice(path, words.connection, chosen, options, choose, words.connectionHints[connection.kind])}
  ${whereFields(form, words, connection, path)}`;
}

function whereFields(form: SettingsForm, words: PrinterSettingsTexts, connection: PrinterConnection, path: string) {
  switch (connection.kind) {
    case 'tcp':
      return html`<div class="row">
        ${textField(form, `${path}.host`, words.host)} ${numberField(form, `${path}.port`, words.port)}
      </div>`;
    case 'serial':
      return serialPort(form, words, path);
    case 'usb':
      return textField(form, `${path}.path`, words.path, words.usbPath);
    case 'queue':
      return textField(form, `${path}.path`, words.path, words.queuePath);
    case 'kiosk':
      return kioskPort(form, words, connection, path);
    case 'simulated':
      return nothing;
  }
}

function serialPort(form: SettingsForm, words: PrinterSettingsTexts, path: string) {
  const flow = Object.entries(words.flowControls).map(([value, said]) => ({ value, words: said }));
  return html`${serialFields(form, path)} ${selectField(form, `${path}.flowControl`, words.flowControl, flow)}`;
}

function kioskPort(form: SettingsForm, words: PrinterSettingsTexts, { port }: KioskPrinterConnection, path: string) {
  const names = KIOSK_PORTS.map((kind) => words.kioskPorts[kind]);
  return html`${choice(`${path}.port`, words.kioskPort, KIOSK_PORTS.indexOf(port.kind), names, (next) =>
    set(form, `${path}.port`, newConnection(KIOSK_PORTS[next] ?? 'serial')),
  )}
  ${
    port.kind === 'serial'
      ? serialPort(form, words, `${path}.port`)
      : textField(form, `${path}.port.path`, words.path, words.usbPath)
  }
  ${fieldProblems(form, `${path}.deviceId`)}`;
}

/** The port that is typed already goes along. */
function portOf(connection: PrinterConnection): KioskPrinterConnection['port'] {
  switch (connection.kind) {
    case 'kiosk':
      return connection.port;
    case 'serial':
    case 'usb':
      return connection;
    case 'tcp':
    case 'queue':
    case 'simulated':
      return newConnection('usb');
  }
}

/** The kiosks that there are, and the one that the settings name although it is no more. */
function kiosksWith({ kiosks }: SettingsForm, named: DeviceId | null): readonly DeviceId[] {
  const there = kiosks.map(({ deviceId }) => deviceId);
  return named === null || there.includes(named) ? there : [...there, named];
}

function kioskName({ kiosks }: SettingsForm, words: PrinterSettingsTexts, deviceId: DeviceId): string {
  return kiosks.find((kiosk) => kiosk.deviceId === deviceId)?.name ?? words.goneKiosk;
}

function set(form: SettingsForm, path: string, value: unknown): void {
  form.edit((now) => setField(now, path, value));
}

import type { KeypadLineSettings, ScannerSettings } from '@motcua/protocol/input-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

/** A view has room for so many. */
const MOST_SCANNERS = 40;
const MOST_LINES = 20;
const MOST_KEYPADS = 50;

/** SC1, KP1: scanners and keypads that report to something there is, each keypad with an address of its own on its line. */
export function checkInputs(settings: CentreSettings): readonly SettingsProblem[] {
  const { scanners, keypadLines } = settings;
  const keypads = keypadLines.flatMap((line) => line.keypads).length;
  return [
    ...unless(scanners.length <= MOST_SCANNERS, 'scanners', 'too-many', scanners.length, MOST_SCANNERS),
    ...unless(keypadLines.length <= MOST_LINES, 'keypadLines', 'too-many', keypadLines.length, MOST_LINES),
    ...unless(keypads <= MOST_KEYPADS, 'keypadLines', 'too-many', keypads, MOST_KEYPADS),
    ...repeated(scanners.map(({ scannerId }) => scannerId)).map((i) =>
      problem(`scanners[${i}]`, 'id-twice', scanners[i]?.scannerId ?? ''),
    ),
    ...repeated(keypadLines.map(({ lineId }) => lineId)).map((i) =>
      problem(`keypadLines[${i}]`, 'id-twice', keypadLines[i]?.lineId ?? ''),
    ),
    ...scanners.flatMap((scanner, i) => checkScanner(settings, scanner, `scanners[${i}]`)),
    ...keypadLines.flatMap((line, i) => checkKeypadLine(settings, line, `keypadLines[${i}]`)),
  ];
}

function checkScanner(
  settings: CentreSettings,
  { name, connection, reportsTo }: ScannerSettings,
  field: string,
): readonly SettingsProblem[] {
  const isAtOwnKiosk =
    connection.kind !== 'kiosk' || (reportsTo.kind === 'kiosk' && reportsTo.deviceId === connection.deviceId);
  return [
    ...unless(name.trim() !== '', `${field}.name`, 'empty'),
    ...(connection.kind === 'serial' ? checkSerial(connection, `${field}.connection`) : []),
    ...(connection.kind === 'kiosk' ? checkSerial(connection.port, `${field}.connection.port`) : []),
    ...unless(isAtOwnKiosk, `${field}.reportsTo`, 'scanner-other-kiosk'),
    ...(reportsTo.kind === 'counter'
      ? checkCounter(settings, reportsTo.counterId, `${field}.reportsTo.counterId`)
      : unless(reportsTo.deviceId.trim() !== '', `${field}.reportsTo`, 'empty')),
  ];
}

function checkKeypadLine(
  settings: CentreSettings,
  { name, connection, keypads }: KeypadLineSettings,
  field: string,
): readonly SettingsProblem[] {
  return [
    ...unless(name.trim() !== '', `${field}.name`, 'empty'),
    ...(connection.kind === 'serial' ? checkSerial(connection, `${field}.connection`) : []),
    ...keypads.flatMap(({ address, counterId }, n) => [
      ...wholeNumber(`${field}.keypads[${n}].address`, address, 0, 999_999),
      ...checkCounter(settings, counterId, `${field}.keypads[${n}].counterId`),
    ]),
    ...repeated(keypads.map(({ address }) => address)).map((n) =>
      problem(`${field}.keypads[${n}].address`, 'keypad-address-twice', keypads[n]?.address ?? 0),
    ),
  ];
}

function checkSerial({ path, baudRate }: SerialConnection, field: string): readonly SettingsProblem[] {
  return [
    ...unless(path.trim() !== '', `${field}.path`, 'empty'),
    ...wholeNumber(`${field}.baudRate`, baudRate, 300, 921_600),
  ];
}

function checkCounter({ counters }: CentreSettings, counterId: string, field: string): readonly SettingsProblem[] {
  return unless(
    counters.some((each) => each.counterId === counterId),
    field,
    'unknown-counter',
    counterId,
  );
}

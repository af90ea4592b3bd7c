import type { KeypadLineSettings, ScannerSettings } from '@motcua/protocol/input-settings';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { CounterId, KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';
import { COMMON_CONNECTION } from './new-boards.ts';

type Keypad = KeypadLineSettings['keypads'][number];

/** A scanner for the first counter that has none; most of them stand at counters. */
export function newScanner({ scanners, counters }: CentreSettings, id: string, name: string): ScannerSettings {
  const taken = new Set(
    scanners.flatMap(({ reportsTo }) => (reportsTo.kind === 'counter' ? [reportsTo.counterId] : [])),
  );
  return {
    ...{ scannerId: id as ScannerId, name, connection: COMMON_CONNECTION },
    reportsTo: { kind: 'counter', counterId: firstWithout(counters, taken) },
  };
}

/** A line with a keypad for the first counter that has none. */
export function newKeypadLine(settings: CentreSettings, id: string, name: string): KeypadLineSettings {
  return {
    ...{ lineId: id as KeypadLineId, name, connection: COMMON_CONNECTION },
    ...{ codec: { kind: 'ready', id: 'ascii-line' }, keypads: [newKeypad(settings, [])] },
  };
}

/** At the lowest free address of the line, for the first counter that has no keypad. */
export function newKeypad({ keypadLines, counters }: CentreSettings, onLine: readonly Keypad[]): Keypad {
  const addresses = new Set(onLine.map(({ address }) => address));
  let address = 1;
  while (addresses.has(address)) address += 1;
  const taken = new Set([...keypadLines.flatMap((line) => line.keypads), ...onLine].map(({ counterId }) => counterId));
  return { address, counterId: firstWithout(counters, taken) };
}

function firstWithout(counters: CentreSettings['counters'], taken: ReadonlySet<CounterId>): CounterId {
  const free = counters.find(({ counterId }) => !taken.has(counterId)) ?? counters[0];
  return free?.counterId ?? ('' as CounterId);
}

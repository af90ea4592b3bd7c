import { checkKeypad, READY_KEYPADS, type KeypadDescription } from '@motcua/wires';
import type { KeypadLineSettings } from '@motcua/protocol/input-settings';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';

/**
 * KP1: descriptions that can be used, addresses that keypads of the kind have, and one keypad alone where its frames do
 * not say which one it is. What is wrong names its field.
 */
export function checkKeypads({ keypadLines }: CentreSettings): readonly SettingsProblem[] {
  return keypadLines.flatMap((line, i) => checkLine(line, `keypadLines[${i}]`));
}

function checkLine({ codec, keypads }: KeypadLineSettings, field: string): readonly SettingsProblem[] {
  const read = checkKeypad(describedBy(codec));
  if (read.kind === 'faulty') {
    return read.problems.map(({ field: within, problem }): SettingsProblem => ({
      field: `${field}.codec`,
      code: 'keypad-codec',
      figures: [within === '' ? 'kind' : within, problem],
    }));
  }
  const { frames } = read.keypad;
  const isToldApart = frames.every(({ parts }) => parts.some(({ match }) => match === 'keypad'));
  if (!isToldApart && keypads.length > 1) {
    return [{ field: `${field}.keypads`, code: 'keypad-alone', figures: [keypads.length] }];
  }
  const highest = highestAddress(read.keypad);
  return keypads.flatMap(({ address }, n): SettingsProblem[] =>
    address <= highest
      ? []
      : [{ field: `${field}.keypads[${n}].address`, code: 'keypad-address-range', figures: [address, 0, highest] }],
  );
}

/** What fits into each of the frames that name one. */
function highestAddress({ frames }: KeypadDescription): number {
  const parts = frames.flatMap((frame) => frame.parts.filter((part) => part.match === 'keypad'));
  return Math.min(...parts.map(({ as, digits }) => (as === 'byte' ? 255 : 10 ** digits - 1)), 999_999);
}

function describedBy(codec: KeypadLineSettings['codec']): unknown {
  return codec.kind === 'own' ? codec.description : READY_KEYPADS.find(({ id }) => id === codec.id);
}

/** The description that a line's settings name. Throws RangeError where it cannot be used. */
export function keypadOf(codec: KeypadLineSettings['codec']): KeypadDescription {
  const read = checkKeypad(describedBy(codec));
  if (read.kind === 'good') return read.keypad;
  throw new RangeError(`a keypad description is faulty at ${read.problems.map(({ field }) => field).join(', ')}`);
}

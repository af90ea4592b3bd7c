import { MemoryBinding, SerialKeypad, VirtualKeypad, type KeypadDescription } from '@motcua/wires';
import type { InputLine, MakeKeypadLine } from '../../ports/input-devices.ts';
import { keypadOf } from './check-keypads.ts';
import { InputLineWatch } from './input-line-watch.ts';
import { realWire, simulatedWire, type InputParts, type WireParts } from './input-parts.ts';
import { simulatedKeypadHands } from './simulated-input-hands.ts';

/**
 * KP1: makes the owners of lines of keypads, at the machine's ports or with simulated ones. Throws RangeError where a
 * description cannot be used: settings are checked before.
 */
export function keypadLineMaker(parts: InputParts): MakeKeypadLine {
  return ({ lineId, codec, connection }, onPress) => {
    const description = keypadOf(codec);
    if (connection.kind === 'serial') return keypadLine(realWire(connection, parts), description, parts, onPress);
    const path = `simulated:${lineId}`;
    const binding = new MemoryBinding();
    const wire = binding.wire(path);
    const keypad = new VirtualKeypad(description, wire, parts.timers);
    const takeHandsAway = parts.shelf.put(simulatedKeypadHands(lineId, wire, keypad));
    const line = keypadLine(simulatedWire(path, binding, parts), description, parts, onPress);
    return {
      ...line,
      close: () => {
        takeHandsAway();
        keypad.stop();
        return line.close();
      },
    };
  };
}

function keypadLine(
  wire: WireParts,
  keypad: KeypadDescription,
  { clock }: InputParts,
  onPress: Parameters<MakeKeypadLine>[1],
): InputLine {
  const watch = new InputLineWatch(() => clock.now());
  const line = new SerialKeypad({ ...wire, keypad, onPress, onStatus: (status) => watch.changed(status) });
  watch.look(line.status);
  return {
    status: () => watch.look(line.status),
    onChange: (listener) => watch.onChange(listener),
    open: () => line.open(),
    close: () => line.close(),
  };
}

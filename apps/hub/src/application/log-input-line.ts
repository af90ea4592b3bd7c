import type { InputLine } from '../ports/input-devices.ts';
import type { Logger } from '../ports/logger.ts';

/** Tells the log of each change of a line's state, and `onChanged` of every change. */
export function logInputLine(
  line: InputLine,
  fields: { readonly event: string; readonly id: string },
  logger: Logger,
  onChanged: () => void,
): void {
  let before = line.status().state;
  line.onChange(() => {
    const { state, lastError } = line.status();
    if (state !== before) {
      before = state;
      const told = { ...fields, state, lastError };
      if (state === 'open' || state === 'opening' || state === 'closed') logger.info(told, 'input line');
      else logger.warn(told, 'input line');
    }
    onChanged();
  });
}

import { type PortBinding, PortError } from '../line/port-binding.ts';
import { systemPortBinding } from '../line/system-binding.ts';

/** Every second opening of a plugged port is refused, as a USB adapter's is that has just come back. */
export function reluctantBinding(): PortBinding {
  const system = systemPortBinding();
  let openings = 0;
  return {
    list: () => system.list(),
    open: async (settings) => {
      const port = await system.open(settings);
      openings++;
      if (openings % 2 === 1) return port;
      await port.close();
      throw new PortError('failed', 'refused, as it has just come back');
    },
  };
}

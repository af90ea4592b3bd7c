import { type PortBinding, PortError } from '../line/port-binding.ts';
import { MemoryWire } from './memory-wire.ts';

/** Serial ports that exist only in this program, for the demo and for tests. */
export class MemoryBinding implements PortBinding {
  readonly #wires = new Map<string, MemoryWire>();

  /** The wire at a path; laid at the first mention, with something plugged in. */
  wire(path: string): MemoryWire {
    const wire = this.#wires.get(path) ?? new MemoryWire(path);
    this.#wires.set(path, wire);
    return wire;
  }

  open(settings: { readonly path: string }): ReturnType<PortBinding['open']> {
    const wire = this.#wires.get(settings.path);
    if (wire === undefined) return Promise.reject(new PortError('absent', `simulated: nothing at ${settings.path}`));
    return Promise.resolve().then(() => wire.openPort());
  }

  list(): ReturnType<PortBinding['list']> {
    const plugged = [...this.#wires.values()].filter((wire) => wire.isPlugged);
    return Promise.resolve(
      plugged.map(({ path }) => ({
        path,
        stablePath: null,
        manufacturer: 'Motcua (simulated)',
        serialNumber: null,
        usbVendorId: null,
        usbProductId: null,
      })),
    );
  }
}

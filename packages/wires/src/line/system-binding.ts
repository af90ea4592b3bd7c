import { stat } from 'node:fs/promises';

import type { BindingPortInterface } from '@serialport/bindings-cpp';

import { namePortFault } from './name-port-fault.ts';
import { type OpenPort, type PortBinding, PortError, type PortListing, type PortSignals } from './port-binding.ts';
import type { SerialSettings } from './serial-settings.ts';

const READ_AT_ONCE = 1_024;

/** The machine's own serial ports. The native library is loaded at the first use, so that a machine without it still starts. */
export function systemPortBinding(): PortBinding {
  return {
    open: async (settings) => {
      const library = await loadLibrary();
      try {
        const port = await library.open({
          path: settings.path,
          baudRate: settings.baudRate,
          dataBits: settings.dataBits,
          parity: settings.parity,
          stopBits: settings.stopBits,
          rtscts: settings.flowControl === 'rts-cts',
          xon: settings.flowControl === 'xon-xoff',
          xoff: settings.flowControl === 'xon-xoff',
          // Boards and some printers start anew when DTR drops.
          hupcl: false,
        });
        return openPort(port, settings, await identity(settings.path));
      } catch (fault) {
        const message = messageOf(fault);
        throw new PortError(namePortFault(message), message);
      }
    },
    list: async () => {
      try {
        const ports = await (await loadLibrary()).list();
        return ports.filter((port) => port.path !== '').map(toListing);
      } catch {
        // On Linux the library asks udevadm, which containers and small systems do not have.
        return [];
      }
    },
  };
}

async function loadLibrary() {
  try {
    return (await import('@serialport/bindings-cpp')).autoDetect();
  } catch (fault) {
    throw new PortError('no-driver', messageOf(fault));
  }
}

function openPort(port: BindingPortInterface, settings: SerialSettings, opened: string): OpenPort {
  const buffer = Buffer.alloc(READ_AT_ONCE);
  return {
    read: async () => {
      const { bytesRead } = await port.read(buffer, 0, buffer.length);
      return Uint8Array.from(buffer.subarray(0, bytesRead));
    },
    write: (bytes) => port.write(Buffer.from(bytes)),
    drain: () => port.drain(),
    flush: () => port.flush(),
    signals: () => readSignals(port),
    isThere: async () => {
      if (process.platform !== 'win32') return (await identity(settings.path)) === opened;
      return port.get().then(
        () => true,
        () => false,
      );
    },
    close: () => port.close(),
  };
}

async function readSignals(port: BindingPortInterface): Promise<PortSignals> {
  try {
    const { cts, dsr } = await port.get();
    return cts || dsr ? 'ready' : 'not-ready';
  } catch {
    return 'unknown';
  }
}

/** Which device stands behind a path now; empty when there is none. A replugged one is another, under the same name too. */
async function identity(path: string): Promise<string> {
  if (process.platform === 'win32') return path;
  try {
    const { dev, ino, rdev } = await stat(path);
    return [dev, ino, rdev].join(' ');
  } catch {
    return '';
  }
}

type LibraryListing = Awaited<ReturnType<Awaited<ReturnType<typeof loadLibrary>>['list']>>[number];

function toListing(port: LibraryListing): PortListing {
  return {
    path: port.path,
    stablePath: process.platform === 'linux' && port.pnpId ? `/dev/serial/by-id/${port.pnpId}` : null,
    manufacturer: port.manufacturer ?? null,
    serialNumber: port.serialNumber ?? null,
    usbVendorId: port.vendorId?.toLowerCase() ?? null,
    usbProductId: port.productId?.toLowerCase() ?? null,
  };
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

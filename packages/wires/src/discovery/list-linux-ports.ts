import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PlugPort } from './port-traits.ts';

/** Where Linux tells of its devices. */
export type LinuxRoots = { readonly sys: string; readonly dev: string };
export const LINUX_ROOTS: LinuxRoots = { sys: '/sys', dev: '/dev' };

/** Ports that something can be plugged into: of USB adapters, of devices that are their own adapter, and of the mainboard. */
const SERIAL_NAMES = /^tty(?:USB|ACM|XRUSB|WCHUSB|CH9344USB|S|AMA)\d+$/;
/** From an interface of a USB device up to the device itself. */
const MOST_STEPS_UP = 6;

/**
 * The machine's serial ports and USB printers, read from where Linux keeps them: no other program is asked, and no port is
 * opened. Never rejects: what cannot be read is not there.
 */
export async function listLinuxPorts(roots: LinuxRoots = LINUX_ROOTS): Promise<readonly PlugPort[]> {
  const stable = await stablePaths(join(roots.dev, 'serial', 'by-id'));
  const serial = (await names(join(roots.sys, 'class', 'tty'))).filter((name) => SERIAL_NAMES.test(name));
  const printers = (await names(join(roots.sys, 'class', 'usbmisc'))).filter((name) => /^lp\d+$/.test(name));
  const found = await Promise.all([
    ...serial.map((name) => serialPort(roots, name, stable.get(name) ?? null)),
    ...printers.map((name) => printerPort(roots, name)),
  ]);
  return found.filter((port) => port !== null);
}

async function serialPort(roots: LinuxRoots, name: string, stablePath: string | null): Promise<PlugPort | null> {
  const folder = join(roots.sys, 'class', 'tty', name);
  // A port of the mainboard that is named and not there has the type 0.
  const isBuiltIn = /^tty(?:S|AMA)/.test(name);
  if (isBuiltIn && (await text(join(folder, 'type'))) === '0') return null;
  const device = await resolved(join(folder, 'device'));
  if (device === null) return null;
  return { port: 'serial', path: join(roots.dev, name), stablePath, ...(await usbFacts(device)) };
}

async function printerPort(roots: LinuxRoots, name: string): Promise<PlugPort | null> {
  const device = await resolved(join(roots.sys, 'class', 'usbmisc', name, 'device'));
  if (device === null) return null;
  const facts = await usbFacts(device);
  const said = ieee1284(await text(join(device, 'ieee1284_id')));
  return {
    ...{ port: 'printer', path: join(roots.dev, 'usb', name), stablePath: null, ...facts },
    manufacturer: facts.manufacturer || said.manufacturer,
    product: facts.product || said.product,
  };
}

/** What the USB device says of itself, that an interface, or a port of an interface, belongs to. */
async function usbFacts(folder: string) {
  let device = folder;
  for (let step = 0; step < MOST_STEPS_UP; step += 1) {
    const usbVendorId = await text(join(device, 'idVendor'));
    if (usbVendorId !== '') {
      return {
        usbVendorId: usbVendorId.toLowerCase(),
        usbProductId: (await text(join(device, 'idProduct'))).toLowerCase(),
        manufacturer: await text(join(device, 'manufacturer')),
        product: await text(join(device, 'product')),
        serialNumber: (await text(join(device, 'serial'))) || null,
      };
    }
    device = dirname(device);
  }
  return { usbVendorId: null, usbProductId: null, manufacturer: '', product: '', serialNumber: null };
}

/** "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20;…", as IEEE 1284 has it. */
function ieee1284(id: string): { readonly manufacturer: string; readonly product: string } {
  const said = (keys: string): string => new RegExp(`(?:^|;)\\s*(?:${keys}):([^;]*)`, 'i').exec(id)?.[1]?.trim() ?? '';
  return { manufacturer: said('MFG|MANUFACTURER'), product: said('MDL|MODEL') };
}

/** By the name of the port that each leads to now. */
async function stablePaths(folder: string): Promise<ReadonlyMap<string, string>> {
  const links = await Promise.all(
    (await names(folder)).map(async (name): Promise<[string, string] | null> => {
      try {
        return [basename(await readlink(join(folder, name))), join(folder, name)];
      } catch {
        return null;
      }
    }),
  );
  return new Map(links.filter((link) => link !== null));
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

async function text(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    return '';
  }
}

async function resolved(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

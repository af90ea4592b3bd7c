import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLinuxPorts, type LinuxRoots } from './list-linux-ports.ts';
import { listPlugPorts } from './list-plug-ports.ts';

let roots: LinuxRoots = { sys: '', dev: '' };
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-ports-'));
  roots = { sys: join(folder, 'sys'), dev: join(folder, 'dev') };
  for (const part of ['sys/class/tty', 'sys/class/usbmisc', 'dev/serial/by-id']) {
    await mkdir(join(folder, part), { recursive: true });
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function files(place: string, contents: Readonly<Record<string, string>>): Promise<string> {
  const path = join(roots.sys, place);
  await mkdir(path, { recursive: true });
  for (const [name, content] of Object.entries(contents)) await writeFile(join(path, name), `${content}\n`);
  return path;
}

/** As the kernel lays it out: the port's folder leads to an interface of a USB device. */
async function plug(kind: 'tty' | 'usbmisc', name: string, deep: string, device: Readonly<Record<string, string>>) {
  await files('devices/usb1/1-1', device);
  const at = await files(`devices/usb1/1-1/${deep}`, {});
  await mkdir(join(roots.sys, 'class', kind, name), { recursive: true });
  await symlink(at, join(roots.sys, 'class', kind, name, 'device'));
  return at;
}

describe('listLinuxPorts', () => {
  it('DV2 an adapter at the USB, with the name that stays and what it says of itself', async () => {
    await plug('tty', 'ttyUSB0', '1-1:1.0/ttyUSB0', {
      ...{ idVendor: '1A86', idProduct: '7523', manufacturer: 'QinHeng', product: 'USB Serial', serial: '12' },
    });
    await symlink('../../ttyUSB0', join(roots.dev, 'serial/by-id/usb-1a86_USB_Serial-if00-port0'));
    expect(await listLinuxPorts(roots)).toEqual([
      {
        ...{ port: 'serial', path: join(roots.dev, 'ttyUSB0'), usbVendorId: '1a86', usbProductId: '7523' },
        ...{ manufacturer: 'QinHeng', product: 'USB Serial', serialNumber: '12' },
        stablePath: join(roots.dev, 'serial/by-id/usb-1a86_USB_Serial-if00-port0'),
      },
    ]);
  });

  it('DV2 a printer at the USB that says in its own letters what it is', async () => {
    const at = await plug('usbmisc', 'lp0', '1-1:1.0', { idVendor: '04b8', idProduct: '0e15' });
    await writeFile(join(at, 'ieee1284_id'), 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;\n');
    expect(await listLinuxPorts(roots)).toEqual([
      {
        ...{ port: 'printer', path: join(roots.dev, 'usb/lp0'), stablePath: null, serialNumber: null },
        ...{ usbVendorId: '04b8', usbProductId: '0e15', manufacturer: 'EPSON', product: 'TM-T20II' },
      },
    ]);
  });

  it('DV2 ports of the mainboard that are there, and no consoles, nor those that are only named', async () => {
    for (const [name, type] of [
      ['ttyS0', '4'],
      ['ttyS1', '0'],
      ['tty1', '4'],
    ] as const) {
      await files(`class/tty/${name}`, { type });
      await symlink(await files(`devices/pnp0/${name}`, {}), join(roots.sys, 'class/tty', name, 'device'));
    }
    const found = await listLinuxPorts(roots);
    expect(found.map(({ path, usbVendorId }) => [path, usbVendorId])).toEqual([[join(roots.dev, 'ttyS0'), null]]);
  });

  it('DV2 a machine that tells nothing has no ports', async () => {
    expect(await listLinuxPorts({ sys: join(folder, 'none'), dev: join(folder, 'none') })).toEqual([]);
  });

  it('DV2 another system is asked by way of its own list', async () => {
    const listed = {
      ...{ path: 'COM3', stablePath: null, manufacturer: 'FTDI', serialNumber: 'A1' },
      ...{ usbVendorId: '0403', usbProductId: '6001' },
    };
    const ports = await listPlugPorts('win32', { list: () => Promise.resolve([listed]) });
    expect(ports).toMatchObject([{ port: 'serial', path: 'COM3', usbVendorId: '0403', manufacturer: 'FTDI' }]);
  });
});

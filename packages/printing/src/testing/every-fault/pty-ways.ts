import { mkdtemp, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PtyWire, systemPortBinding } from '@motcua/wires';

import type { PrinterTimers } from '../../printer-timers.ts';
import { attachPrinter } from '../../simulated/attach-printer.ts';
import type { VirtualPrinter } from '../../simulated/virtual-printer.ts';
import type { ProofLevel } from '../../status/printer-state.ts';
import type { ByteTransport } from '../../transport/byte-transport.ts';
import { DeviceFileTransport } from '../../transport/device-file-transport.ts';
import { PRINTER_SERIAL_SETTINGS, SerialTransport } from '../../transport/serial-transport.ts';
import type { FaultWay, LaidWay, OnFinish } from './fault-way.ts';

/** A serial cable: a pseudo-terminal of this machine. A mute printer is said to be one, for a cable cannot show it. */
export function serialWay(socat: string): FaultWay {
  return {
    name: 'a serial line',
    levels: ['A', 'B', 'C', 'D'],
    factor: 5,
    without: {},
    unseenAtMute: {
      'stall in the middle': 'a cable of three wires takes bytes whether the printer does or not',
      'power off in the middle': 'a cable of three wires takes bytes whether the printer is on or not',
    },
    lay: (device, timers, proof, onFinish) =>
      layPty(socat, device, onFinish, (path) => serialTransport(path, timers, proof), {
        switchOff: () => {
          device.switchOff();
        },
      }),
  };
}

/** A printer's file in the system, as `/dev/usb/lp0` is; a pseudo-terminal stands for it. */
export function deviceFileWay(socat: string): FaultWay {
  return {
    name: 'a device file',
    levels: ['A', 'B', 'C', 'D'],
    // The process that holds the file lives in the machine's own time.
    factor: 2,
    without: {
      'held by another program': 'the kernel refuses to open a USB printer twice; a pseudo-terminal does not',
    },
    unseenAtMute: {
      'stall in the middle': 'a pseudo-terminal takes more bytes than a slip has; a USB printer that hangs takes none',
    },
    lay: (device, timers, _proof, onFinish) =>
      layPty(
        socat,
        device,
        onFinish,
        (path) => new DeviceFileTransport({ path, mode: 'device', timers, random: Math.random }),
        {
          // A USB printer that is switched off is not there any more.
          switchOff: (pull) => {
            device.switchOff();
            pull();
          },
        },
      ),
  };
}

function serialTransport(path: string, timers: PrinterTimers, proof: ProofLevel): ByteTransport {
  return new SerialTransport({
    settings: { ...PRINTER_SERIAL_SETTINGS, path },
    ...{ binding: systemPortBinding(), timers, random: Math.random, isKnownMute: proof === 'D' },
  });
}

async function layPty(
  socat: string,
  device: VirtualPrinter,
  onFinish: OnFinish,
  transport: (path: string) => ByteTransport,
  { switchOff }: { readonly switchOff: (pull: () => void) => void },
): Promise<LaidWay> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-way-'));
  onFinish(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'lp0');
  let { wire, detach } = await plugIn(socat, path, device, onFinish);
  let pulling: Promise<void> = Promise.resolve();
  const pull = (): void => {
    pulling = wire.unplug();
  };
  const mend = async (): Promise<void> => {
    await pulling;
    await wire.plug();
  };
  let letGo = (): Promise<void> => Promise.resolve();
  onFinish(() => letGo());
  return {
    transport: transport(path),
    cutAfter: (byteCount) => {
      let left = byteCount;
      const stop = wire.onBytes((bytes) => {
        left -= bytes.length;
        if (left > 0) return;
        stop();
        pull();
      });
    },
    mend,
    switchOff: () => {
      switchOff(pull);
    },
    switchOn: async () => {
      device.switchOn();
      await mend();
    },
    giveToAnother: async () => {
      await wire.unplug();
      detach();
      // Opened by the other one before this side can see it.
      ({ wire, detach } = await plugIn(socat, join(folder, 'elsewhere'), device, onFinish));
      const port = await systemPortBinding().open({ ...PRINTER_SERIAL_SETTINGS, path: wire.path });
      letGo = () => {
        letGo = () => Promise.resolve();
        return port.close();
      };
      await symlink(await readlink(wire.path), path);
    },
    takeBack: () => letGo(),
  };
}

async function plugIn(socat: string, path: string, device: VirtualPrinter, onFinish: OnFinish) {
  const wire = new PtyWire({ path, socat });
  await wire.plug();
  onFinish(() => wire.unplug());
  return { wire, detach: attachPrinter(device, wire) };
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeviceFileTransport, systemPrinterTimers } from '@motcua/printing/transports';
import { FakeElectron } from '@motcua/shell/testing/fake-electron';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { findSocat, PtyWire } from '@motcua/wires';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { playUtilityProcess } from '../testing/utility-process.ts';
import { startUtilityFileProcess } from './utility-file-process.ts';

const program = fileURLToPath(new URL('../../printer-file/printer-file.ts', import.meta.url));
const patience = { timeout: 20_000, interval: 30 };

async function openTransport(path: string) {
  const electron = new FakeElectron({ userData: '/nowhere', isFirstInstance: true });
  electron.fork = playUtilityProcess;
  await electron.app.whenReady();
  const transport = new DeviceFileTransport({
    ...{ path, mode: 'device', timers: systemPrinterTimers(), random: () => 0, childFile: program },
    startProcess: startUtilityFileProcess(electron.port().utilityProcess),
  });
  onTestFinished(() => transport.close());
  const heard: number[] = [];
  transport.open({ onBytes: (bytes) => heard.push(...bytes), onLink: () => undefined });
  return { transport, heard };
}

describe('AP3 the file of a USB printer, where the program does not run as Node', () => {
  it('SL3 is held by a utility process: bytes there, bytes back, and a new one after a reset', async (context) => {
    const socat = findSocat();
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const wire = new PtyWire({ path: join(await temporaryFolder(), 'lp0'), socat: socat.program });
    await wire.plug();
    onTestFinished(() => wire.unplug());
    const printed: number[] = [];
    wire.onBytes((bytes) => printed.push(...bytes));
    const { transport, heard } = await openTransport(wire.path);
    await vi.waitFor(() => expect(transport.link).toEqual({ kind: 'open' }), patience);
    expect(await transport.write(Uint8Array.of(1, 2, 3), 5_000)).toBe('written');
    wire.send(Uint8Array.of(0x12));
    await vi.waitFor(() => expect([printed, heard]).toEqual([[1, 2, 3], [0x12]]), patience);
    const before = transport.childPid;
    transport.reset();
    await vi.waitFor(() => expect(transport.link).toEqual({ kind: 'open' }), patience);
    expect(transport.childPid).not.toBe(before);
  });

  it('that is not there is told with its reason, and looked for again', async () => {
    const { transport } = await openTransport('/nowhere/lp0');
    await vi.waitFor(
      () =>
        expect(transport.link).toMatchObject({
          kind: 'connecting',
          lastFailure: { cause: 'unreachable', message: expect.stringContaining('ENOENT') as string },
        }),
      patience,
    );
  });
});

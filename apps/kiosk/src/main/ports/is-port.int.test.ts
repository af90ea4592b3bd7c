import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LentPort } from '@motcua/protocol';
import { MemoryBinding } from '@motcua/wires';
import { describe, expect, it, onTestFinished } from 'vitest';
import { guardedBinding, isPort } from './is-port.ts';

const SPEED = { baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1, flowControl: 'none' } as const;
const serial = (path: string): LentPort => ({ kind: 'serial', path, ...SPEED });
const usb = (path: string): LentPort => ({ kind: 'usb', path });

describe('SL3 what a kiosk takes for a port', () => {
  it.each([
    [serial('/dev/ttyUSB77'), true],
    [serial('/dev/serial/by-id/usb-Prolific_USB-Serial_Controller-if00-port0'), true],
    [usb('/dev/usb/lp7'), true],
    [serial('/dev/null'), false],
    [usb('/dev/null'), false],
    [serial('/dev/random'), false],
    [serial('/dev/tty'), false],
    [serial('/dev/../etc/passwd'), false],
    [usb('/dev/shm/../../etc/passwd'), false],
    [usb('/dev/stdin'), false],
    [serial('/etc/passwd'), false],
    [serial('/dev/'), false],
    [serial('/dev//ttyS0'), false],
    [serial('dev/ttyS0'), false],
    [serial(''), false],
    [serial('/dev/tty USB0; rm'), false],
    [serial('COM3'), false],
  ])('on Linux: %o: %s', async (port, expected) => {
    expect(await isPort(port, 'linux')).toBe(expected);
  });

  it.each([
    [serial('COM3'), true],
    [serial('com12'), true],
    [serial('COM0'), false],
    [serial('COM3.txt'), false],
    [serial('C:\\slips.txt'), false],
    [serial('\\\\office-pc\\printer'), false],
    [usb('COM3'), false],
    [usb('LPT1'), false],
  ])('on Windows: %o: %s', async (port, expected) => {
    expect(await isPort(port, 'win32')).toBe(expected);
  });

  it('never a file, nor a link to one, whatever it is called', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-port-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'ttyUSB0'), 'a file');
    await symlink(join(folder, 'ttyUSB0'), join(folder, 'lp0'));
    expect(await isPort(serial(join(folder, 'ttyUSB0')), 'linux')).toBe(false);
    expect(await isPort(usb(join(folder, 'lp0')), 'linux')).toBe(false);
  });

  it('looks again before each opening', async () => {
    const memory = new MemoryBinding();
    memory.wire('/dev/ttyS1');
    let isThere = true;
    const binding = guardedBinding(memory, () => Promise.resolve(isThere));
    const port = await binding.open({ path: '/dev/ttyS1', ...SPEED });
    await port.close();
    isThere = false;
    await expect(binding.open({ path: '/dev/ttyS1', ...SPEED })).rejects.toMatchObject({ fault: 'not-a-port' });
  });
});

import { type AddressInfo, createServer, type Socket } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { systemPrinterTimers } from '../printer-timers.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';
import { VirtualPrinter } from '../simulated/virtual-printer.ts';
import { VirtualPrinterServer } from '../simulated/virtual-printer-server.ts';
import { createFastTimers } from '../testing/fast-timers.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import { askPrinterAt } from './ask-printer-at.ts';
import { modelOfName } from './model-of-name.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const ask = (port: number) => askPrinterAt({ host: '127.0.0.1', port, timers: createFastTimers(5) });

async function virtualPrinter(proof: 'A' | 'B' | 'C' | 'D') {
  const pieces: PaperPiece[] = [];
  const printer = new VirtualPrinter({
    ...{ paperWidthMm: 80, proof, mmPerSecond: Infinity, bufferBytes: 4_096, timers: systemPrinterTimers() },
    onPiece: (piece) => pieces.push(piece),
  });
  const server = new VirtualPrinterServer(printer, 0);
  await server.listen();
  cleanUps.push(() => server.stopListening());
  return { printer, pieces, server };
}

async function listen(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** Answers as the guides of Epson say, with a report of its own in between. */
function namedPrinter(heard: number[]): Promise<number> {
  return listen((socket) => {
    socket.on('data', (bytes) => {
      heard.push(...bytes);
      const text = bytes.toString('hex');
      if (text.includes('100401')) socket.write(Uint8Array.of(0x12));
      if (text.includes('1d4942')) socket.write(Buffer.from([0x10, 0, 0, 0, ...Buffer.from('_EPSON\0')].slice(4)));
      if (text.includes('1d4943')) socket.write(Buffer.from('_TM-T20II\0'));
    });
  });
}

describe('askPrinterAt', () => {
  it('DV3 a printer that tells its name, and is left as it was', async () => {
    const heard: number[] = [];
    const port = await namedPrinter(heard);
    expect(await ask(port)).toEqual({ kind: 'printer', maker: 'EPSON', model: 'TM-T20II' });
    await waitUntil('ESC @', () => heard.at(-1) === 0x40, 2_000);
    expect(Buffer.from(heard).toString('hex')).toBe('1004011d49421d49431b40');
  });

  it('DV3 a printer that answers and does not know the question: nothing of it is left for the next slip', async () => {
    const { printer, pieces, server } = await virtualPrinter('C');
    expect(await ask(server.port)).toEqual({ kind: 'printer', maker: '', model: '' });
    await waitUntil('the letters to be dropped', () => printer.strayBytes === 0, 2_000);
    expect(pieces).toEqual([]);
    // It is free again for whoever prints.
    expect(await ask(server.port)).toMatchObject({ kind: 'printer' });
  });

  it('DV3 a mute printer, and one that another computer holds, are an open port and no more', async () => {
    const mute = await virtualPrinter('D');
    expect(await ask(mute.server.port)).toEqual({ kind: 'silent' });
    const held = await virtualPrinter('A');
    const other = new (await import('node:net')).Socket();
    cleanUps.push(() => other.destroy());
    await new Promise<void>((resolve) => other.connect(held.server.port, '127.0.0.1', resolve));
    expect(await ask(held.server.port)).toEqual({ kind: 'silent' });
  });

  it('DV3 something that is no printer: an echo is no answer, nothing more is asked', async () => {
    const heard: number[] = [];
    const port = await listen((socket) => {
      socket.on('data', (bytes) => {
        heard.push(...bytes);
        socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
      });
    });
    const answer = await ask(port);
    expect(answer.kind).toBe('silent');
    expect(Buffer.from(heard).toString('hex')).toBe('100401');
  });

  it('DV3 no such port, and an end at once', async () => {
    const gone = await virtualPrinter('A');
    await gone.server.stopListening();
    expect(await ask(gone.server.port)).toEqual({ kind: 'refused' });
    expect(await ask(await listen((socket) => socket.destroy()))).toMatchObject({ kind: /silent|unreachable/ });
  });

  it.each([
    ['TM-T20II', 'epson-tm-t20'],
    ['TM-T82III', 'epson-tm-t82'],
    ['TM-T88V', 'epson-tm-t88'],
    ['BIXOLON SRP-350plusIII', 'bixolon-srp-350'],
    ['CT-S310II', 'citizen-ct-s'],
    ['TM-m30', null],
    ['', null],
  ])('DV3 a printer that calls itself “%s”', (name, modelId) => {
    expect(modelOfName(name)).toBe(modelId);
  });
});

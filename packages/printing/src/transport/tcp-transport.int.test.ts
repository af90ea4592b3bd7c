import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { systemPrinterTimers } from '../printer-timers.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import type { LinkState } from './byte-transport.ts';
import { TcpTransport } from './tcp-transport.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function listen(port: number, onSocket: (socket: Socket) => void): Promise<Server> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return server;
}

function open(port: number) {
  const transport = new TcpTransport({ host: '127.0.0.1', port, timers: systemPrinterTimers(), random: () => 0 });
  cleanUps.push(() => transport.close());
  const links: LinkState[] = [];
  const received: number[] = [];
  transport.open({ onBytes: (bytes) => received.push(...bytes), onLink: (link) => links.push(link) });
  return { transport, links, received };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

describe('TcpTransport', () => {
  it('carries bytes both ways over one connection', async () => {
    let connections = 0;
    const server = await listen(0, (socket) => {
      connections++;
      socket.on('data', (bytes) => socket.write(bytes));
    });
    const { transport, received } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open', 2_000);
    expect(await transport.write(Uint8Array.of(1, 2), 1_000)).toBe('written');
    expect(await transport.write(Uint8Array.of(3), 1_000)).toBe('written');
    await waitUntil('the echo', () => received.length === 3, 2_000);
    expect(received).toEqual([1, 2, 3]);
    expect(connections).toBe(1);
  });

  it('says that a port is refused, tries for ever, and is there when the printer is', async () => {
    const probe = await listen(0, () => undefined);
    const port = portOf(probe);
    await cleanUps.pop()?.();
    const { transport, links } = open(port);
    await waitUntil(
      'three refusals',
      () => links.filter((link) => link.kind === 'connecting' && link.lastFailure?.cause === 'refused').length >= 3,
      5_000,
    );
    await listen(port, () => undefined);
    await waitUntil('the connection', () => transport.link.kind === 'open', 5_000);
  });

  it('bytes that find the connection gone are lost with it: the link is told no later than they are', async () => {
    const sockets: Socket[] = [];
    const server = await listen(0, (socket) => void sockets.push(socket));
    const { transport } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open' && sockets.length === 1, 2_000);
    // Written before this side has heard of the end, as on a machine that does other things.
    sockets[0]?.resetAndDestroy();
    const written = transport
      .write(Uint8Array.of(1), 1_000)
      .then((outcome) => ({ outcome, link: transport.link.kind }));
    expect(await written).toEqual({ outcome: 'lost', link: 'connecting' });
  });

  it('a write to a printer that reads nothing stalls at its deadline, and never counts as written', async () => {
    const server = await listen(0, (socket) => socket.pause());
    const { transport } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open', 2_000);
    const outcomes: string[] = [];
    for (let band = 0; band < 40 && outcomes.at(-1) !== 'stalled'; band++) {
      outcomes.push(await transport.write(new Uint8Array(1_000_000), 500));
    }
    expect(outcomes.at(-1)).toBe('stalled');
  });

  it('a write is lost when the printer resets the connection, and the line is opened anew', async () => {
    let connections = 0;
    const server = await listen(0, (socket) => {
      connections++;
      if (connections === 1) setTimeout(() => socket.resetAndDestroy(), 50);
    });
    const { transport, links } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open', 2_000);
    const outcomes: string[] = [];
    while (outcomes.at(-1) !== 'lost') outcomes.push(await transport.write(new Uint8Array(1_000_000), 5_000));
    await waitUntil('the second connection', () => transport.link.kind === 'open' && connections === 2, 5_000);
    expect(links.some((link) => link.kind === 'connecting' && link.lastFailure?.cause === 'lost')).toBe(true);
  });

  it('reset drops bytes that were not sent yet', async () => {
    const read: number[] = [];
    let first: Socket | null = null;
    const server = await listen(0, (socket) => {
      first ??= socket;
      if (socket === first) socket.pause();
      else socket.on('data', (bytes) => read.push(...bytes));
    });
    const { transport } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open', 2_000);
    const writing = transport.write(new Uint8Array(20_000_000).fill(7), 10_000);
    transport.reset();
    expect(await writing).toBe('lost');
    await waitUntil('the new connection', () => transport.link.kind === 'open', 2_000);
    expect(await transport.write(Uint8Array.of(9), 1_000)).toBe('written');
    await waitUntil('the new byte', () => read.length > 0, 2_000);
    expect(read).toEqual([9]);
  });

  it('is silent after close', async () => {
    const server = await listen(0, () => undefined);
    const { transport, links } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open', 2_000);
    await transport.close();
    const count = links.length;
    expect(await transport.write(Uint8Array.of(1), 100)).toBe('lost');
    transport.reset();
    expect(links).toHaveLength(count);
    expect(transport.link.kind).toBe('closed');
  });

  it('finish: true when the other side has read everything and ends the connection too; then it connects anew', async () => {
    const read: number[] = [];
    let connections = 0;
    const server = await listen(0, (socket) => {
      connections++;
      socket.on('data', (bytes) => read.push(...bytes));
    });
    const { transport } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open', 2_000);
    await transport.write(Uint8Array.of(1, 2, 3), 1_000);
    expect(await transport.finish(2_000)).toBe(true);
    expect(read).toEqual([1, 2, 3]);
    await waitUntil('the next connection', () => transport.link.kind === 'open' && connections === 2, 2_000);
  });

  it('finish: false when the other side reads nothing; what it has not taken is dropped', async () => {
    const sockets: Socket[] = [];
    const server = await listen(0, (socket) => sockets.push(socket.pause()));
    const { transport } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open' && sockets.length === 1, 2_000);
    expect(await transport.write(new Uint8Array(40_000), 1_000)).toBe('written');
    const startedAt = performance.now();
    expect(await transport.finish(500)).toBe(false);
    expect(performance.now() - startedAt).toBeGreaterThan(450);
    await waitUntil('the next connection', () => sockets.length === 2, 2_000);
  });

  it('finish: false when the connection is lost meanwhile, or closed for good', async () => {
    const server = await listen(0, (socket) => {
      socket.pause();
      setTimeout(() => socket.resetAndDestroy(), 200);
    });
    const { transport } = open(portOf(server));
    await waitUntil('the connection', () => transport.link.kind === 'open', 2_000);
    await transport.write(new Uint8Array(40_000), 1_000);
    expect(await transport.finish(5_000)).toBe(false);
    await waitUntil('the next connection', () => transport.link.kind === 'open', 2_000);
    const finishing = transport.finish(5_000);
    await transport.close();
    expect(await finishing).toBe(false);
    expect(await transport.finish(5_000)).toBe(false);
  });
});

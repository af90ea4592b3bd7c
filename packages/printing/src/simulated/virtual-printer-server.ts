import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

import type { VirtualPrinter } from './virtual-printer.ts';

/**
 * A virtual printer on a real TCP port. It serves one computer; others are accepted and wait unheard,
 * as real printers do.
 */
export class VirtualPrinterServer {
  readonly #printer: VirtualPrinter;
  readonly #sockets = new Set<Socket>();
  readonly #waiting: Socket[] = [];
  #server: Server | null = null;
  #port: number;

  /** `port` 0 takes a free one, which is kept over `stopListening`. */
  constructor(printer: VirtualPrinter, port: number) {
    this.#printer = printer;
    this.#port = port;
  }

  get port(): number {
    return this.#port;
  }

  /** Accepts connections on 127.0.0.1. Rejects when the port is taken. */
  async listen(): Promise<void> {
    const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
      this.#accept(socket);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** New connections are refused from now on, and the present ones are reset. */
  async stopListening(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.#waiting.length = 0;
    for (const socket of this.#sockets) socket.resetAndDestroy();
    if (server !== null) await new Promise((resolve) => server.close(resolve));
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      const index = this.#waiting.indexOf(socket);
      if (index >= 0) this.#waiting.splice(index, 1);
      this.#serveNext();
    });
    socket.pause();
    this.#waiting.push(socket);
    this.#serveNext();
  }

  #serveNext(): void {
    const socket = this.#waiting[0];
    if (socket === undefined || socket.destroyed) return;
    let rest: Uint8Array = new Uint8Array(0);
    const feed = (): void => {
      const accepted = this.#printer.receive(rest);
      rest = rest.subarray(accepted);
      if (rest.length > 0) socket.pause();
      // As real ones do: the connection is ended only when everything on it has been taken in.
      else if (socket.readableEnded && this.#printer.isReading) socket.end();
      else if (!socket.destroyed) socket.resume();
    };
    const disconnect = this.#printer.connect({
      onReply: (bytes) => {
        socket.write(bytes);
      },
      onSpace: () => {
        // Later: the printer is in the middle of taking bytes.
        queueMicrotask(feed);
      },
      onDrop: () => {
        socket.resetAndDestroy();
      },
    });
    if (disconnect === null) return;
    this.#waiting.shift();
    socket.on('data', (bytes) => {
      rest = new Uint8Array(Buffer.concat([rest, bytes]));
      feed();
    });
    socket.on('end', feed);
    socket.on('close', () => {
      disconnect();
      this.#serveNext();
    });
    feed();
  }
}

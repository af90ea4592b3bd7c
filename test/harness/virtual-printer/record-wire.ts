import { connect, createServer, type Socket } from 'node:net';

/** A cable with a listener on it: passes everything on to a printer's port, and keeps what was sent to the printer. */
export type RecordedWire = {
  readonly port: number;
  /** What has been sent since it was last taken. */
  takeBytes(): Uint8Array;
  close(): Promise<void>;
};

export async function recordWire(host: string, port: number): Promise<RecordedWire> {
  const ends = new Set<Socket>();
  let sent: Buffer[] = [];
  const server = createServer((hub) => {
    const printer = connect(port, host);
    for (const end of [hub, printer]) {
      ends.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => ends.delete(end));
    }
    hub.on('data', (bytes) => sent.push(bytes));
    hub.pipe(printer);
    printer.pipe(hub);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return {
    port: address.port,
    takeBytes() {
      const bytes = Buffer.concat(sent);
      sent = [];
      return bytes;
    },
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

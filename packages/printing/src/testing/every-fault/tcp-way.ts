import { connect, type Socket } from 'node:net';

import { VirtualPrinterServer } from '../../simulated/virtual-printer-server.ts';
import { TcpTransport } from '../../transport/tcp-transport.ts';
import type { FaultWay } from './fault-way.ts';

/** The network: a real port of this machine. */
export const tcpWay: FaultWay = {
  name: 'TCP',
  levels: ['A', 'B', 'C', 'D'],
  factor: 5,
  without: {},
  unseenAtMute: {},
  lay: async (device, timers, _proof, onFinish) => {
    const server = new VirtualPrinterServer(device, 0);
    await server.listen();
    onFinish(() => server.stopListening());
    let other: Socket | null = null;
    onFinish(() => other?.destroy());
    return {
      transport: new TcpTransport({ host: '127.0.0.1', port: server.port, timers, random: Math.random }),
      cutAfter: (byteCount) => {
        device.dropConnectionAfter(byteCount);
      },
      mend: () => Promise.resolve(),
      switchOff: () => {
        device.switchOff();
        void server.stopListening();
      },
      switchOn: async () => {
        device.switchOn();
        await server.listen();
      },
      giveToAnother: async () => {
        const socket = connect(server.port, '127.0.0.1');
        other = socket;
        await new Promise((resolve) => socket.once('connect', resolve));
        device.dropConnection();
      },
      takeBack: () => {
        other?.destroy();
        return Promise.resolve();
      },
    };
  },
};

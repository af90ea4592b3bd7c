/**
 * The hub as `npm start` makes it, in a process of its own, with a channel to its parent. The parent pairs
 * hundreds of devices through it, which the public door would rightly take for an attack.
 *
 *     node hub-program.mjs <data folder> <port of a TCP printer>
 */
import { createHub, type Hub } from '@motcua/hub';
import type { DeviceRole } from '@motcua/protocol';
import type { HubAnswer, HubQuestion, Usage } from './hub-messages.ts';

const [dataFolder, printerPort] = process.argv.slice(2);
if (dataFolder === undefined || printerPort === undefined) throw new RangeError('hub-program: folder and port wanted');

const hub = await createHub({
  version: 'bench',
  config: {
    ...{ port: 0, host: '127.0.0.1', dataFolder, allowedHosts: [], doors: null, adminPassword: null },
    printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: Number(printerPort) }, paperWidthMm: 80 },
  },
});

let asked = 0;
process.on('message', (question: HubQuestion) => say(answer(question)));
process.on('disconnect', stop);
process.on('SIGTERM', stop);
if (hub.demoSignIn === null) throw new Error('the bench works on the demo centre');
say({ kind: 'ready', url: hub.url, ...hub.demoSignIn });

function answer(question: HubQuestion): HubAnswer {
  try {
    switch (question.ask) {
      case 'pair':
        return { kind: 'tokens', tokens: Array.from({ length: question.count }, () => pair(hub, question.role)) };
      case 'usage':
        return { kind: 'usage', usage: usage() };
    }
  } catch (fault) {
    return { kind: 'failed', problem: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

/** As machines of the hub's own network would, each from its own address. Returns the token. */
function pair({ access: { pairing } }: Hub, role: DeviceRole): string {
  asked += 1;
  const address = `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`;
  const started = pairing.ask({ role, name: `${role} ${asked}`, address, browser: false, onOwnMachine: true });
  if (started.kind !== 'started') throw new Error(`pairing: ${started.kind}`);
  const polled = pairing.poll(started.started.requestId, started.started.secret);
  if (polled.kind !== 'paired') throw new Error(`pairing: ${polled.kind}`);
  return polled.token;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss() };
}

function say(words: HubAnswer): void {
  process.send?.(words);
}

function stop(): void {
  void hub.stop().then(() => process.exit(0));
}

import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { OPEN_PORT_CHANNEL } from '../page-port.ts';
import { giveElectron } from './electron-module.ts';
import { FakeElectron } from './fake-electron.ts';
import { nameTerminal } from './name-terminal.ts';
import type { PackedAnswer, PackedOrder, PackedWord } from './packed-words.ts';

/*
 * What an appliance's package holds, in a process of its own with a fake in Electron's place. The launcher starts it in the folder
 * of a version; what `app.asar` holds lies there in `app`. The test is at the port that MOTCUA_TEST_DOOR names, plays the page and
 * asks for files as a page does (packed-words.ts). MOTCUA_TEST_OWN: where the program keeps what is its own. MOTCUA_TEST_TERMINAL:
 * a pseudo-terminal that stands for a serial port of this machine.
 */
let page: MessagePort | undefined;
const appFolder = join(process.cwd(), 'app');
const described = JSON.parse(await readFile(join(appFolder, 'package.json'), 'utf8')) as {
  main: string;
  version: string;
};
const { MOTCUA_TEST_DOOR: door, MOTCUA_TEST_OWN: userData = '', MOTCUA_TEST_TERMINAL: terminal } = process.env;
if (terminal !== undefined) nameTerminal(terminal);

const electron = new FakeElectron({
  ...{ userData, isFirstInstance: true, version: described.version },
  onEnd: (code) => setImmediate(() => process.exit(code)),
});
// signals-quit
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => electron.app.quit());
giveElectron(electron.port());
await import(pathToFileURL(join(appFolder, described.main)).href);

const test = connect(Number(door), '127.0.0.1');
const tell = (word: PackedWord) => test.writable && test.write(`${JSON.stringify(word)}\n`);
test.on('error', () => undefined);
// What tears the line is told to its reader, too.
createInterface({ input: test })
  .on('error', () => undefined)
  .on('line', (line) => {
    const order = JSON.parse(line) as PackedOrder;
    if ('said' in order) return page?.postMessage(order.said);
    if ('ask' in order) return void answer(order).then(tell);
    openPage();
  });
while ((electron.windows[0]?.finishedLoads ?? 0) < 1) await new Promise((resolve) => setTimeout(resolve, 10));
tell({ runs: described.version });

/** A page has started; the one before is gone. */
function openPage(): void {
  page?.close();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: { data: unknown }) => tell({ said: data });
  page = port1;
  electron.postFromPage(OPEN_PORT_CHANNEL, [port2]);
}

async function answer({ ask, url }: Extract<PackedOrder, { ask: number }>): Promise<PackedAnswer> {
  const response = await electron.request(url);
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  const told: Record<string, string> = {};
  response.headers.forEach((value, name) => (told[name] = value));
  return { answers: ask, status: response.status, headers: told, body };
}

import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPortedHubLink, usualSurroundings } from '@motcua/client';
import { usualShellSurroundings } from '@motcua/shell';
import { openPortToMain } from '@motcua/shell/preload';
import { FakeElectron } from '@motcua/shell/testing/fake-electron';
import { systemPortBinding, type PlugPort } from '@motcua/wires';
import { startKiosk } from '../start-kiosk.ts';

/*
 * The kiosk's main process with a fake in Electron's place, as a program that tests start and kill:
 *
 *     node kiosk-program.ts <hub's address> <own folder> <folder of ports>
 *
 * An empty address: it is told of no hub, and whoever stands before its page chooses one. Ports are pseudo-terminals that the test lays in a folder,
 * each by the name that its device gives itself; any other path is refused as on a real kiosk. Whoever
 * started it with a channel of messages has its page: `{opened: true}` opens a port, and `{said}` goes both ways over
 * it. Otherwise the page is played here: what it hears of scanners goes to the log.
 */
const [hubUrl = '', ownFolder = '', portFolder = ''] = process.argv.slice(2);
const builtFolder = join(ownFolder, 'built');
await mkdir(join(builtFolder, 'renderer'), { recursive: true });
await writeFile(join(builtFolder, 'renderer', 'index.html'), '<!doctype html>');
const electron = new FakeElectron({ userData: ownFolder, isFirstInstance: true });
const surroundings = usualShellSurroundings('kiosk');
await startKiosk({
  electron: electron.port(),
  settings: { hubUrl: hubUrl === '' ? null : hubUrl, windowed: true, screen: '', night: 'on' },
  builtFolder,
  surroundings,
  portSystem: {
    listPorts,
    isPort: ({ path }) => Promise.resolve(path.startsWith(`${portFolder}/`)),
    binding: systemPortBinding(),
    printerFileProgram: undefined,
    drawProgram: undefined,
    startPrinterFile: undefined,
  },
});

async function listPorts(): Promise<readonly PlugPort[]> {
  const entries = await readdir(portFolder);
  const targets = await Promise.all(entries.map((name) => readlink(join(portFolder, name)).catch(() => '')));
  return entries
    .filter((_, at) => targets[at]?.startsWith('/dev/pts/'))
    .map((name) => ({
      ...{ port: 'serial', path: join(portFolder, name), stablePath: null, manufacturer: '', product: name },
      ...{ usbVendorId: null, usbProductId: null, serialNumber: null },
    }));
}

while ((electron.windows[0]?.finishedLoads ?? 0) < 1) await new Promise((resolve) => setTimeout(resolve, 10));
const openPort = () => {
  const port = openPortToMain({
    postMessage: (channel, _message, transfer) => electron.postFromPage(channel, transfer),
  });
  // AP4: a page that shows something, and answers whoever asks whether it lives.
  port.onMessage(() => undefined);
  port.tellShell('drawn');
  return port;
};
if (process.send === undefined) {
  createPortedHubLink(openPort(), usualSurroundings()).onInput((input) =>
    surroundings.log('The page heard', { input }),
  );
} else {
  let toMain = openPort();
  process.on('message', (message: { readonly opened: true } | { readonly said: unknown }) => {
    if ('said' in message) return toMain.post(message.said);
    toMain = openPort();
    toMain.onMessage((said) => process.send?.({ said }));
  });
  // The page is gone with whoever had it.
  process.on('disconnect', () => process.exit(0));
  process.send({ ready: true });
}

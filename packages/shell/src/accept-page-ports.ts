import type { ElectronPort, MainMessagePort, PageOpenedEvent } from './electron-port.ts';
import { isOwnAddress } from './page-address.ts';
import { OPEN_PORT_CHANNEL, type PagePort } from './page-port.ts';
import { isPlainData } from './plain-data.ts';

export type PagePortsOptions = {
  readonly ipcMain: ElectronPort['ipcMain'];
  /** The one page that may open a port, as IPC events name it. */
  readonly contents: object;
  readonly onPort: (port: PagePort) => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/**
 * Takes the port that the page opens when it starts; the port of the page before it is closed. Refuses
 * other senders, frames inside the page, and pages from elsewhere; drops messages that are not plain data.
 */
export function acceptPagePorts({ ipcMain, contents, onPort, log }: PagePortsOptions): void {
  let present: PagePort | null = null;
  ipcMain.on(OPEN_PORT_CHANNEL, (event) => {
    const [raw, ...others] = event.ports;
    if (raw === undefined || others.length > 0 || !isOwnPage(event, contents)) {
      log('A port was refused', { from: event.senderFrame?.url ?? null });
      for (const port of event.ports) port.close();
      return;
    }
    present?.close();
    present = checkedPort(raw, log);
    onPort(present);
  });
}

function isOwnPage({ sender, senderFrame }: PageOpenedEvent, contents: object): boolean {
  return sender === contents && senderFrame?.parent === null && isOwnAddress(senderFrame.url);
}

function checkedPort(raw: MainMessagePort, log: PagePortsOptions['log']): PagePort {
  const listeners: (() => void)[] = [];
  // Once, whichever end closes: Electron promises the event for the other end only.
  const end = () => listeners.splice(0).forEach((listener) => listener());
  raw.on('close', end);
  return {
    post: (message) => raw.postMessage(message),
    onMessage: (listener) => {
      raw.on('message', ({ data }) => {
        if (isPlainData(data)) listener(data);
        else log('A message from the page was not plain data and was dropped', {});
      });
      raw.start();
    },
    onClose: (listener) => void listeners.push(listener),
    close: () => {
      raw.close();
      end();
    },
  };
}

import type { MainMessagePort } from './electron-port.ts';
import type { IpcChannels } from './ipc-channels.ts';
import { OPEN_PORT_CHANNEL, pageWordIn, type PagePort, type PageWord, type ShellWord } from './page-port.ts';
import { isPlainData } from './plain-data.ts';

export type PagePortsOptions = {
  readonly contract: IpcChannels;
  readonly onPort: (port: PagePort) => void;
  /** What the page tells the shell; only the present page is heard. */
  readonly onWord: (word: PageWord) => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

export type PagePorts = {
  /** To the present page, if there is one. */
  readonly tell: (word: ShellWord) => void;
};

/**
 * Takes the port that the page opens when it starts; the port of the page before it is closed. Drops messages that are not
 * plain data.
 */
export function acceptPagePorts({ contract, onPort, onWord, log }: PagePortsOptions): PagePorts {
  let present: PagePort | null = null;
  const channel = { name: OPEN_PORT_CHANNEL, ports: 1, accepts: (message: unknown) => message === null };
  contract.listen(channel, (_message, ports) => {
    present?.close();
    const [raw] = ports;
    if (raw === undefined) return;
    const port: PagePort = checkedPort(raw, log, (word) => {
      if (port === present) onWord(word);
    });
    present = port;
    onPort(port);
  });
  return { tell: (word) => present?.post(word) };
}

function checkedPort(raw: MainMessagePort, log: PagePortsOptions['log'], onWord: (word: PageWord) => void): PagePort {
  const listeners: (() => void)[] = [];
  // Once, whichever end closes: Electron promises the event for the other end only.
  const end = () => listeners.splice(0).forEach((listener) => listener());
  raw.on('close', end);
  return {
    post: (message) => raw.postMessage(message),
    onMessage: (listener) => {
      raw.on('message', ({ data }) => {
        if (!isPlainData(data)) return log('A message from the page was not plain data and was dropped', {});
        const word = pageWordIn(data);
        if (word === null) listener(data);
        else if (word === 'unknown') log('The page said a word that the shell does not know', {});
        else onWord(word);
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

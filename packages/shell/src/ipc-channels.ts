import type { ElectronPort, MainMessagePort, PageOpenedEvent } from './electron-port.ts';
import { isOwnAddress } from './page-address.ts';
import { isPlainData } from './plain-data.ts';

/** One channel from the page to the main process: what may come over it, and nothing else does. */
export type IpcChannel = {
  /** `motcua:` and words of small letters with hyphens. */
  readonly name: string;
  /** How many ports come along. */
  readonly ports: number;
  /** Whether the message is one of this channel. It is plain data when this is asked. */
  readonly accepts: (message: unknown) => boolean;
};

export type IpcChannelsParts = {
  readonly ipcMain: ElectronPort['ipcMain'];
  /** The one page that may send, as IPC events name it. */
  readonly contents: object;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

const NAME = /^motcua:[a-z]+(-[a-z]+)*$/;

/**
 * AP3: the channels between page and main process. What is wrong with a channel itself shows when it is registered, at every
 * start; what is wrong with a message is refused and logged, and its ports are closed.
 */
export class IpcChannels {
  readonly #parts: IpcChannelsParts;
  readonly #names = new Set<string>();

  constructor(parts: IpcChannelsParts) {
    this.#parts = parts;
  }

  /** Throws for a name that is no channel's, or one that is taken. */
  listen(
    { name, ports, accepts }: IpcChannel,
    take: (message: unknown, ports: readonly MainMessagePort[]) => void,
  ): void {
    const { ipcMain, log } = this.#parts;
    if (!NAME.test(name)) throw new Error(`"${name}" is no name of a channel`);
    if (this.#names.has(name)) throw new Error(`The channel ${name} is taken`);
    if (!Number.isSafeInteger(ports) || ports < 0 || ports > 1) throw new Error(`${name} cannot take ${ports} ports`);
    this.#names.add(name);
    ipcMain.on(name, (event, message) => {
      const fault = this.#faultOf(event, message ?? null, ports, accepts);
      if (fault === null) return take(message ?? null, event.ports);
      log('A message from a page was refused', { channel: name, fault, from: event.senderFrame?.url ?? null });
      for (const port of event.ports) port.close();
    });
  }

  #faultOf(event: PageOpenedEvent, message: unknown, ports: number, accepts: IpcChannel['accepts']): string | null {
    if (!this.#isOwnPage(event)) return 'another sender';
    if (event.ports.length !== ports) return 'another number of ports';
    return isPlainData(message) && accepts(message) ? null : 'another message';
  }

  /** The window's own page, no frame inside it, no page from elsewhere, and none that is gone. */
  #isOwnPage({ sender, senderFrame }: PageOpenedEvent): boolean {
    return sender === this.#parts.contents && senderFrame?.parent === null && isOwnAddress(senderFrame.url);
  }
}

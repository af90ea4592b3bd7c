import { OPEN_PORT_CHANNEL, type PagePort, type PageWord, type ShellWord } from './page-port.ts';

/** Electron's `ipcRenderer`, as far as it is used. */
export interface RendererIpc {
  postMessage(channel: string, message: unknown, transfer: MessagePort[]): void;
}

/** The page's end: the app's own messages, and what the page tells the shell. */
export type PortToMain = PagePort & { tellShell(word: Exclude<PageWord, 'alive' | 'empty'>): void };

/**
 * Opens the page's channel to the main process. For a preload: the page itself never sees the port. `onShell`: what the shell
 * wants of the page, but the asking whether it lives. `isEmpty`: whether the page shows nothing.
 */
export function openPortToMain(
  ipc: RendererIpc,
  onShell: (word: Exclude<ShellWord, { shell: 'ping' }>) => void = () => undefined,
  isEmpty: () => boolean = () => false,
): PortToMain {
  const { port1, port2 } = new MessageChannel();
  const tell = (word: PageWord) => port1.postMessage({ shell: word });
  ipc.postMessage(OPEN_PORT_CHANNEL, null, [port2]);
  return {
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => {
      port1.onmessage = ({ data }: { data: unknown }) => {
        if (!isShellWord(data)) return listener(data);
        // A page that hangs does not get here, and that is how it is found out (AP4).
        if (data.shell === 'ping') tell(isEmpty() ? 'empty' : 'alive');
        else onShell(data);
      };
    },
    onClose: (listener) => port1.addEventListener('close', listener, { once: true }),
    close: () => port1.close(),
    tellShell: tell,
  };
}

/** The main process is the more trusted side: what it says of the shell's is what it is. */
function isShellWord(data: unknown): data is ShellWord {
  return typeof data === 'object' && data !== null && 'shell' in data;
}

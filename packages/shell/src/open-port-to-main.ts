import { OPEN_PORT_CHANNEL, type PagePort } from './page-port.ts';

/** Electron's `ipcRenderer`, as far as it is used. */
export interface RendererIpc {
  postMessage(channel: string, message: unknown, transfer: MessagePort[]): void;
}

/** Opens the page's channel to the main process. For a preload: the page itself never sees the port. */
export function openPortToMain(ipc: RendererIpc): PagePort {
  const { port1, port2 } = new MessageChannel();
  ipc.postMessage(OPEN_PORT_CHANNEL, null, [port2]);
  return {
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => {
      port1.onmessage = (event) => listener(event.data);
    },
    onClose: (listener) => port1.addEventListener('close', listener, { once: true }),
    close: () => port1.close(),
  };
}

/**
 * One end of a channel of plain data between the page and the main process.
 *
 *   page ── preload: openPortToMain ══ MessagePort ══ main: acceptPagePorts ── the app's own
 */
export interface PagePort {
  post(message: unknown): void;
  /** One listener; from this call on messages flow. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when either end has gone: closed, reloaded or crashed. */
  onClose(listener: () => void): void;
  close(): void;
}

/** The only channel between page and main process: over it a page hands main its end of a port. */
export const OPEN_PORT_CHANNEL = 'motcua:open-port';

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

/**
 * What the page tells the shell on the same port, beside what is the app's own. `alive` answers `ping`, and so does `empty`, of a page
 * that shows nothing; `drawn`: the page shows something for the first time; `touched`: somebody touched the glass, which may be dark.
 */
const PAGE_WORDS = ['alive', 'empty', 'drawn', 'touched'] as const;
export type PageWord = (typeof PAGE_WORDS)[number];

/** What the shell tells the page's preload; the page itself hears nothing of it. */
export type ShellWord =
  | { readonly shell: 'ping' }
  | { readonly shell: 'dark'; readonly isDark: boolean }
  | { readonly shell: 'identify'; readonly name: string; readonly forMs: number };

/** Null: it is no frame of the shell's, and belongs to the app. `unknown`: it is one that nobody knows. */
export function pageWordIn(message: unknown): PageWord | 'unknown' | null {
  if (typeof message !== 'object' || message === null || !('shell' in message)) return null;
  return PAGE_WORDS.find((word) => word === message.shell) ?? 'unknown';
}

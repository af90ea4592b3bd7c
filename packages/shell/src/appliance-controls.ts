import type { ElectronPort } from './electron-port.ts';
import type { EventLog, LoggedLine } from './event-log.ts';
import type { MachineTools } from './machine-tools.ts';
import type { ShellWord } from './page-port.ts';
import type { Quiet } from './rest-screen.ts';
import type { RestartProgram } from './restart-program.ts';
import { createSealedSecretFile, type SealedSecretFile } from './sealed-secret-file.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';
import type { WindowPort } from './window-port.ts';

/** AP8: what the app's own part of the main process can have the shell do, e.g. because the hub asked for it. */
export type ApplianceControls = {
  readonly reload: () => void;
  readonly restart: (why: string) => void;
  /** A large name over the page, to be seen from the door. */
  readonly identify: (name: string, forMs: number) => void;
  /** What stands on the glass, as JPEG; null: it cannot be taken. Kept nowhere. */
  readonly takePicture: () => Promise<Uint8Array | null>;
  /** False: no program of this machine can do it. */
  readonly setVolume: (percent: number) => Promise<boolean>;
  /** Into the program's own log (AP7). */
  readonly log: ShellSurroundings['log'];
  readonly readLog: (mostBytes: number) => string;
  /** Each line of the log from now on. */
  readonly onLine: (listener: (line: LoggedLine) => void) => void;
  /** AP6: what the hub's view says of the hours. */
  readonly hearQuiet: (quiet: Quiet | null) => void;
  readonly secretFile: (path: string, givenBy: string) => SealedSecretFile;
};

export type ApplianceControlsParts = {
  readonly electron: Pick<ElectronPort, 'safeStorage'>;
  readonly window: () => WindowPort | null;
  readonly tell: (word: ShellWord) => void;
  readonly reload: () => void;
  readonly restart: RestartProgram;
  readonly hearQuiet: (quiet: Quiet | null) => void;
  readonly tools: MachineTools;
  readonly eventLog: EventLog;
  readonly onLine: (listener: (line: LoggedLine) => void) => void;
};

/** Enough to read what stands there, and some 80 kB at most. */
const PICTURE_WIDTH = 960;
const PICTURE_QUALITY = 70;
/** The answer to whoever asked for it is on its way before the program ends. */
const RESTART_AFTER_MS = 500;

export function createApplianceControls(
  parts: ApplianceControlsParts,
  { after, log }: Pick<ShellSurroundings, 'after' | 'log'>,
): ApplianceControls {
  const { electron, window, tell, restart, tools, eventLog, onLine, hearQuiet } = parts;
  return {
    reload: () => after(RESTART_AFTER_MS, parts.reload),
    restart: (why) => after(RESTART_AFTER_MS, () => void restart(why, true)),
    identify: (name, forMs) => tell({ shell: 'identify', name, forMs }),
    takePicture: async () => {
      const shown = window();
      if (shown === null || shown.isDestroyed()) return null;
      const picture = await shown.webContents.capturePage().catch(() => null);
      if (picture === null || picture.isEmpty()) return null;
      const isWide = picture.getSize().width > PICTURE_WIDTH;
      return (isWide ? picture.resize({ width: PICTURE_WIDTH }) : picture).toJPEG(PICTURE_QUALITY);
    },
    setVolume: (percent) => tools.perform('volume', percent),
    log,
    readLog: (mostBytes) => eventLog.read(mostBytes),
    onLine,
    hearQuiet,
    secretFile: (path, givenBy) => createSealedSecretFile(electron.safeStorage, path, givenBy),
  };
}

import type { DeviceFileReport, StartFileProcess } from '@motcua/printing/transports';
import { besideArchive, type ElectronPort } from '@motcua/shell';

/**
 * AP3: the process of a USB printer as a utility process of Electron. A packed program does not run as Node, and then `fork`
 * throws (https://www.electronjs.org/docs/latest/tutorial/fuses#runasnode).
 */
export function startUtilityFileProcess(utilityProcess: ElectronPort['utilityProcess']): StartFileProcess {
  return (program, args) => {
    const file = besideArchive(program);
    const child = utilityProcess.fork(file, [...args], { stdio: 'ignore', serviceName: 'Printer file' });
    let hasEnded = false;
    child.on('exit', () => (hasEnded = true));
    return {
      get pid() {
        return child.pid;
      },
      send: (request, onFault) => {
        if (hasEnded) onFault();
        else child.postMessage(request);
      },
      onReport: (listener) => void child.on('message', (report) => listener(report as DeviceFileReport)),
      // One that cannot be started ends at once.
      onFault: () => undefined,
      onExit: (listener) => void child.on('exit', () => listener()),
      kill: () => killAtOnce(child, hasEnded),
    };
  };
}

/** Electron's own `kill` asks; a process that hangs in a write has to be ended. */
function killAtOnce(child: { readonly pid: number | undefined; kill(): boolean }, hasEnded: boolean): void {
  if (hasEnded) return;
  try {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // It has ended this very moment.
  }
}

import { fork } from 'node:child_process';
import type { DeviceFileReport, DeviceFileRequest } from './device-file-messages.ts';

/** The process that has a printer's file open, as its owner sees it. */
export interface FileProcess {
  /** Undefined: it never started. */
  readonly pid: number | undefined;
  /** `onFault`: it did not arrive, and never will. */
  send(request: DeviceFileRequest, onFault: () => void): void;
  onReport(listener: (report: DeviceFileReport) => void): void;
  /** It could not be started, or not be told something. */
  onFault(listener: (message: string) => void): void;
  /** Called for every listener, once. */
  onExit(listener: () => void): void;
  /** At once, whatever it is doing. Does nothing to one that has ended. */
  kill(): void;
}

/** Starts one. `args`: path, mode, and `seen` where the queue has shown itself before. */
export type StartFileProcess = (program: string, args: readonly string[]) => FileProcess;

/** By Node's own means, wherever this program may run as Node. */
export const forkFileProcess: StartFileProcess = (program, args) => {
  const child = fork(program, [...args], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  return {
    pid: child.pid,
    send: (request, onFault) =>
      void child.send(request, (fault) => {
        if (fault !== null) onFault();
      }),
    onReport: (listener) => void child.on('message', (report: DeviceFileReport) => listener(report)),
    onFault: (listener) => void child.on('error', (fault) => listener(fault.message)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    },
  };
};

import type { DeviceFileReport, DeviceFileRequest } from './device-file-messages.ts';

/** Electron's `process.parentPort` in a utility process; Node has none. What comes before somebody listens is kept. */
type ParentPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

/** Whoever started this process, by Node's `fork` or as a utility process of Electron. */
export type OwnParent = {
  readonly onRequest: (listener: (request: DeviceFileRequest) => void) => void;
  readonly tell: (report: DeviceFileReport) => void;
  /** The last word of this process: it ends once that is on its way. */
  readonly tellAndEnd: (report: DeviceFileReport) => void;
};

/** A report that was posted to a port leaves with the turns of the loop that follow. */
const LEAVES_WITHIN_MS = 50;

/** Ends this process when its parent is gone: a utility process Electron ends by itself. */
export function findOwnParent(): OwnParent {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return {
      onRequest: (listener) => {
        parentPort.on('message', ({ data }) => listener(data as DeviceFileRequest));
      },
      tell: (report) => parentPort.postMessage(report),
      tellAndEnd: (report) => {
        parentPort.postMessage(report);
        setTimeout(() => process.exit(1), LEAVES_WITHIN_MS);
      },
    };
  }
  // Nobody wants anything printed any more.
  process.on('disconnect', () => process.exit(0));
  return {
    onRequest: (listener) => void process.on('message', (request: DeviceFileRequest) => listener(request)),
    tell: (report) => void process.send?.(report),
    tellAndEnd: (report) => void process.send?.(report, () => process.exit(1)),
  };
}

/**
 * `device`: a printer's own file, such as `/dev/usb/lp0`, open all the time and read too. `queue`: a path that takes one
 * print job from opening to closing, such as `\\office-pc\receipts`; it never says anything.
 */
export type DeviceFileMode = 'device' | 'queue';

export type DeviceFileRequest =
  | { readonly kind: 'write'; readonly id: number; readonly bytes: Uint8Array }
  /** Closes the print job of a queue. */
  | { readonly kind: 'finish'; readonly id: number }
  /** Is the queue still there? Answered with `done`, or the process ends. */
  | { readonly kind: 'look'; readonly id: number };

export type DeviceFileReport =
  /** `seen`: it was looked for and found; a queue on the network may be there without showing itself. */
  | { readonly kind: 'opened'; readonly seen: boolean }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'done'; readonly id: number }
  /** The last report: the process ends with it. `code` as the system gives it, e.g. EBUSY. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** The journal's disk does not do what it should. `commit`: whether the batch is stored is unknown. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly phase: 'before-commit' | 'commit';
  constructor(message: string, phase: 'before-commit' | 'commit', options: ErrorOptions) {
    super(message, options);
    this.phase = phase;
  }
}

/** Settings that cannot work; the message names the setting and the cure, in one line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Whether a file could not be written because its disk, or this user's part of it, is full. */
export function isDiskFull(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT');
}

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

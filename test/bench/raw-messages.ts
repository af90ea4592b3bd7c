/** Where the raw ceiling's socket lives. */
export const RAW_PATH = '/raw';

/** What is to be stored and sent, so that it is as large as the hub's own. */
export type RawSizes = {
  /** The rows of one command: bytes of each. */
  readonly rowBytes: readonly number[];
  /** What a command is answered with. */
  readonly reply: unknown;
  /** What a broadcast carries; null: a command is only answered. */
  readonly broadcast: unknown;
};

export type RawQuestion = { readonly ask: 'sizes'; readonly sizes: RawSizes } | { readonly ask: 'usage' };

/** `cpuMs`: user and system time of the whole process since its start. */
export type RawAnswer =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'sized' }
  | { readonly kind: 'usage'; readonly cpuMs: number };

/** What goes to a packed program that runs for a test: a page has started, it says something, or a file is asked for as a page asks. */
export type PackedOrder =
  { readonly opened: true } | { readonly said: unknown } | { readonly ask: number; readonly url: string };

export type PackedAnswer = {
  readonly answers: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** base64 */
  readonly body: string;
};

/** What comes from it. `runs`: the version that its package says; its page has been loaded. */
export type PackedWord = { readonly runs: string } | { readonly said: unknown } | PackedAnswer;

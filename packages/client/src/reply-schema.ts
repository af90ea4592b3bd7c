/** A schema of the protocol, as far as it is needed here. */
export type ReplySchema<Reply> = {
  safeParse(raw: unknown): { readonly success: true; readonly data: Reply } | { readonly success: false };
};

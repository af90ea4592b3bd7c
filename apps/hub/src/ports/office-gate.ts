/** The two ends of a connection, as its socket names them; undefined: it is gone already. */
export type CameBy = {
  /** The hub's own. */
  readonly local: string | undefined;
  readonly remote: string | undefined;
};

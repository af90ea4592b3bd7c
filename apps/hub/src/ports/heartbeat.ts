/** HL3: the hour at which the hub was last known to live, kept beside the journal, which does not grow by it. */
export interface Heartbeat {
  /** Hub time; null: never noted. Throws `StorageError`. */
  last(): number | null;
  /** Durable when it returns. Throws `StorageError`. */
  beat(hubTime: number): void;
}

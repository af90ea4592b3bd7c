/**
 * One accepted connection, as the parts of the link see it. Each question calls back once: with the
 * raw answer, or null when none came in time or the connection broke.
 */
export interface HubDoor {
  /** Whom the hub takes us for: `device:<id>` or `staff:<id>`. */
  readonly identity: string;
  isOpen(): boolean;
  /** `withinMs`: only where an answer may take longer than the usual few seconds. */
  ask(question: string, content: unknown, onAnswer: (raw: unknown) => void, withinMs?: number): void;
}

/** `incomplete`: nothing yet that means something; noise before an answer is not held against it. */
export type ReplyReading = 'incomplete' | 'well' | 'refused';

export type ExpectedReply = {
  readonly withinMs: number;
  /** What all that came in since the frame went out means. */
  readonly read: (received: Uint8Array) => ReplyReading;
};

/** One frame to a board, and what the board says to it; null: it says nothing. */
export type BoardFrame = { readonly bytes: Uint8Array; readonly reply: ExpectedReply | null };

/** Whether `bytes` stand in `received`, wherever. */
export function standsIn(received: Uint8Array, bytes: Uint8Array): boolean {
  for (let at = 0; at + bytes.length <= received.length; at++) {
    if (bytes.every((byte, index) => received[at + index] === byte)) return true;
  }
  return false;
}

import type { AskedHub } from '../finding/known-hub.ts';
import type { LinkSurroundings } from '../link-options.ts';

/** A launcher decides within a minute about a version that it has never seen well. */
const ASKS = 12;
const ASK_EACH_MS = 5_000;

/** UP4: whether what became of asking for the hub is no fault of the program that asks. */
export function isAway({ kind }: AskedHub): boolean {
  // A machine without a clock of its own says the time of its last stop until the network has told it better.
  return kind === 'nobody' || kind === 'clock';
}

export type AskForHubParts = {
  readonly ask: () => Promise<AskedHub>;
  readonly around: Pick<LinkSurroundings, 'after'>;
  readonly onNobody: () => void;
};

/**
 * UP4: a device that was told where its hub is looks for it nowhere else, and so would not know whether it is the hub that is
 * away. It asks for a minute after its start; once is enough. Returns what ends it.
 */
export function askForHub({ ask, around, onNobody }: AskForHubParts): () => void {
  let isOver = false;
  let cancel = (): void => undefined;
  async function askAgain(left: number): Promise<void> {
    const asked = await ask();
    if (isOver) return;
    if (isAway(asked)) onNobody();
    else if (left > 1) cancel = around.after(ASK_EACH_MS, () => void askAgain(left - 1));
  }
  void askAgain(ASKS);
  return () => {
    isOver = true;
    cancel();
  };
}

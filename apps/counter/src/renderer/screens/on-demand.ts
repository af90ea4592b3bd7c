/** Fetches a part of the page when it is first wanted; where it cannot be fetched now, the next wish tries again. */
export function onDemand(fetchPart: () => Promise<unknown>): () => void {
  let isWanted = false;
  return () => {
    if (isWanted) return;
    isWanted = true;
    fetchPart().catch(() => (isWanted = false));
  };
}

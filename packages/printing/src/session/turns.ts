export type InTurn = <Result>(action: () => Promise<Result>) => Promise<Result>;

/** Whatever is handed in runs one after the other, in the order of asking; a failure holds up nobody else. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(action);
    last = result.catch(() => undefined);
    return result;
  };
}

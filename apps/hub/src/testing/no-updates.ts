import type { UpdateDesk, UpdateShelf } from '../ports/updates.ts';

const never = (): never => {
  throw new Error('This hub has no updates.');
};

const updates: UpdateDesk = {
  ...{ overview: never, wish: never, withdraw: never, remove: never },
  check: async () => ({ wanted: null, askAgainMs: 60_000 }),
};
const updateShelf: UpdateShelf = {
  ...{ trustsKeys: false, compare: never, list: async () => [], begin: never, add: never, finish: never },
  ...{ onSticks: async () => [], takeFromStick: never, open: async () => null, remove: never },
};

/** Doors to a hub that nobody brings a package to. */
export const noUpdates = { updates, updateShelf };

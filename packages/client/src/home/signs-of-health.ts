import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkState } from '../hub-link.ts';

export type SignsOfHealthParts = {
  /** Where the program keeps what is its own. */
  readonly ownFolder: string;
  /** It is a version that has never been well on this machine. */
  readonly onTrial: boolean;
  readonly onWell: () => void;
};

/** What a program does, as it tells of it. */
export type SignsOfHealth = { settingUp(): void; hear(state: LinkState): void };

/**
 * UP4: by what a program shows that it works: it is connected, or it waits for somebody who pairs it. A version on trial must not count
 * the second where the device was paired before: one that cannot read whose it is, or its token, would take a hall out of use and
 * never be given up. To have been taken out by the hub's own word is a good sign all the same.
 */
export function signsOfHealth({ ownFolder, onTrial, onWell }: SignsOfHealthParts): SignsOfHealth {
  const mayWait = !onTrial || !['hub.json', 'hub-token.json'].some((name) => existsSync(join(ownFolder, name)));
  return {
    settingUp: () => {
      if (mayWait) onWell();
    },
    hear: (state) => {
      const isAwaited = state.kind === 'pairing' && (mayWait || state.because === 'revoked');
      if (state.kind === 'connected' || isAwaited) onWell();
    },
  };
}

import type { ApplianceHubLink, HubLink, LinkSurroundings } from '@motcua/client';
import { keepShown } from './keep-shown.ts';
import { createKeptLink } from './kept-link.ts';
import { LastShownFile, type LastShownFileOptions } from './last-shown.ts';

export type KeepLastShownParts = LastShownFileOptions & { readonly around: LinkSurroundings };

/** HL2: what the display's page is given in the link's place, and what is written down for the next start. */
export function keepLastShown({ around, ...options }: KeepLastShownParts): (link: ApplianceHubLink) => HubLink {
  return (link) => {
    const file = new LastShownFile(options);
    // First what an earlier run has left.
    const shown = createKeptLink({ link, kept: file.read(), around });
    const end = keepShown({ link, file, around });
    return {
      ...shown,
      close: () => {
        end();
        shown.close();
      },
    };
  };
}

import type { HeldLink } from '../../hub-place.ts';
import type { OfficeNetwork } from '../../finding/office-network.ts';
import type { HomeBook } from '../home-book.ts';
import type { HubThere } from './network-desk.ts';

export type HubThereParts = {
  readonly network: Pick<OfficeNetwork, 'ask'>;
  readonly book: Pick<HomeBook, 'hub'>;
  readonly isConnected: () => boolean;
  readonly link: () => HeldLink | null;
};

/** FS13: the hub of this device: at its last address whoever answers has to be it, as at every other time. */
export function hubThere({ network, book, isConnected, link }: HubThereParts): HubThere {
  return {
    isConnected,
    answers: async () => {
      const { hubId, urls, authorityPem } = book.hub() ?? { hubId: '', urls: [], authorityPem: null };
      const asked = await Promise.all(urls.map((url) => network.ask(url, authorityPem)));
      return asked.some((answer) => answer.kind === 'hub' && answer.found.identity.hubId === hubId);
    },
    reconnect: () => link()?.reconnect(),
  };
}

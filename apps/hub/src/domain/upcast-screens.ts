import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import type { StoredEvent } from './upcasters.ts';

type WithSettings = StoredEvent & { readonly settings: object };

/** Before settings said what displays show and speak, every one showed the hall; there were no procedures and no ratings. */
export function withPlainScreens(event: StoredEvent): StoredEvent {
  const { settings } = event as WithSettings;
  return { ...event, settings: { ...settings, ...PLAIN_SCREENS } } as StoredEvent;
}

import type { StoredEvent } from './upcasters.ts';

type WithSettings = StoredEvent & { readonly settings: object };

/** Before there were boards a centre had none. */
export function withoutBoardLines(event: StoredEvent): StoredEvent {
  const { settings } = event as WithSettings;
  return { ...event, settings: { ...settings, boardLines: [] } } as StoredEvent;
}

import { EVENT_VERSIONS, upcast, type StoredEvent } from './event-versions.ts';

/** Which shape the settings document has today: that of the event which carries it. */
export const SETTINGS_SHAPE = EVENT_VERSIONS.SettingsApplied;

/**
 * JN5: brings a settings document of an older shape to today's, by the same steps as the journal's own. What is new has the
 * values that change nothing. Null: it is not of that shape, or there is none such.
 */
export function liftSettings(document: object, shape: number): object | null {
  try {
    const carried = { type: 'SettingsApplied', settings: document } as StoredEvent;
    return (upcast(carried, shape) as unknown as { readonly settings: object }).settings;
  } catch {
    // The steps take what a hub has written for granted.
    return null;
  }
}

/** Whether everything that a document says stands in the other one too, where that has a place for it. */
export function keepsAll(document: unknown, lifted: unknown): boolean {
  if (typeof document !== 'object' || document === null) return document === lifted;
  if (typeof lifted !== 'object' || lifted === null || Array.isArray(document) !== Array.isArray(lifted)) return false;
  const there = lifted as Readonly<Record<string, unknown>>;
  return Object.entries(document).every(([name, value]) => !(name in there) || keepsAll(value, there[name]));
}

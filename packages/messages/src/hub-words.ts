/**
 * What a hub says itself: on paper, on the pages that it writes and to phones. A start after a power cut reads these and not the words of
 * all screens.
 */
export * from './define-messages.ts';
export * from './languages.ts';
export * from './local-text.ts';
export * from './times.ts';
export * from './people.ts';
export * from './wait-words.ts';
export * from './settings-problems.ts';
export * from './kiosk-find.ts';
export * from './hand-pad.ts';
export * from './follow-words.ts';
export * from './slip.ts';
export * from './paper-list.ts';
export * from './test-slip.ts';
export * from './appointment-slip.ts';
export * from './come-back-slip.ts';
export * from './hub-pages.ts';
export * from './trust-page.ts';
export * from './address-slip.ts';

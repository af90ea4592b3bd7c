export * from './define-messages.ts';
export * from './languages.ts';
export * from './local-text.ts';
export * from './khmer-digits.ts';
export * from './times.ts';
export * from './durations.ts';
export * from './people.ts';
export * from './slip.ts';

export * from './base-styles.ts';

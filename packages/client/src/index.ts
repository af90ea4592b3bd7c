export * from './hub-link.ts';

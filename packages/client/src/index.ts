export * from './hub-link.ts';
export * from './link-options.ts';
export * from './hub-http.ts';
export { createHubLink } from './create-hub-link.ts';

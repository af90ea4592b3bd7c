import type { DeviceRole } from '@motcua/protocol';

/** What the bench asks of the hub's process, over Node's own channel between parent and child. */
export type HubQuestion =
  { readonly ask: 'pair'; readonly role: DeviceRole; readonly count: number } | { readonly ask: 'usage' };

/** `cpuMs`: user and system time of the whole process since its start. */
export type Usage = { readonly cpuMs: number; readonly rssBytes: number };

export type HubAnswer =
  | { readonly kind: 'ready'; readonly url: string; readonly names: readonly string[]; readonly password: string }
  | { readonly kind: 'tokens'; readonly tokens: readonly string[] }
  | { readonly kind: 'usage'; readonly usage: Usage }
  | { readonly kind: 'failed'; readonly problem: string };

import type { HubIdentity } from '@motcua/protocol';

/** TL3: who the hub is, for whoever asks. */
export interface HubIdentitySource {
  /** `onOwnMachine`: whoever asks sits at the hub itself, and can use what is closed to others. */
  identity(onOwnMachine: boolean): HubIdentity;
  /** Where a browser of the office finds it over TLS; null: nowhere at present. */
  secureUrl(): string | null;
  /** The names and addresses by which it may be found, the likeliest first. */
  hosts(): readonly string[];
  /** The authority's certificate; null: there is none at present. */
  authority(): { readonly der: Buffer; readonly certificatePem: string } | null;
}

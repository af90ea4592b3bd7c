import type { HubIdentity } from '@motcua/protocol';

/** TL3: who the hub is, for whoever asks. */
export interface HubIdentitySource {
  /** `onOwnMachine`: whoever asks sits at the hub itself, and can use what is closed to others. */
  identity(onOwnMachine: boolean): HubIdentity;
  /** The authority's certificate; null: there is none at present. */
  authority(): { readonly der: Buffer; readonly certificatePem: string } | null;
}

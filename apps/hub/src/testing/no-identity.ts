import { PROTOCOL_VERSION } from '@motcua/protocol';
import type { HubIdentitySource } from '../ports/hub-identity.ts';

/** Of doors that belong to no hub. */
export const noIdentity: HubIdentitySource = {
  authority: () => null,
  secureUrl: () => null,
  hosts: () => [],
  identity: () => ({
    ...{
      hubId: '0b7f2c9e-3a51-4d0e-9f6a-2f1c8f0a7b11',
      centre: '',
      version: '0.1.0',
      protocol: { ...PROTOCOL_VERSION },
    },
    ...{
      httpPort: null,
      httpsPort: null,
      authorityFingerprint: null,
      authorityDigits: null,
      addresses: [],
      movedAt: null,
      hubTime: 0,
    },
  }),
};

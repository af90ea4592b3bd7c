import { describe, expect, it } from 'vitest';
import { electronFuses, FUSE_PLACES, FUSES } from './fuses.ts';

describe('the fuses of a packed appliance', () => {
  it('AP3 are all decided, each with its reason', () => {
    expect(FUSES.map(({ name }) => name)).toEqual(Object.keys(FUSE_PLACES));
    for (const { why } of FUSES) expect(why.length).toBeGreaterThan(40);
  });

  it('AP3 leave no way to run the program as Node, to debug it, or to lay another app beside it', () => {
    expect(electronFuses()).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hubIdSchema } from '@motcua/protocol';
import type { CertifiedKey } from '../../ports/hub-certificates.ts';
import type { AddressMemory, IdentityVault, KeptDoor, KnownAddresses } from '../../ports/identity-vault.ts';
import { readIfThere } from './read-if-there.ts';
import { keepSecret, writeSecret } from './secret-file.ts';

/** TL1: the folder `identity` beside the journal. */
export function openIdentityFolder(dataFolder: string): IdentityVault & AddressMemory {
  const folder = join(dataFolder, 'identity');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(folder, name);
  const [hubIdFile, authorityFile, doorFile] = [file('hub-id.txt'), file('authority.json'), file('door.json')];
  const addressFile = file('addresses.json');
  let known = addressesIn(readIfThere(addressFile));
  return {
    hubId: () => {
      const kept = keepSecret(hubIdFile, randomUUID);
      if (hubIdSchema.safeParse(kept).success) return kept;
      // Devices hold on to the authority; the id only tells which hub to try first.
      const hubId = randomUUID();
      writeSecret(hubIdFile, hubId);
      return hubId;
    },
    authority: () => {
      const text = readIfThere(authorityFile);
      return text === null ? null : (certifiedKeyIn(text) ?? 'damaged');
    },
    keepAuthority: (authority) => writeSecret(authorityFile, JSON.stringify(authority)),
    door: () => {
      const text = readIfThere(doorFile);
      return text === null ? null : doorIn(text);
    },
    keepDoor: (door) => writeSecret(doorFile, JSON.stringify(door)),
    addresses: () => known,
    keepAddresses: (next) => {
      writeSecret(addressFile, JSON.stringify(next));
      known = next;
    },
  };
}

function doorIn(text: string): KeptDoor | null {
  const door = certifiedKeyIn(text);
  if (door === null || !('askedFor' in door)) return null;
  const { askedFor } = door as CertifiedKey & { readonly askedFor: unknown };
  if (typeof askedFor !== 'object' || askedFor === null) return null;
  const { dns, addresses } = askedFor as Readonly<Record<string, unknown>>;
  return areTexts(dns) && areTexts(addresses) ? { ...door, askedFor: { dns, addresses } } : null;
}

function certifiedKeyIn(text: string): CertifiedKey | null {
  try {
    const kept = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const { keyPem, certificatePem } = kept ?? {};
    return typeof keyPem === 'string' && typeof certificatePem === 'string'
      ? { ...kept, keyPem, certificatePem }
      : null;
  } catch {
    return null;
  }
}

function addressesIn(text: string | null): KnownAddresses | null {
  try {
    const kept = JSON.parse(text ?? 'null') as KnownAddresses | null;
    return kept !== null && areTexts(kept.told) && Array.isArray(kept.papers) ? kept : null;
  } catch {
    return null;
  }
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

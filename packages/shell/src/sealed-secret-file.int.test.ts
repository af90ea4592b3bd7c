import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSealedSecretFile } from './sealed-secret-file.ts';
import { createSecretFile } from './secret-file.ts';
import { FakeElectron } from './testing/fake-electron.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const HUB = 'http://10.0.0.5:4800';
const TOKEN = 'token-of-thirty-two-characters-1';

async function setUp(keyring: string) {
  const path = join(await temporaryFolder(), 'hub-token.json');
  const electron = new FakeElectron({ userData: '/nowhere', isFirstInstance: true });
  electron.keyring = keyring;
  await electron.app.whenReady();
  const file = () => createSealedSecretFile(electron.port().safeStorage, path, HUB);
  return { path, electron, file, stored: () => readFile(path, 'utf8') };
}

describe('AP9 a token on an appliance', () => {
  it('is sealed where the machine has a keyring', async () => {
    const { file, stored } = await setUp('gnome_libsecret');
    await file().set(TOKEN);
    expect(await stored()).not.toContain(TOKEN);
    expect(await file().get()).toBe(TOKEN);
    expect(file().keeping()).toBe('keyring');
  });

  it('lies in a file of its owner’s where there is none, and says so', async () => {
    const { file, stored, path } = await setUp('basic_text');
    await file().set(TOKEN);
    expect(await stored()).toContain(TOKEN);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await file().get()).toBe(TOKEN);
    expect(file().keeping()).toBe('file');
  });

  it('of before is sealed when it is first read', async () => {
    const { file, stored, path } = await setUp('kwallet6');
    await createSecretFile(path, HUB).set(TOKEN);
    expect(await file().get()).toBe(TOKEN);
    expect(await stored()).not.toContain(TOKEN);
    expect(await file().get()).toBe(TOKEN);
  });

  it('that cannot be opened any more counts as lost, so that the device asks to be paired', async () => {
    const { file, electron } = await setUp('gnome_libsecret');
    await file().set(TOKEN);
    const broken = {
      ...electron.port().safeStorage,
      decryptString: () => {
        throw new Error('another key');
      },
    };
    expect(await createSealedSecretFile(broken, (await setUp('x')).path, HUB).get()).toBeNull();
    const { path } = await setUp('gnome_libsecret');
    await createSealedSecretFile(electron.port().safeStorage, path, HUB).set(TOKEN);
    expect(await createSealedSecretFile(broken, path, HUB).get()).toBeNull();
  });
});

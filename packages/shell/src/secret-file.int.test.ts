import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSecretFile } from './secret-file.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const HUB = 'http://10.0.0.5:4800';

describe('the secret file', () => {
  it('gives back what it was given, to the same hub only, and replaces it', async () => {
    const path = join(await temporaryFolder(), 'own', 'hub-token.json');
    const file = createSecretFile(path, HUB);
    expect(await file.get()).toBeNull();
    await file.set('first');
    expect(await createSecretFile(path, HUB).get()).toBe('first');
    await file.set('second');
    expect(await file.get()).toBe('second');
    expect(await createSecretFile(path, 'http://10.0.0.6:4800').get()).toBeNull();
  });

  it('is readable by its owner only, even in place of one that was not, and leaves no draft behind', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'hub-token.json');
    await writeFile(path, '{}');
    await chmod(path, 0o644);
    await createSecretFile(path, HUB).set('secret');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['hub-token.json']);
  });

  it('rejects when it cannot be read, and holds nothing when it is of another shape', async () => {
    const path = join(await temporaryFolder(), 'hub-token.json');
    const file = createSecretFile(path, HUB);
    await writeFile(path, '{"givenBy":"http');
    await expect(file.get()).rejects.toThrow(SyntaxError);
    await writeFile(path, '["secret"]');
    expect(await file.get()).toBeNull();
  });

  it('keeps the old secret and no draft when the new one cannot take its place', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'hub-token.json');
    await mkdir(path);
    await writeFile(join(path, 'in-the-way'), '');
    await expect(createSecretFile(path, HUB).set('secret')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['hub-token.json']);
    expect(await readFile(join(path, 'in-the-way'), 'utf8')).toBe('');
  });
});

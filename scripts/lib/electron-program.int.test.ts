import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { electronFile, findElectron, provideElectron } from './electron-program.mjs';

afterEach(() => vi.unstubAllEnvs());

async function folderWithProgram(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-electron-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, electronFile(process.platform)), '');
  return folder;
}

describe("Electron's program", () => {
  it('is taken from the folder that somebody has unpacked and named', async () => {
    const folder = await folderWithProgram();
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const program = join(folder, electronFile(process.platform));
    expect(await provideElectron('node', 'kiosk')).toBe(program);
    expect(findElectron()).toEqual({ program });
  });

  it('that is not where it was named is told in one line', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere');
    await expect(provideElectron('node', 'kiosk')).rejects.toThrow(
      /^ELECTRON_OVERRIDE_DIST_PATH names \/nowhere, where there is no electron(\.exe)?\.$/,
    );
    expect(findElectron()).toMatchObject({ obstacle: expect.stringContaining('/nowhere') as string });
  });

  it('that cannot be fetched is told in one line, with what to unpack, how to name it, and the way without it', async (context) => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
    if ('program' in findElectron()) return context.skip("Electron's program is on this machine already");
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'ELECTRON_GET_USE_PROXY']) vi.stubEnv(name, undefined);
    // Nobody listens at the port of discarding.
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/');
    await expect(provideElectron('node', 'display')).rejects.toThrow(
      /^Electron's program is missing and 127\.0\.0\.1:9 was not reached: unpack electron-v[\d.]+-\w+-\w+\.zip and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or open the hub's \/display\/ in a browser\.$/,
    );
  });
});

import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

type Bundler = {
  readonly buildElectronBundles: (app: string, outFolder: string, helpers: readonly string[]) => Promise<void>;
};

/**
 * Builds an app's main process and preload as its own build does, into a new folder that is gone after the
 * test. `appFolder` ends with a slash. `helpers`: programs that its main process starts beside itself.
 */
export async function bundleAppliance(appFolder: URL, helpers: readonly string[] = []): Promise<string> {
  const script = new URL('../../scripts/electron-bundles.mjs', import.meta.url).href;
  const { buildElectronBundles } = (await import(/* @vite-ignore */ script)) as Bundler;
  const folder = await temporaryFolder();
  await buildElectronBundles(fileURLToPath(appFolder), folder, helpers);
  return folder;
}

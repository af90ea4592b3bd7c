import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveElectron, layElectronModule } from './electron-module.ts';
import { FakeElectron } from './fake-electron.ts';
import { runPreload } from './run-preload.ts';

export type RunningAppliance = {
  readonly electron: FakeElectron;
  /** Runs the preload as a page that starts; gives what the page finds on its `window`. */
  readonly openPage: () => Promise<Readonly<Record<string, unknown>>>;
};

/**
 * Runs an appliance's bundles in this process, with a fake in Electron's place. `builtFolder` holds
 * `main/main.js` and `preload/preload.cjs`; a page of one line is written beside them. Give each run a
 * new folder: a module runs once.
 */
export async function runBuiltAppliance(
  builtFolder: string,
  userData: string,
  hubUrl: string,
): Promise<RunningAppliance> {
  const electron = new FakeElectron({ userData, isFirstInstance: true });
  await mkdir(join(builtFolder, 'renderer'), { recursive: true });
  await writeFile(join(builtFolder, 'renderer', 'index.html'), '<!doctype html>');
  await layElectronModule(builtFolder);
  giveElectron(electron.port());
  process.env['MOTCUA_HUB_URL'] = hubUrl;
  await import(/* @vite-ignore */ pathToFileURL(join(builtFolder, 'main', 'main.js')).href);
  delete process.env['MOTCUA_HUB_URL'];
  const preload = await readFile(join(builtFolder, 'preload', 'preload.cjs'), 'utf8');
  return {
    electron,
    openPage: async () => {
      const deadline = performance.now() + 5_000;
      while ((electron.windows[0]?.finishedLoads ?? 0) < 1) {
        if (performance.now() > deadline) throw new Error('The page did not load');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const page = runPreload(preload, {
        postMessage: (channel, _message, transfer) => electron.postFromPage(channel, transfer),
      });
      // AP4: as a page that shows something.
      (page['motcua'] as { readonly drawn: () => void }).drawn();
      return page;
    },
  };
}

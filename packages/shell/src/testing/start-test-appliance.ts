import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { ApplianceControls } from '../appliance-controls.ts';
import { openPortToMain } from '../open-port-to-main.ts';
import type { PagePort, ShellWord } from '../page-port.ts';
import type { NightScreen } from '../rest-screen.ts';
import { startAppliance } from '../start-appliance.ts';
import { FakeElectron } from './fake-electron.ts';
import { HandClock } from './hand-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type TestApplianceOptions = {
  readonly windowed?: boolean;
  readonly isFirstInstance?: boolean;
  readonly withPage?: boolean;
  readonly screen?: string;
  readonly night?: NightScreen;
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Before it starts. */
  readonly prepare?: (electron: FakeElectron) => void;
};

/** An appliance on a fake Electron with time that passes by hand. The test plays the page, and the app's own service. */
export async function startTestAppliance(options: TestApplianceOptions = {}) {
  const { windowed = false, isFirstInstance = true, withPage = true, screen = '', night = 'on' } = options;
  const root = await temporaryFolder();
  const pageFolder = join(root, 'renderer');
  await mkdir(pageFolder);
  if (withPage) await writeFile(join(pageFolder, 'index.html'), '<!doctype html>');
  const electron = new FakeElectron({ userData: join(root, 'own'), isFirstInstance });
  options.prepare?.(electron);
  const pages: { port: PagePort; heard: unknown[]; gone: number }[] = [];
  const openPorts: PagePort[] = [];
  const service = {
    attach: (port: PagePort) => {
      const page = { port, heard: [] as unknown[], gone: 0 };
      pages.push(page);
      openPorts.push(port);
      port.onMessage((message) => page.heard.push(message));
      port.onClose(() => (page.gone += 1));
    },
    close: vi.fn(),
  };
  onTestFinished(() => openPorts.forEach((port) => port.close()));
  let controls: ApplianceControls | null = null;
  const openService = vi.fn((_ownFolder: string, given: ApplianceControls) => {
    controls = given;
    return service;
  });
  const clock = new HandClock();
  const logged: string[] = [];
  const faults = new Map<string, (fault: unknown) => void>();
  const tasks: string[] = [];
  await startAppliance({
    ...{ electron: electron.port(), title: 'Motcua Test', backgroundColor: '#ffffff', pageFolder, hubFiles: null },
    ...{ preloadFile: join(root, 'preload', 'preload.cjs'), windowed, screen, night, openService },
    surroundings: {
      ...{ monotonicMs: clock.monotonicMs, after: clock.after, wallMs: () => 1_764_400_000_000 + clock.monotonicMs() },
      log: (message) => void logged.push(message),
      argv: options.argv ?? ['/opt/motcua/kiosk'],
      env: options.env ?? {},
      guarded: { on: (event, listener) => faults.set(event, listener) },
      tools: {
        chooseOutput: (wished) => {
          tasks.push(`output ${wished}`);
          return Promise.resolve('used');
        },
        perform: (task, percent) => {
          tasks.push(percent === undefined ? task : `${task} ${percent}`);
          return Promise.resolve(true);
        },
      },
    },
  });
  const window = electron.windows[0];
  if (withPage && isFirstInstance)
    await vi.waitFor(() => window?.finishedLoads === 1 || Promise.reject(new Error('no page')));
  /** Plays the preload of a page that starts; it answers the shell as long as `hangs` is false. */
  const openPage = (onShell: (word: ShellWord) => void = () => undefined, isEmpty = () => false) => {
    const port = openPortToMain(
      { postMessage: (channel, _message, transfer) => electron.postFromPage(channel, transfer) },
      onShell,
      isEmpty,
    );
    openPorts.push(port);
    return port;
  };
  return {
    ...{ root, pageFolder, electron, window, pages, service, openService, clock, logged, faults, tasks, openPage },
    controls: () => {
      if (controls === null) throw new Error('The service was not opened');
      return controls;
    },
  };
}

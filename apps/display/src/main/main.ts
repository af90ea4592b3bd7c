import {
  app,
  BrowserWindow,
  crashReporter,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { fileURLToPath } from 'node:url';
import { readApplianceSettings, usualShellSurroundings } from '@motcua/shell';
import { startDisplay } from './start-display.ts';

const read = readApplianceSettings(process.argv, process.env);
if (read.kind === 'unusable') {
  console.error(read.line);
  app.exit(1);
} else {
  const surroundings = usualShellSurroundings('display');
  startDisplay({
    electron: {
      ...{ app, BrowserWindow, crashReporter, ipcMain, Menu, powerSaveBlocker, protocol, safeStorage, screen, session },
      utilityProcess,
    },
    settings: read.settings,
    // This module is built into dist/main, beside dist/renderer and dist/preload.
    builtFolder: fileURLToPath(new URL('..', import.meta.url)),
    surroundings,
  }).catch((error: unknown) => {
    surroundings.log('The display could not start', { error: String(error) });
    app.exit(1);
  });
}

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
import { besideArchive, readApplianceSettings, usualShellSurroundings } from '@motcua/shell';
import { machinePorts } from './ports/open-ports.ts';
import { startUtilityFileProcess } from './ports/utility-file-process.ts';
import type * as Updates from '../updates/updates.ts';
import { startKiosk } from './start-kiosk.ts';

const read = readApplianceSettings(process.argv, process.env);
if (read.kind === 'unusable') {
  console.error(read.line);
  app.exit(1);
} else {
  const surroundings = usualShellSurroundings('kiosk');
  startKiosk({
    electron: {
      ...{ app, BrowserWindow, crashReporter, ipcMain, Menu, powerSaveBlocker, protocol, safeStorage, screen, session },
      utilityProcess,
    },
    settings: read.settings,
    // This module is built into dist/main, beside dist/renderer and dist/preload.
    builtFolder: fileURLToPath(new URL('..', import.meta.url)),
    surroundings,
    ...(process.env['MOTCUA_PROGRAM_ROOT'] === undefined ? {} : { loadUpdates }),
    portSystem: machinePorts(
      fileURLToPath(new URL('../printer-file/printer-file.js', import.meta.url)),
      startUtilityFileProcess(utilityProcess),
      new URL(besideArchive(new URL('../draw-slips/draw-slips.js', import.meta.url).href)),
    ),
  }).catch((error: unknown) => {
    surroundings.log('The kiosk could not start', { error: String(error) });
    app.exit(1);
  });
}

function loadUpdates(): Promise<typeof Updates> {
  const built = new URL('../updates/updates.js', import.meta.url).href;
  return import(/* @vite-ignore */ built) as Promise<typeof Updates>;
}

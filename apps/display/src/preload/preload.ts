import { contextBridge, ipcRenderer } from 'electron';
import { createPortedHubLink, usualSurroundings } from '@motcua/client';
import { createPortedSetup, splitPort } from '@motcua/client/setup';
import { openPortToMain } from '@motcua/shell/preload';

const port = splitPort(openPortToMain(ipcRenderer));

// The page gets the narrow interface and nothing of Electron: the port itself stays on this side.
contextBridge.exposeInMainWorld('motcua', {
  hubLink: createPortedHubLink(port.hub, usualSurroundings()),
  setup: createPortedSetup(port.setup),
});

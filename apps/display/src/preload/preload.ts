import { contextBridge, ipcRenderer } from 'electron';
import { createPortedHubLink, usualSurroundings } from '@motcua/client';
import { openPortToMain } from '@motcua/shell/preload';

// The page gets the narrow interface and nothing of Electron: the port itself stays on this side.
contextBridge.exposeInMainWorld('motcua', {
  hubLink: createPortedHubLink(openPortToMain(ipcRenderer), usualSurroundings()),
});

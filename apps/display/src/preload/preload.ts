import { contextBridge, ipcRenderer } from 'electron';
import { createPortedHubLink, isEmptyPage, usualSurroundings } from '@motcua/client';
import { showIdentity } from '@motcua/client/glass-cover';
import { guardGlass } from '@motcua/client/guard-glass';
import { createPortedSetup, splitPort } from '@motcua/client/setup';
import { openPortToMain } from '@motcua/shell/preload';

const port = openPortToMain(
  ipcRenderer,
  (word) => {
    if (word.shell === 'identify') showIdentity(document, word.name, word.forMs);
    else darken(word.isDark);
  },
  () => isEmptyPage(window, 'mc-display-page'),
);
const darken = guardGlass(window, () => port.tellShell('touched'));
const { hub, setup } = splitPort(port);

// The page gets the narrow interface and nothing of Electron: the port itself stays on this side.
contextBridge.exposeInMainWorld('motcua', {
  hubLink: createPortedHubLink(hub, usualSurroundings()),
  setup: createPortedSetup(setup),
  drawn: () => port.tellShell('drawn'),
});

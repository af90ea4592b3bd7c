import { createContext, runInContext } from 'node:vm';
import type { RendererIpc } from '../open-port-to-main.ts';

/**
 * Runs a bundled preload as Electron's sandbox does: CommonJS, `require` knows only Electron, no global of
 * Node's. Returns what the page finds on its `window`, as it looks from the other side of the context bridge.
 */
export function runPreload(source: string, ipc: RendererIpc): Readonly<Record<string, unknown>> {
  const exposed: Record<string, unknown> = {};
  const electron = {
    ipcRenderer: ipc,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => (exposed[key] = acrossBridge(api)),
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  // Nobody touches it, and it has no size: nothing is drawn here.
  const window = Object.assign(new EventTarget(), { setTimeout, clearTimeout, performance, innerHeight: 0 });
  const ofEveryPage = {
    window,
    MessageChannel,
    performance,
    crypto,
    setTimeout,
    clearTimeout,
    URL,
    fetch,
    AbortSignal,
  };
  runInContext(`'use strict';\n${source}`, createContext({ ...ofEveryPage, require, module: {}, exports: {} }));
  return exposed;
}

/** What Electron's context bridge makes of a value: plain data is copied, functions are wrapped, prototypes are lost. */
function acrossBridge(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]) => acrossBridge((value as (...args: unknown[]) => unknown)(...args.map(acrossBridge)));
  }
  if (typeof value === 'symbol') throw new Error('A symbol does not cross the context bridge');
  if (typeof value !== 'object' || value === null) return value;
  if (isPromise(value)) return Promise.resolve(value).then(acrossBridge);
  if (Array.isArray(value)) return value.map(acrossBridge);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, acrossBridge(entry)]));
}

function isPromise(value: object): value is PromiseLike<unknown> {
  return 'then' in value && typeof value.then === 'function';
}

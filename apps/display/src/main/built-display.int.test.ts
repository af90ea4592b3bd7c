import { readFile, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { HubLink } from '@motcua/client';
import { bundleAppliance } from '@motcua/shell/testing/bundle-appliance';
import { startHubProcess } from '@motcua/shell/testing/hub-process';
import { runBuiltAppliance } from '@motcua/shell/testing/run-built-appliance';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const app = new URL('../../', import.meta.url);
const patience = { timeout: 20_000, interval: 30 };

describe('the display as it is built for Electron', () => {
  it('asks for nothing but Electron and, in the main process only, Node', async () => {
    const folder = await bundleAppliance(app);
    const preload = await readFile(join(folder, 'preload', 'preload.cjs'), 'utf8');
    expect(asksFor(preload)).toEqual(['electron']);
    expect(preload.length).toBeLessThan(40_000);

    const main = await readFile(join(folder, 'main', 'main.js'), 'utf8');
    const fromElsewhere = asksFor(main).filter((name) => !isBuiltin(name));
    // ws asks for its two native helpers and does without them.
    expect(fromElsewhere.filter((name) => !['bufferutil', 'utf-8-validate'].includes(name))).toEqual(['electron']);
  });

  it('pairs by the code on its screen, shows the board, and keeps it when the hub is gone', async () => {
    const hub = await startHubProcess(await temporaryFolder());
    onTestFinished(() => hub.kill());
    const userData = await temporaryFolder();
    const { electron, openPage } = await runBuiltAppliance(await bundleAppliance(app), userData, hub.url);
    onTestFinished(() => electron.app.quit());
    const link = hubLinkOf(await openPage());

    await vi.waitFor(() => expect(link.state().kind).toBe('pairing'), patience);
    const state = link.state();
    await hub.confirmPairing(state.kind === 'pairing' ? state.code : '');
    await vi.waitFor(() => expect(link.latest('call-board', null)).not.toBeNull(), patience);
    expect(link.state()).toMatchObject({ kind: 'connected', welcome: { you: { kind: 'display' } } });
    expect((await stat(join(userData, 'hub-token.json'))).mode & 0o777).toBe(0o600);

    // VO2: the page plays clips, and knows no address but its own.
    const clip = await electron.request('app://motcua/voice-packs/vi-nam/n-4.ogg');
    expect(clip.headers.get('content-type')).toBe('audio/ogg');
    expect((await clip.arrayBuffer()).byteLength).toBeGreaterThan(500);

    await hub.kill();
    await vi.waitFor(() => expect(link.state().kind).toBe('lost'), patience);
    expect(link.latest('call-board', null)).not.toBeNull();
  });
});

function hubLinkOf(page: Readonly<Record<string, unknown>>): HubLink {
  return (page['motcua'] as { readonly hubLink: HubLink }).hubLink;
}

/** Names of the modules that a bundle asks for, without repetition. */
function asksFor(source: string): string[] {
  const asked = [...source.matchAll(/\brequire\("([^"]+)"\)|^import\b[^"]*"([^"]+)";$/gm)];
  return [...new Set(asked.map(([, required, imported]) => required ?? imported ?? ''))];
}

import { readFile, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { HubLink } from '@motcua/client';
import type { Command } from '@motcua/protocol';
import { bundleAppliance } from '@motcua/shell/testing/bundle-appliance';
import { startHubProcess } from '@motcua/shell/testing/hub-process';
import { runBuiltAppliance } from '@motcua/shell/testing/run-built-appliance';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const app = new URL('../../', import.meta.url);
const patience = { timeout: 20_000, interval: 30 };

describe('the kiosk as it is built for Electron', () => {
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

  it('pairs by the code on its screen, keeps the token to itself, issues, and comes back without pairing', async () => {
    const hub = await startHubProcess(await temporaryFolder());
    onTestFinished(() => hub.kill());
    const userData = await temporaryFolder();
    const first = await runBuiltAppliance(await bundleAppliance(app), userData, hub.url);
    onTestFinished(() => first.electron.app.quit());
    const link = hubLinkOf(await first.openPage());

    await vi.waitFor(() => expect(link.state().kind).toBe('pairing'), patience);
    const state = link.state();
    await hub.confirmPairing(state.kind === 'pairing' ? state.code : '');
    await vi.waitFor(() => expect(link.latest('kiosk-menu', null)?.body.services).toHaveLength(8), patience);
    expect(link.state()).toMatchObject({ kind: 'connected', welcome: { you: { kind: 'kiosk' } } });

    const serviceId = link.latest('kiosk-menu', null)?.body.services[0]?.serviceId;
    if (serviceId === undefined) throw new Error('The menu has no service');
    const press: Command = {
      ...{ type: 'issue-ticket', person: null, oneMore: false, serviceIds: [serviceId] },
      ...{ priority: 'ordinary', needs: [], language: 'vi' },
    };
    const result = await link.send(press, 9_000);
    expect(result).toMatchObject({ kind: 'accepted', outcome: { type: 'ticket-issued', serviceIds: [serviceId] } });

    const tokenFile = join(userData, 'hub-token.json');
    expect((await stat(tokenFile)).mode & 0o777).toBe(0o600);
    const { secret } = JSON.parse(await readFile(tokenFile, 'utf8')) as { secret: string };
    expect(secret.length).toBeGreaterThan(30);
    expect(JSON.stringify(link.state())).not.toContain(secret);

    // A page that starts afresh, then the whole app: the main process knows the hub and the token. The page before it
    // hears nothing more, so it must know of the number first.
    await vi.waitFor(() => expect(link.latest('kiosk-menu', null)?.body.services[0]?.waiting).toBe(1), patience);
    const reloaded = hubLinkOf(await first.openPage());
    await vi.waitFor(
      () => expect(reloaded.latest('kiosk-menu', null)).toEqual(link.latest('kiosk-menu', null)),
      patience,
    );
    expect(Math.abs(reloaded.hubNow() - Date.now())).toBeLessThan(60_000);
    first.electron.app.quit();
    const second = await runBuiltAppliance(await bundleAppliance(app), userData, hub.url);
    onTestFinished(() => second.electron.app.quit());
    const states: string[] = [];
    const again = hubLinkOf(await second.openPage());
    again.onState(({ kind }) => states.push(kind));
    await vi.waitFor(() => expect(again.latest('kiosk-menu', null)?.body.services[0]?.waiting).toBe(1), patience);
    expect(states).not.toContain('pairing');

    await hub.kill();
    await vi.waitFor(() => expect(again.state().kind).toBe('lost'), patience);
    expect(again.latest('kiosk-menu', null)?.body.services).toHaveLength(8);
    const lateWish = await again.send(press, 50);
    expect(lateWish.kind).toBe('no-answer');
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

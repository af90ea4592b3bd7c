import { readFile, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { HubLink } from '@motcua/client';
import { DeviceFileTransport, systemPrinterTimers } from '@motcua/printing/transports';
import type { Command } from '@motcua/protocol';
import { bundleAppliance } from '@motcua/shell/testing/bundle-appliance';
import { startHubProcess } from '@motcua/shell/testing/hub-process';
import { runBuiltAppliance } from '@motcua/shell/testing/run-built-appliance';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { findSocat, PtyWire } from '@motcua/wires';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const app = new URL('../../', import.meta.url);
const patience = { timeout: 20_000, interval: 30 };

describe('the kiosk as it is built for Electron', () => {
  it('asks for nothing but Electron and, in the main process only, Node and its serial ports', async () => {
    const folder = await bundleAppliance(app, ['printer-file']);
    const preload = await readFile(join(folder, 'preload', 'preload.cjs'), 'utf8');
    expect(asksFor(preload)).toEqual(['electron']);
    expect(preload.length).toBeLessThan(40_000);

    const main = await readFile(join(folder, 'main', 'main.js'), 'utf8');
    const fromElsewhere = asksFor(main).filter((name) => !isBuiltin(name));
    // ws asks for its two native helpers and does without them.
    expect(fromElsewhere.filter((name) => !['bufferutil', 'utf-8-validate'].includes(name)).toSorted()).toEqual([
      '@serialport/bindings-cpp',
      'electron',
    ]);
    // HL1: it says to its own printer what a thread has drawn. Neither letters nor a canvas come along; the library that
    // speaks to printers does, with its tables of characters: two fifths of the file.
    expect(main.length).toBeLessThan(1_700_000);
    expect(main).not.toMatch(/napi-rs|GlobalFonts/);
  });

  it('SL3 holds the file of a USB printer in a process of its own, which is built beside it', async (context) => {
    const socat = findSocat();
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const folder = await bundleAppliance(app, ['printer-file']);
    const wire = new PtyWire({ path: join(folder, 'lp0'), socat: socat.program });
    await wire.plug();
    onTestFinished(() => wire.unplug());
    const program = join(folder, 'printer-file', 'printer-file.js');
    expect(asksFor(await readFile(program, 'utf8')).filter((name) => !isBuiltin(name))).toEqual([]);
    const transport = new DeviceFileTransport({
      ...{ path: wire.path, mode: 'device', timers: systemPrinterTimers(), random: Math.random, childFile: program },
    });
    onTestFinished(() => transport.close());
    const printed: number[] = [];
    wire.onBytes((bytes) => printed.push(...bytes));
    const heard: number[] = [];
    transport.open({ onBytes: (bytes) => heard.push(...bytes), onLink: () => undefined });
    await vi.waitFor(() => expect(transport.link).toEqual({ kind: 'open' }), patience);
    expect(await transport.write(Uint8Array.of(1, 2, 3), 5_000)).toBe('written');
    wire.send(Uint8Array.of(0x12));
    await vi.waitFor(() => expect([printed, heard]).toEqual([[1, 2, 3], [0x12]]), patience);
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
  const asked = [...source.matchAll(/\b(?:require|import)\("([^"]+)"\)|^import\b[^"]*"([^"]+)";$/gm)];
  return [...new Set(asked.map(([, called, imported]) => called ?? imported ?? ''))];
}

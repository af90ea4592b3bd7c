import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PairStep } from '@motcua/client/setup';
import { expect, onTestFinished, vi } from 'vitest';
import { openHomeDevice, type HomeDevice, type HomeDeviceOptions } from './home-device.ts';
import { OfficeHub, type OfficeHubOptions } from './office-hub.ts';

/** Real hubs and devices on a machine that does other things too. */
export const patience = { timeout: 30_000, interval: 30 };

/** A folder, a hub and a device of the test that runs, gone with it. */
export function ownFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'motcua-devices-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

export async function ownHub(options: OfficeHubOptions): Promise<OfficeHub> {
  const hub = await OfficeHub.start(options);
  onTestFinished(() => hub.kill());
  return hub;
}

export async function ownDevice(options: HomeDeviceOptions): Promise<HomeDevice> {
  const opened = await openHomeDevice(options);
  onTestFinished(() => opened.close());
  return opened;
}

/** What a device shows whose code is to be typed; `before`: the code that it showed until now. */
export function pairingOf(device: HomeDevice, before: string | null = null): Promise<PairStep & { code: string }> {
  return vi.waitFor(() => {
    const { step } = device.view();
    if (step?.kind !== 'pair' || step.code === null || step.code === before)
      throw new Error(`no code: ${JSON.stringify(step)}`);
    return { ...step, code: step.code };
  }, patience);
}

export function inUse(device: HomeDevice): Promise<void> {
  return vi.waitFor(
    () => expect([device.link.state().kind, device.view().step]).toEqual(['connected', null]),
    patience,
  );
}

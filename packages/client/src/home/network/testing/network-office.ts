import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { NetworkChange } from '../../../network-view.ts';
import { HandSurroundings } from '../../../testing/hand-surroundings.ts';
import { HomeLog } from '../../home-log.ts';
import { NetworkDesk } from '../network-desk.ts';
import { networkOfManager } from '../network-manager.ts';
import { nmcliRunner } from '../run-nmcli.ts';
import { StandInNmcli } from './stand-in-nmcli.ts';

/** Programs of their own are started, on whatever machine. */
export const WITHIN = { timeout: 20_000, interval: 20 };

const folders: string[] = [];

/** A stand-in for NetworkManager in a folder of its own, until `clearAway`. */
export function standIn(): StandInNmcli {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-nmcli-'));
  folders.push(folder);
  return new StandInNmcli(folder);
}

export function clearAway(): void {
  folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
}

/** A desk before a stand-in for NetworkManager, with clock and hub in the hand. */
export async function openNetworkDesk() {
  const manager = standIn();
  const world = new HandSurroundings();
  const hub = { isThere: true, answers: true as boolean | (() => boolean), asked: 0, reconnects: 0 };
  const log = new HomeLog(() => 0);
  const told: (NetworkChange | null)[] = [];
  const desk: NetworkDesk = new NetworkDesk({
    ...{ machine: networkOfManager(nmcliRunner(manager.program)), around: world.all, log },
    hub: {
      isConnected: () => hub.isThere,
      answers: () => {
        hub.asked += 1;
        return Promise.resolve(typeof hub.answers === 'boolean' ? hub.answers : hub.answers());
      },
      reconnect: () => (hub.reconnects += 1),
    },
    onChange: () => {
      const { change } = menu();
      if (JSON.stringify(change) !== JSON.stringify(told.at(-1))) told.push(change);
    },
  });
  function menu() {
    const shown = desk.menu();
    if (shown.kind !== 'network') throw new Error(shown.kind);
    return shown;
  }
  desk.watch();
  await vi.waitFor(() => expect(desk.access()).not.toBeNull(), WITHIN);
  /** Lets time pass while the hub is asked, and not while a program runs. */
  const passUntil = async (isSo: () => boolean) => {
    let heard = hub.asked;
    await vi.waitFor(() => {
      if (hub.asked > heard && desk.isRunning()) {
        heard = hub.asked;
        setImmediate(() => world.pass(2_000));
      }
      expect(isSo()).toBe(true);
    }, WITHIN);
  };
  const names = () => manager.state.profiles.map(({ id, isSaved }) => `${id}${isSaved ? '' : ' (memory)'}`);
  return { manager, world, hub, desk, log, told, menu, names, passUntil };
}

import { createPortedHubLink, openApplianceLink, usualSurroundings, type HubLink } from '@motcua/client';
import { HubHome, nodeNetwork, type HeardNotice, type OfficeNetwork, type OwnFile } from '@motcua/client/home';
import { createPortedSetup, splitPort, type SetupDoor, type SetupView } from '@motcua/client/setup';
import { linkedPorts } from './linked-ports.ts';

/** What outlives a device's program: its files. */
export type DeviceDisk = Map<string, string>;

export type HomeDeviceOptions = {
  readonly role?: 'kiosk' | 'display';
  readonly disk: DeviceDisk;
  /** Hubs that the network tells of, with their addresses: read at each call. */
  readonly heard?: () => readonly HeardNotice[];
  /** Time that passes faster: what the device waits for, in real ms. */
  readonly hurry?: number;
  /** How far the device's clock is from the right time. */
  readonly clockOffMs?: number;
};

export type HomeDevice = {
  /** As its page has it. */
  readonly link: HubLink;
  readonly setup: SetupDoor;
  readonly view: () => SetupView;
  readonly home: HubHome;
  /** Origins at which the device asked who is there. */
  readonly asked: string[];
  readonly close: () => void;
};

/** A kiosk's own program without Electron: its home, its link, and a page that has just started. */
export async function openHomeDevice({
  role = 'kiosk',
  disk,
  heard,
  hurry = 1,
  clockOffMs = 0,
}: HomeDeviceOptions): Promise<HomeDevice> {
  const log = () => undefined;
  const usual = usualSurroundings();
  const asked: string[] = [];
  const wallMs = () => Date.now() + clockOffMs;
  const real = nodeNetwork(1, { wallMs, log });
  const network: OfficeNetwork = {
    ...real,
    call: (onHeard) => {
      for (const each of heard?.() ?? []) onHeard(each);
      return () => undefined;
    },
    ask: (origin, pem) => {
      asked.push(origin);
      return real.ask(origin, pem);
    },
  };
  const home = new HubHome({
    ...{ network, version: '1.2.3' },
    around: {
      ...{ ...usual, wallMs, log },
      monotonicMs: () => usual.monotonicMs() * hurry,
      after: (delayMs, action) => usual.after(delayMs / hurry, action),
    },
    ...{ homeFile: fileOn(disk, 'hub.json'), pinFile: fileOn(disk, 'pin.json') },
    tokens: (givenBy) => ({
      get: () => Promise.resolve(disk.get(`token ${givenBy}`) ?? null),
      set: (token) => {
        disk.set(`token ${givenBy}`, token);
        return Promise.resolve();
      },
    }),
    openService: ({ link, tokenStore, givenBy }) =>
      openApplianceLink({
        ...{ role, hubUrl: givenBy, deviceName: 'Máy thử', version: '1.2.3', tokenStore, home: link, log },
      }),
  });
  await home.open();
  const [page, main] = linkedPorts();
  const { hub, setup } = splitPort(page);
  const link = createPortedHubLink(hub, usual);
  const door = createPortedSetup(setup);
  home.attach(main);
  return {
    ...{ link, setup: door, home, asked },
    view: () => {
      const view = door.view();
      if (view === null) throw new Error('The page has heard nothing yet');
      return view;
    },
    close: () => home.close(),
  };
}

function fileOn(disk: DeviceDisk, name: string): OwnFile {
  return {
    read: () => Promise.resolve(disk.get(name) ?? null),
    write: (text) => {
      disk.set(name, text);
      return Promise.resolve();
    },
  };
}

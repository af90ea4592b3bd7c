import { join } from 'node:path';
import { openApplianceLink, usualSurroundings, type ApplianceLink, type ApplianceLinkOptions } from '@motcua/client';
import { createSlipDrawer, SlipDrawer } from '@motcua/printing';
import { openAlone, type OpenAlone } from './alone/open-alone.ts';
import { openPorts, type PortSystem } from './ports/open-ports.ts';

export type KioskLinkOptions = Pick<ApplianceLinkOptions, 'tokenStore' | 'acts' | 'home'> & {
  readonly hubUrl: string;
  readonly ownFolder: string;
  readonly portSystem: PortSystem;
  readonly deviceName: string;
  readonly version: string;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

export type KioskLink = Pick<
  ApplianceLink,
  'attach' | 'onView' | 'onState' | 'state' | 'hubNow' | 'latest' | 'send' | 'tryPrinter'
> & {
  /** Resolves when the ports and the log of numbers are free for whoever comes next. */
  readonly close: () => Promise<void>;
};

/** The connection to the hub, the ports that it may use, and what the kiosk does when it is away (HL1). */
export async function openKioskLink(options: KioskLinkOptions): Promise<KioskLink> {
  const { hubUrl, ownFolder, portSystem, deviceName, version, tokenStore, acts, home, log } = options;
  let link: ApplianceLink | null = null;
  let alone: OpenAlone | null = null;
  const { ports, scanners, timers, makeTransport } = openPorts({
    ...{ system: portSystem, log, hubUrl, scannersFile: join(ownFolder, 'scanners.json') },
    // SC3: to the page before this very process, also while the hub is away.
    onScan: (scan) => link?.tellScan(scan) ?? 0,
    ownPrinterFree: () => alone?.printerFree() ?? Promise.resolve(),
    ownRest: {
      isAt: (port) => alone?.rest.isAt(port) ?? false,
      gone: (port) => alone?.rest.gone(port) ?? Promise.resolve(),
    },
  });
  // The thread begins with the first slip that the kiosk prints itself.
  const { drawProgram } = portSystem;
  const drawer = drawProgram === undefined ? createSlipDrawer(timers) : new SlipDrawer(timers, drawProgram);
  const around = { ...usualSurroundings(), log };
  alone = await openAlone({
    ...{ hubUrl, ownFolder, timers, drawer, makeTransport, around, log, wallMs: Date.now },
    portsFree: () => ports.allFree(),
  }).catch((error: unknown) => {
    log('Without the hub this kiosk will give no numbers: its log cannot be opened', { error: String(error) });
    return null;
  });
  link = openApplianceLink({
    ...{ role: 'kiosk', hubUrl, deviceName, version, ports, tokenStore, log },
    ...(acts === undefined ? {} : { acts }),
    ...(home === undefined ? {} : { home }),
    ...(alone === null ? {} : { pageLink: alone.pageLink }),
  });
  return {
    attach: (port) => link.attach(port),
    onView: (view, listener) => link.onView(view, listener),
    state: () => link.state(),
    onState: (listener) => link.onState(listener),
    hubNow: () => link.hubNow(),
    latest: (view, key) => link.latest(view, key),
    send: (command, giveUpAfterMs) => link.send(command, giveUpAfterMs),
    tryPrinter: async () => (await alone?.tryPrinter()) ?? link.tryPrinter(),
    close: async () => {
      link.close();
      void drawer.close();
      await Promise.all([scanners.close(), alone?.close()]);
      await ports.allFree();
    },
  };
}

import type { Server as HttpServer } from 'node:http';
import type { Server as NetServer } from 'node:net';
import { createTlsDoor, type TlsDoor } from '../adapters/tls/tls-door.ts';
import type { DoorKeeper } from '../application/door-keeper.ts';
import type { DoorsConfig, HubConfig } from '../config.ts';
import { ConfigError } from '../ports/errors.ts';
import type { Timers } from '../ports/clock.ts';
import type { CertifiedKey } from '../ports/hub-certificates.ts';
import type { Logger } from '../ports/logger.ts';
import { browserUrl, listen } from './listen.ts';
import type { OpenOfficeGate } from './open-office-gate.ts';

/** A door that could not be opened is tried again: the program that held its port may be gone. */
const TRY_AGAIN_MS = 30_000;
const NO_CERTIFICATE = 'There is no HTTPS: the hub’s own authority cannot be used, and the log says why.';
const PLAIN_HTTP_ALONE: DoorsConfig = { http: 'on', httpsPort: null, announced: false };

export type DoorsParts = {
  /** The application: pages, API and sockets. */
  readonly server: HttpServer;
  readonly config: Pick<HubConfig, 'host' | 'port' | 'doors'>;
  readonly keeper: Pick<DoorKeeper, 'onRenewed'>;
  /** What the keeper opened; null: there is nothing to open a door for TLS with. */
  readonly certified: Promise<CertifiedKey | null>;
  /** FO9: before both doors. */
  readonly officeGate: Pick<OpenOfficeGate, 'guard' | 'phonesAloneAt'>;
  readonly timers: Timers;
  readonly log: Logger;
};

export type HubDoors = {
  /** Throws ConfigError in one line where no door at all can be opened. */
  open(): Promise<void>;
  /** Null: it is not open, now or ever. */
  httpPort(): number | null;
  httpsPort(): number | null;
  /** What to type into a browser; null: that door is not open. */
  url(): string;
  secureUrl(): string | null;
  /** In one line each, why a door that is wanted is not open. */
  troubles(): readonly string[];
  /** No further connection comes in. */
  close(): void;
};

type Door = { readonly server: NetServer; readonly host: string; readonly wanted: number; readonly variable: string };

/** TL4: the doors that the settings want. Where one cannot be had the hub starts with the other and tries again. */
export function createDoors({ server, config, keeper, certified, officeGate, timers, log }: DoorsParts): HubDoors {
  const { http, httpsPort } = config.doors ?? PLAIN_HTTP_ALONE;
  const plainHost = http === 'loopback' ? '127.0.0.1' : config.host;
  const troubles = new Map<NetServer, ConfigError>();
  const ports = new Map<NetServer, number>();
  const cancels: (() => void)[] = [];
  let tls: TlsDoor | null = null;

  async function openOne({ server: door, host, wanted, variable }: Door): Promise<void> {
    try {
      ports.set(door, await listen(door, host, wanted, variable));
      troubles.delete(door);
    } catch (fault) {
      if (!(fault instanceof ConfigError)) throw fault;
      troubles.set(door, fault);
      log.error({ event: 'door-shut', port: wanted }, fault.message);
    }
  }
  function openLater(door: Door): void {
    const openAgain = async (): Promise<void> => {
      await openOne(door);
      if (troubles.has(door.server)) openLater(door);
      else log.info({ event: 'door-open', port: door.wanted }, 'A door is open after all');
    };
    const failed = (fault: unknown) => log.error({ event: 'door-fault', err: fault }, 'A door could not be opened');
    cancels.push(timers.after(TRY_AGAIN_MS, () => void openAgain().catch(failed)));
  }
  const urlOf = (scheme: 'http' | 'https', host: string, port: number) =>
    browserUrl(scheme, host, port, officeGate.phonesAloneAt());
  const httpOpen = () => ports.get(server) ?? null;
  const httpsOpen = () => (tls && ports.get(tls.server)) ?? null;

  return {
    async open() {
      const doors: Door[] = [];
      officeGate.guard(server);
      if (http !== 'off') doors.push({ server, host: plainHost, wanted: config.port, variable: 'MOTCUA_PORT' });
      const door = await certified;
      if (httpsPort !== null && door !== null) {
        const made = createTlsDoor(server, door);
        tls = made;
        officeGate.guard(made.server);
        keeper.onRenewed((renewed) => made.change(renewed));
        doors.push({ server: made.server, host: config.host, wanted: httpsPort, variable: 'MOTCUA_HTTPS_PORT' });
      }
      for (const each of doors) await openOne(each);
      if (ports.size === 0)
        throw [...troubles.values()][0] ?? new ConfigError(`${NO_CERTIFICATE} MOTCUA_HTTP is "off".`);
      // A web server begins to watch over slow connections when it listens, and here those of TLS are its own too.
      if (httpOpen() === null) server.emit('listening');
      for (const each of doors) if (troubles.has(each.server)) openLater(each);
    },
    httpPort: httpOpen,
    httpsPort: httpsOpen,
    url: () => {
      const [plain, secure] = [httpOpen(), httpsOpen()];
      return plain === null ? urlOf('https', config.host, secure ?? 0) : urlOf('http', plainHost, plain);
    },
    secureUrl: () => {
      const port = httpsOpen();
      return port === null ? null : urlOf('https', config.host, port);
    },
    troubles: () => [
      ...[...troubles.values()].map(({ message }) => message),
      ...(httpsPort !== null && tls === null ? [NO_CERTIFICATE] : []),
    ],
    close: () => {
      for (const cancel of cancels) cancel();
      server.close();
      tls?.server.close();
    },
  };
}

import type { Server } from 'node:http';
import { join } from 'node:path';
import { tokenCookie, tokenIn } from '../access/cookies.ts';
import { isLoopbackAddress } from '../access/allowed-hosts.ts';
import { POLICY } from '../access/policy.ts';
import { createWebServer } from '../adapters/http/web-server.ts';
import type { WebServerParts } from '../adapters/http/web-server-parts.ts';
import { FolderMediaStore } from '../adapters/media/folder-media-store.ts';
import type { Database } from '../adapters/sqlite/database.ts';
import { createSqlitePastDays } from '../adapters/sqlite/past-days.ts';
import { createRateLimiter } from '../application/access-rates.ts';
import { createDayRecords } from '../application/day-records.ts';
import type { Writer } from '../application/writer.ts';
import { upcast } from '../domain/event-versions.ts';
import type { Clock } from '../ports/clock.ts';
import { freeSlots } from '../projections/free-slots.ts';
import { handPadSheet } from '../projections/hand-pad-sheet.ts';
import type { OpenOfficeGate } from './open-office-gate.ts';
import { openSettingsDesk } from './open-settings-desk.ts';
import type { OpenPrinters } from './open-printers.ts';
import { PAGE_FOLDERS } from './page-folders.ts';

/** Made here of what only this server needs. */
type Made = 'settings' | 'slipPreviews' | 'media' | 'dayRecords' | 'handPad' | 'freeSlots';
/** The same for every hub. */
type Fixed = 'policy' | 'cookies' | 'isLoopbackAddress' | 'requestRate' | 'pages';

export type OpenWebServerParts = Omit<WebServerParts, Made | Fixed> & {
  readonly config: { readonly dataFolder: string; readonly port: number };
  readonly database: Database;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly printing: Pick<OpenPrinters, 'drawer'>;
  readonly version: string;
  readonly officeGate: Pick<OpenOfficeGate, 'check'>;
};

/** The server of pages and requests, over what the queue and its desks are. It does not listen yet. */
export function openWebServer(parts: OpenWebServerParts): Server {
  const { config, database, writer, clock, printing, version, officeGate, ...rest } = parts;
  return createWebServer({
    ...rest,
    ...openSettingsDesk(writer, clock, printing.drawer, version, config.port, database.sqlite, officeGate),
    freeSlots: (serviceId, date) => freeSlots(writer.state, serviceId, date, clock.now()),
    handPad: (serviceId) => handPadSheet(writer.state, serviceId),
    dayRecords: createDayRecords(createSqlitePastDays(database.sqlite, upcast), () => writer.state),
    media: new FolderMediaStore(join(config.dataFolder, 'media'), clock, rest.log),
    ...{ policy: POLICY, cookies: { tokenIn, tokenCookie }, isLoopbackAddress, pages: PAGE_FOLDERS },
    requestRate: createRateLimiter({ perMinute: 6_000, burst: 2_000 }, clock),
  });
}

import { setImmediate as soon } from 'node:timers';
import { join } from 'node:path';
import type { HubEpoch } from '@motcua/protocol/vocabulary';
import { isLoopbackName } from './access/allowed-hosts.ts';
import { createPrometheus, measuredJournal, measuredOutbox } from './adapters/metrics/prometheus.ts';
import { SqliteAccessStore } from './adapters/sqlite/access-store.ts';
import { openDatabase } from './adapters/sqlite/database.ts';
import { SqliteJournal } from './adapters/sqlite/journal.ts';
import { createSqlitePaperRolls } from './adapters/sqlite/paper-rolls.ts';
import { createSqlitePrinterMemory } from './adapters/sqlite/printer-memory.ts';
import { SqliteSlipOutbox } from './adapters/sqlite/slip-outbox.ts';
import { systemClockSources } from './adapters/system/clock.ts';
import { digest } from './adapters/system/digest.ts';
import { createIds } from './adapters/system/ids.ts';
import { createLogger } from './adapters/system/logger.ts';
import { SystemTimers } from './adapters/system/timers.ts';
import { AnnouncementDesk } from './application/announcement-desk.ts';
import { startDeadlineRunner } from './application/deadline-runner.ts';
import { createViewBoard } from './application/publish-views.ts';
import { ShelfOfSimulators } from './application/simulator-desk.ts';
import { watchStandstill } from './application/watch-standstill.ts';
import { Writer } from './application/writer.ts';
import { commandDoor } from './composition/command-door.ts';
import { submitFirst } from './composition/first-commands.ts';
import type { Hub, HubOptions } from './composition/hub.ts';
import { keepHeapSmall } from './composition/keep-heap-small.ts';
import { maySubmit } from './composition/may-submit.ts';
import { openAccess } from './composition/open-access.ts';
import { followClock, openClock } from './composition/open-clock.ts';
import { openDay } from './composition/open-day.ts';
import { openBoards } from './composition/open-boards.ts';
import { openGateway, type OpenGateway } from './composition/open-gateway.ts';
import { openFollow } from './composition/open-follow.ts';
import { openInputs, type OpenInputs } from './composition/open-inputs.ts';
import { openMachines } from './composition/open-machines.ts';
import { openOfficeGate } from './composition/open-office-gate.ts';
import { openMorning, type OpenMorning } from './composition/open-morning.ts';
import { openPersonTags } from './composition/open-person-tags.ts';
import { NO_UPDATES, openUpdates } from './composition/open-updates.ts';
import { proveAtOwnDoor } from './composition/prove-at-own-door.ts';
import { openPresence } from './composition/open-presence.ts';
import { openVoice } from './composition/open-voice.ts';
import { openWebServer } from './composition/open-web-server.ts';
import { openPrinters, slipsFolderOf } from './composition/open-printers.ts';
import { reachKiosks } from './composition/reach-kiosks.ts';
import { tellHealth } from './composition/tell-health.ts';
import { upcast } from './domain/event-versions.ts';
import type { QueueEvent } from './domain/events.ts';
import { holdsCounter } from './domain/holds-counter.ts';
import { kiosksAt } from './projections/kiosks-at.ts';

export type { Hub, HubOptions };

const SLIPS_FINISH_WITHIN_MS = 3_000;

/**
 * The composition root: the only place where adapters are made. Opens the journal, replays the open day,
 * applies what settings this start needs, and only then opens the doors. Throws ConfigError or StorageError
 * with one line for a person; whatever was opened is closed again.
 */
export async function createHub(options: HubOptions): Promise<Hub> {
  const closers: (() => void | Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await openHub(options, closers, closeAll);
  } catch (fault) {
    await closeAll();
    throw fault;
  }
}

async function openHub(
  { config, version, clockSources = systemClockSources(), onDamage = () => undefined, ...rest }: HubOptions,
  closers: (() => void | Promise<void>)[],
  closeAll: () => Promise<void>,
): Promise<Hub> {
  const { rememberAfterEvents, becoming = NO_UPDATES } = rest;
  const database = openDatabase(config.dataFolder);
  closers.push(() => database.close());
  const log = createLogger({ kind: 'file', path: join(config.dataFolder, 'logs', 'hub.log') });
  closers.push(() => log.close());
  const timers = new SystemTimers();
  const ids = createIds();
  const hubEpoch = ids.uuid() as HubEpoch;

  // What was: the journal's open day, and the time after which everything from now on happens.
  const storedJournal = new SqliteJournal(database, upcast);
  const { draft, inMind } = openDay({
    ...{ folder: config.dataFolder, database, journal: storedJournal, version, log, onDamage, rememberAfterEvents },
  });
  closers.push(() => inMind.stop());
  const clock = openClock(clockSources, draft.state, log);

  const simulators = new ShelfOfSimulators(() => writer.state.index?.settings ?? null);
  const ledBoards = openBoards({
    ...{ state: () => writer.state, clock, log, shelf: simulators },
    onChanged: () => board.devicesChanged(null),
  });
  closers.push(() => ledBoards.stop());
  const prometheus = createPrometheus(() => gateway.connectedByRole(), {
    boardLines: ledBoards.measured,
    printers: () => printing.measured(),
    inputs: () => inputs.measured(),
    health: () => board.deviceHealth(),
    versions: () => updates.measured(),
  });
  const journal = measuredJournal(storedJournal, prometheus.measurements, clock);
  const outbox = measuredOutbox(new SqliteSlipOutbox(database), prometheus.measurements);
  const printing = openPrinters({
    ...{ state: () => writer.state, clock, timers, logger: log, outbox, shelf: simulators },
    makeKioskTransport: reachKiosks({ gateway: () => gateway, ids }),
    kiosksAt: (printerId) => kiosksAt(gateway.appliances.list(), (deviceId) => pairing.printerOf(deviceId), printerId),
    memory: createSqlitePrinterMemory(database),
    rolls: createSqlitePaperRolls(database),
    slipsFolder: slipsFolderOf(config.dataFolder),
    onChanged: () => board.devicesChanged(null),
    onSlipChanged: ({ deviceId }) => board.devicesChanged(deviceId),
  });

  const personTags = openPersonTags(config.dataFolder, draft.state.day);
  const accessStore = new SqliteAccessStore(database);

  // The queue.
  const announcements: AnnouncementDesk = new AnnouncementDesk({
    ...{ state: () => writer.state, clock, logger: log },
    submit: (body) => writer.submitSystem(body),
    onBegun: () => board.voiceMoved(),
  });
  let onCommitted: (events: readonly QueueEvent[]) => void = () => undefined;
  const writer = new Writer({
    ...{ journal, draft, clock, timers, ids, hubEpoch, digest },
    personTag: (person, dayOrdinal) => personTags.tagOf(person, dayOrdinal),
    clockTrust: () => clock.trust(),
    isVoiced: () => announcements.isVoiced(),
    slips: { printers: () => printing.printerIds(), ofTicket: (ticketId) => outbox.ofTicket(ticketId) },
    onClockConfirmed: (wallAt) => followClock(clock, { accessStore, sightings }, wallAt),
    logger: log,
    authorise: maySubmit,
    afterThisTurn: (action) => soon(action),
    onCommitted: (events) => onCommitted(events),
  });
  closers.push(() => writer.stop());
  const { settings, heart, offFrom } = await submitFirst(writer, { database, config, clock, log });
  closers.push(() => heart.stop());

  // What staff look over in the morning.
  const { morning, trials, calibrations, glasses, reserves }: OpenMorning = openMorning({
    ...{ database, writer, clock, offFrom, version, logger: log },
    ...{ appliances: () => gateway.appliances, onAsked: (deviceId) => board.trialAsked(deviceId) },
    onCalibration: (deviceId) => board.calibrationAsked(deviceId),
    onGlass: (deviceId) => board.glassChanged(deviceId),
    onReserve: () => board.devicesChanged(null),
  });

  const voice = openVoice({
    ...{ dataFolder: config.dataFolder, log, state: () => writer.state, appliances: () => gateway.appliances },
    onChanged: (deviceIds) => {
      board.voiceChanged(deviceIds);
      board.devicesChanged(null);
    },
  });
  closers.push(() => voice.stop());

  // The doors.
  const loopbackDemo = settings.demo && isLoopbackName(config.host);
  const access = await openAccess({
    ...{ config, ids, clock, log, loopbackDemo, store: accessStore },
    state: () => writer.state,
    holdsCounter: (accountId) => holdsCounter(writer.state, accountId),
  });
  const { sessions, locks, pins, pairing, accounts } = access;
  const officeGate = openOfficeGate({ ...rest, config, clock, log, state: () => writer.state });
  const follow = openFollow({ config, ids, writer, clock, timers, log, ownAddresses: officeGate.ownAddresses });
  const { updates, updateShelf } = openUpdates({
    ...{ surroundings: becoming, dataFolder: config.dataFolder, state: () => writer.state, clock, version, log },
    ...{ appliances: () => gateway.appliances, programOf: (deviceId) => machines.programOf(deviceId) },
  });
  let isOpen = becoming.launched?.onTrial !== true;
  const presence = openPresence({
    ...{ config, state: () => writer.state, version, clock, timers, log, printing, officeGate },
  });
  const machines = openMachines({
    ...{ ledBoards, printing, simulators, trials, calibrations, glasses, log },
    ...{ state: () => writer.state, gateway: () => gateway },
  });
  const server = openWebServer({
    ...{ config, database, writer, clock, printing, version, log, officeGate },
    ...machines,
    ...{ updates, updateShelf, isOpen: () => isOpen },
    ...{ morning, simulators, voicePacks: voice.voicePacks, followSetUp: follow.setUp },
    ...{ sessions, locks, pins, pairing, accounts, hosts: presence.hosts, identity: presence.identity },
    connectedDevices: () => gateway.connectedDevices(),
    health: () => tellHealth({ writer, clock, gateway, version, printers: () => printing.reports() }),
    metrics: () => prometheus.text(),
  });
  const doors = presence.doorsOf(server);
  const { gateway, sightings }: OpenGateway = openGateway({
    ...{ database, server, sessions, locks, pairing, hosts: presence.hosts, clock, timers, log, hubEpoch, offFrom },
    measurements: prometheus.measurements,
    hubVersion: version,
  });
  machines.openApplianceDesk();

  const standstill = watchStandstill({ clock, timers, afterThisTurn: (action) => soon(action) });
  const inputs: OpenInputs = openInputs({
    ...{ writer, clock, log, sessions, gateway, standstill, shelf: simulators },
    onChanged: () => board.devicesChanged(null),
  });
  closers.push(...[sightings, standstill, inputs].map((each) => () => each.stop()));

  // What everyone sees.
  const board = createViewBoard({
    sources: {
      state: () => writer.state,
      ...{ clock, outbox, printers: () => printing.reports(), paper: printing.paper, voices: voice.voices },
      ...{ boardLines: () => ledBoards.health(), inputs: () => inputs.health() },
      clockTrust: () => clock.trust(),
      follow: () => follow.setUp.health(),
      recovered: () => [...access.recovered()],
      printerOfKiosk: (deviceId) => pairing.printerOf(deviceId),
      ...{ trials, calibrations, glasses, reserves, appliances: gateway.appliances, kioskPorts: gateway.kioskPorts },
      hasBegun: (announcementSeq) => announcements.hasBegun(announcementSeq),
    },
    ...{ timers, hubEpoch, publisher: gateway, logger: log },
    revision: () => writer.revision,
  });
  closers.push(printing.stop, board.stop, follow.stop, presence.stop);
  // The waiting room first: a call is seen before anything else follows from it.
  const followers = [board, personTags, inMind, ledBoards, inputs, printing, voice, follow, officeGate];
  onCommitted = (events) => followers.forEach((each) => each.afterCommit(events));
  gateway.appliances.onChange(() => {
    voice.voices.changed();
    board.devicesChanged(null);
  });
  // Last opened, first closed: clients are told before anything else ends.
  closers.push(async () => {
    // A slip under way may be on its way through a kiosk's connection.
    await printing.endSlips(SLIPS_FINISH_WITHIN_MS);
    sightings.stop();
    doors.close();
    await gateway.stop();
    server.closeAllConnections();
  });

  await doors.open();
  // UP8: on trial nothing is done before this that could not be taken back.
  await proveAtOwnDoor(becoming.launched, doors.url());
  isOpen = true;
  printing.open();
  const deadlines = startDeadlineRunner({
    ...{ clock, timers },
    logger: log,
    state: () => writer.state,
    submit: (body) => writer.submitSystem(body),
    onTick: () => [announcements, board, ledBoards, heart, presence, updates].forEach((each) => each.tick()),
  });
  closers.push(() => deadlines.stop());
  gateway.serve(
    commandDoor({ ...voice, ...printing, writer, board, announcements, glasses, reserves, clock, standstill }),
  );
  log.info({ event: 'started', version, revision: writer.revision, port: doors.httpPort() }, 'Hub started');
  keepHeapSmall();
  // What nobody shall wait for before the doors are open; the first is half a second of a second thread's work.
  soon(() => {
    printing.warmUp();
    void prometheus.warmUp();
    inMind.begin();
    voice.begin();
    follow.begin();
    presence.begin();
    ledBoards.afterCommit();
    inputs.afterCommit();
  });

  const { kind, place } = settings.centre;
  return {
    version,
    ...presence.told(),
    centre: { name: `${kind.vi} ${place.vi}`, isDemo: settings.demo },
    slipsFolder: printing.simulated().length > 0 ? slipsFolderOf(config.dataFolder) : null,
    demoSignIn: access.demoSignIn,
    newAdministrator: access.newAdministrator,
    access: { pairing, sessions },
    hasSimulators: simulators.isThere(),
    simulatedPrinters: () => printing.simulated(),
    stop: closeAll,
  };
}

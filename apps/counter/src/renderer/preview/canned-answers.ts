import type { HttpResult } from '@motcua/client';
import { fingerprintDigits, HUB_IDENTITY_PATH, type HubIdentity } from '@motcua/protocol';
import type { PortSilence } from '@motcua/protocol/machines';
import { updatesOverview } from './updates-overview.ts';
import { smallCentre } from '../settings/small-centre.ts';

/** What the hub answers to the pages that bring their own schemas, always the same. `nowMs`: hub time. */
export function cannedAnswer(path: string, nowMs: number): unknown {
  const changed = { ...smallCentre, version: smallCentre.version + 1 };
  if (path === '/api/settings') return { settings: changed };
  if (path === '/api/settings/before') {
    const change = { version: changed.version, at: nowMs - 3 * 3_600_000, by: 'Nguyễn Thị Mẫu', before: smallCentre };
    return { change };
  }
  if (path === HUB_IDENTITY_PATH) return hubIdentity(nowMs);
  if (path === '/api/updates') return updatesOverview(nowMs);
  if (path === '/api/follow') return followState(nowMs);
  if (path === '/api/settings/try-profile') return { present: [trialCall('A001')], tried: [trialCall('A002')] };
  if (path === '/api/machines/ports') return { ports: foundPorts() };
  if (path === '/api/machines/kiosk-ports') return { kiosks: kioskPorts() };
  if (path === '/api/machines/ask-addresses') return { answers: askedAddresses() };
  if (path === '/api/machines/acts') return { kind: 'done', act: 'show-board-test', boards: 3, endsAt: nowMs + 5_000 };
  if (path === '/api/out-of-turn') return outOfTurn(nowMs);
  if (path.startsWith('/api/days/')) return { day: pastDay(nowMs), events: [], nextSeq: null };
  if (path.startsWith('/api/days')) return { days: [pastDay(nowMs)], before: null };
  return undefined;
}

/** The answer, read as a page reads it. */
export function cannedResult<T>(path: string, nowMs: number, parse: (answer: unknown) => T): HttpResult<T> {
  const answer = cannedAnswer(path, nowMs);
  return answer === undefined ? { kind: 'no-answer' } : { kind: 'ok', value: parse(answer) };
}

function hubIdentity(nowMs: number): HubIdentity {
  const authorityFingerprint = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  return {
    ...{ hubId: '0b8d7a3e-5a3c-4c0e-9d5a-8f2f3f0c1d2e', centre: 'Phường Mẫu', version: '0.1.0' },
    ...{ protocol: { min: 1, max: 1 }, httpPort: 4800, httpsPort: 4843, authorityFingerprint },
    ...{ authorityDigits: fingerprintDigits(authorityFingerprint), addresses: ['192.168.1.10'] },
    ...{ movedAt: null, hubTime: nowMs },
  };
}

/** A check under way, after a phone had been there once. */
function followState(nowMs: number) {
  return {
    ...{
      addresses: ['192.168.1.10', '10.20.0.1'],
      usualHost: '192.168.1.10',
      hubPort: 4800,
      office: { isThere: true, seen: null, alone: 'no', httpPort: 4800, httpsPort: 4843 },
    },
    door: { kind: 'open', host: '192.168.1.10', port: 7180 },
    check: { url: 'HTTP://192.168.1.10:7180/C/ABCDEFGHIJ234567ABCD', expiresAt: nowMs + 600_000 },
    checkedAt: null,
  };
}

function trialCall(number: string) {
  const explanation = {
    ...{ rule: 'oldest-first', waitedMs: 720_000, limitMs: null, priorityWaiting: 1, ordinaryWaiting: 4 },
    ...{ priorityInARow: 0, ordinaryInARow: 0, overtaken: 0 },
  };
  return { ticketId: `1-${number}`, number, serviceId: 'ho-tich', priority: 'ordinary', explanation };
}

function outOfTurn(nowMs: number) {
  const officer = { accountId: 'hoa', name: 'Trần Văn Hòa' };
  const entry = { officer, counterId: 'quay-3', counterLabel: '3', ticketId: '1-7', number: 'A007' };
  return {
    day: { ordinal: 7, date: '2026-11-21' },
    count: 2,
    entries: [
      { ...entry, act: 'chosen-call', at: nowMs, reason: 'cannot-wait' },
      { ...entry, act: 'undo', at: nowMs - 600_000, reason: 'staff-mistake' },
    ],
  };
}

function pastDay(nowMs: number) {
  const spread = { count: 40, medianMs: 540_000, p90Ms: 1_500_000, longestMs: 2_400_000 };
  const tally = {
    ...{ issued: 142, served: 131, absent: 6, cancelled: 2, expired: 3, wait: spread, serving: spread },
    ...{ dossiers: 150, outcomes: [{ code: 'done', count: 120 }] },
  };
  const summary = {
    total: tally,
    byService: [
      { ...tally, serviceId: 'ho-tich' },
      { ...tally, serviceId: 's-1', absent: 0 },
    ],
    byCounter: [{ ...tally, counterId: 'quay-1' }],
    byHour: [{ ...tally, hour: 7 }],
    byOfficer: [{ ...tally, accountId: 'hoa', name: 'Trần Văn Hòa' }],
    outOfTurn: [],
  };
  return { ordinal: 6, date: '2026-11-20', openedAt: nowMs - 90_000_000, closedAt: nowMs - 36_000_000, summary };
}

function foundPorts() {
  const port = { port: 'serial', stablePath: null, serialNumber: null, usedBy: null, modelId: null, sure: false };
  return [
    {
      ...{
        ...port,
        port: 'printer',
        path: '/dev/usb/lp0',
        name: 'EPSON TM-T20II',
        usbId: '04b8:0e15',
        likely: 'printer',
      },
      ...{ sure: true, modelId: 'epson-tm-t20', serialNumber: 'J3QK012345' },
      reasons: [
        { reason: 'printer-port', name: 'EPSON TM-T20II' },
        { reason: 'printer-model', name: 'Epson TM-T20II' },
        { reason: 'printer-maker', name: 'Epson' },
      ],
    },
    {
      ...{ ...port, path: '/dev/ttyUSB0', name: 'USB Serial', usbId: '1a86:7523', likely: 'boards' },
      stablePath: '/dev/serial/by-id/usb-1a86_USB_Serial-if00-port0',
      reasons: [{ reason: 'serial-chip', name: 'CH340' }],
    },
    {
      ...{ ...port, path: '/dev/ttyACM0', name: 'Newland HR22', usbId: '1eab:1a06', likely: 'scanner', sure: true },
      reasons: [
        { reason: 'scanner-maker', name: 'Newland' },
        { reason: 'scanner-model', name: 'Newland CDC' },
      ],
    },
    { ...port, path: '/dev/ttyS0', name: '', usbId: null, likely: 'unknown', reasons: [] },
    {
      ...{ ...port, path: '/dev/ttyUSB1', name: 'FT232R', usbId: '0403:6001', likely: 'boards' },
      ...{ usedBy: { kind: 'boards', name: 'Bảng số tại quầy' }, reasons: [{ reason: 'serial-chip', name: 'FT232' }] },
    },
  ];
}

function kioskPorts() {
  const [printer, adapter, scanner] = foundPorts();
  const known = (name: string, ports: readonly unknown[]) => ({
    deviceId: `kiosk-${name}`,
    name,
    silence: null,
    ports,
  });
  const silent = (name: string, silence: PortSilence) => ({ ...known(name, []), silence });
  return [
    { ...known('Sảnh chính', [printer, scanner, { ...adapter, likely: 'unknown' }]), deviceId: 'kiosk-1' },
    { ...known('Cửa sau', []), deviceId: 'kiosk-2' },
    { ...silent('Tầng 2', 'away'), deviceId: 'kiosk-3' },
    { ...silent('Máy tính bảng', 'in-browser'), deviceId: 'kiosk-4' },
    { ...silent('Hành lang', 'too-old'), deviceId: 'kiosk-5' },
    { ...silent('Nhà để xe', 'no-answer'), deviceId: 'kiosk-6' },
  ];
}

function askedAddresses() {
  const answers = ['printer', 'silent', 'refused', 'unreachable', 'in-settings'];
  return answers.map((answer, n) => ({
    ...{ host: `192.168.1.${60 + n}`, port: 9100, answer, modelId: n === 0 ? 'epson-tm-t20' : null },
    ...(n === 0 ? { maker: 'EPSON', model: 'TM-T20II' } : { maker: '', model: '' }),
    usedBy: answer === 'in-settings' ? { kind: 'printer', name: 'Máy in sảnh chính' } : null,
  }));
}

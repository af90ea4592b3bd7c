import type {
  BoardLineHealth,
  BoardState,
  CounterId,
  DeviceHealthView,
  DeviceId,
  InputLineState,
  KeypadLineId,
  PrinterState,
  ProofLevel,
  ScannerId,
  TicketNumber,
} from '@motcua/protocol';
import { samplePrinter } from './sample-printer.ts';
import { MINUTE, NOW, stamp, type PreviewStage } from './preview-stage.ts';

/** The port for phones, shut. */
export const PHONES = {
  ...({ state: 'shut', trouble: 'port-in-use', port: 7180 } as const),
  ...{ since: NOW - 12 * MINUTE, checked: false },
};

/** The page of machines: all well, many troubles, none, and what is plugged in. */
export function machineScenes(stage: PreviewStage): Readonly<Record<string, () => void>> {
  const show = (health: DeviceHealthView | null, role: 'officer' | 'administrator' = 'officer'): void => {
    stage.goTo('machines', role);
    if (health !== null) setTimeout(() => stage.push('device-health', { key: null, stamp, body: health }), 150);
  };
  return {
    'machines-well': () => show({ ...wellHealth(), follow: { ...PHONES, state: 'open', trouble: null } }),
    'machines-trouble': () => show({ ...manyTroubles(), follow: PHONES }, 'administrator'),
    'machines-between': () => show(between(), 'administrator'),
    'machines-control': () => {
      show(wellHealth(), 'administrator');
      openControls();
    },
    'machines-none': () => show({ ...wellHealth(), printers: [], boardLines: [], appliances: [] }),
    'machines-loading': () => show(null),
    'machines-find': () => {
      show(wellHealth(), 'administrator');
      setTimeout(() => {
        const page = document
          .querySelector('mc-staff-page')
          ?.shadowRoot?.querySelector('mc-machines-screen')?.shadowRoot;
        page?.querySelector<HTMLButtonElement>('[data-test=find-devices]')?.click();
      }, 800);
    },
  };
}

/** AP8: the panels of a kiosk's program and of a display in a browser, as soon as they are there. */
function openControls(triesLeft = 30): void {
  setTimeout(() => {
    const page = document.querySelector('mc-staff-page')?.shadowRoot?.querySelector('mc-machines-screen')?.shadowRoot;
    const panels = [...(page?.querySelectorAll('mc-appliance-control') ?? [])];
    for (const panel of panels) {
      panel.shadowRoot?.querySelector<HTMLButtonElement>('[aria-expanded=false][data-test=control-open]')?.click();
    }
    if (panels.length === 0 && triesLeft > 0) openControls(triesLeft - 1);
  }, 100);
}

function printer(n: number, state: PrinterState, proofLevel: ProofLevel | null, lastError: string | null) {
  const name = ['Máy in sảnh chính', 'Máy in tầng 2', 'Máy in quầy 5', 'Máy in cổng phụ'][n] ?? `Máy in ${n}`;
  return samplePrinter(`p-${n}`, name, {
    ...{ state, proofLevel, lastError, since: NOW - (n * 17 + 3) * MINUTE, waitingSlips: n === 1 ? 2 : 0 },
    today: { confirmed: 42, unproven: 0, interrupted: n, unknown: 0, expired: 0, copies: n, moved: 0 },
    paper: {
      ...{ rollSince: NOW - 90 * MINUTE, slips: 42, usedMm: 3_900, leftMm: 46_100, morningMm: 12_000 },
      ...{ isLow: false, askedAt: null },
    },
  });
}

function line(state: BoardLineHealth['state'], boards: readonly BoardState[], simulated: boolean): BoardLineHealth {
  return {
    ...{ lineId: `l-${state}` as BoardLineHealth['lineId'], name: 'Bảng số tại quầy', simulated, state },
    ...{
      since: NOW - 42 * MINUTE,
      lastError: state === 'open' ? null : 'cannot open /dev/ttyUSB0: No such file',
      timesLost: 1,
    },
    boards: boards.map((now, n) => ({
      ...{ boardId: `b-${n}` as BoardLineHealth['boards'][number]['boardId'], name: `Bảng quầy ${n + 1}`, state: now },
      ...{ since: NOW - n * MINUTE, timesFailed: now === 'silent' ? 3 : 0, wanted: n === 1 ? '' : `A01${n}` },
      decoded: simulated ? `A01${n}` : null,
    })),
  };
}

function appliance(n: number, connected: boolean): DeviceHealthView['appliances'][number] {
  const [role, name] = (
    [
      ['kiosk', 'Kiosk cửa chính'],
      ['kiosk', 'Kiosk cổng phụ'],
      ['display', 'Màn hình sảnh'],
    ] as const
  )[n % 3] ?? ['display', ''];
  return {
    deviceId: `d-${n}` as DeviceId,
    role,
    name,
    connected,
    expected: true,
    unusedSince: null,
    since: NOW - 25 * MINUTE,
  };
}

function scanner(n: number, state: InputLineState, lastError: string | null): DeviceHealthView['scanners'][number] {
  return {
    ...{ scannerId: `s-${n}` as ScannerId, name: `Máy quét quầy ${n + 1}`, simulated: false, state, lastError },
    ...{ since: NOW - n * 9 * MINUTE, timesLost: n, readings: n * 7, told: n * 7 },
    lastReadAt: n === 0 ? null : NOW - n * MINUTE,
  };
}

function keypads(n: number, state: InputLineState): DeviceHealthView['keypadLines'][number] {
  return {
    ...{ lineId: `k-${n}` as KeypadLineId, name: `Bàn phím dãy ${n + 1}`, simulated: n === 0, state, lastError: null },
    ...{ since: NOW - 4 * MINUTE, timesLost: 0, strayAddress: n === 0 ? 7 : null },
    keypads: [1, 2].map((address) => ({
      ...{ address, counterId: `quay-${address}` as CounterId, presses: address },
      lastPressedAt: address === 1 ? null : NOW - 3 * MINUTE,
    })),
  };
}

/** HL1: what a kiosk did while the hub was away. */
function alone(deviceId: DeviceId): NonNullable<DeviceHealthView['reserves']>[number] {
  const named = { withoutSlip: ['A807' as TicketNumber], refused: [] };
  const figures = { given: 14, placed: 13, expired: 1, unsure: 2 };
  return { deviceId, since: NOW - 25 * MINUTE, until: NOW - 12 * MINUTE, ...figures, ...named };
}

/** What is neither well nor broken: being looked at, little paper, a question, never seen, at rest. */
function between(): DeviceHealthView {
  const paper = {
    ...{ rollSince: null, slips: 1, usedMm: 62, leftMm: 4_100, morningMm: 12_000 },
    ...{ isLow: true, askedAt: null },
  };
  const [first, second] = [printer(0, 'starting', null, null), printer(1, 'ready', 'C', null)];
  return {
    ...wellHealth(),
    printers: [
      { ...first, paper: { ...paper, slips: 0, usedMm: 0, leftMm: null, morningMm: null, isLow: false } },
      { ...second, paper },
      { ...printer(2, 'ready', 'B', null), paper: { ...paper, askedAt: NOW - MINUTE } },
    ],
    boardLines: [line('opening', ['line-down'], false), line('open', ['waiting', 'showing'], true)],
    scanners: [scanner(0, 'opening', null), scanner(1, 'open', null)],
    keypadLines: [keypads(0, 'open'), keypads(1, 'closed')],
    appliances: [{ ...appliance(1, false), expected: false }, appliance(2, true)],
  };
}

export function wellHealth(): DeviceHealthView {
  return {
    printers: [printer(0, 'ready', 'A', null), printer(2, 'ready', 'D', null)],
    boardLines: [line('open', ['showing', 'showing', 'unproven'], true)],
    appliances: [appliance(0, true), appliance(2, true)],
    voices: [],
    glasses: [],
    ...{ scanners: [], keypadLines: [], slipsToCheck: { count: 0, entries: [] }, reprintedToday: 0 },
    follow: null,
  };
}

/** Every kind of trouble there is. */
export function manyTroubles(): DeviceHealthView {
  const states: readonly PrinterState[] = [
    'cover-open',
    'paper-out',
    'busy-elsewhere',
    'not-answering',
    'offline',
    'error',
  ];
  return {
    ...wellHealth(),
    printers: states.map((state, n) =>
      printer(n, state, 'B', n === 4 ? 'connect EHOSTUNREACH 192.168.1.60:9100' : null),
    ),
    boardLines: [
      line('open', ['showing', 'silent', 'refusing'], false),
      line('absent', ['line-down', 'line-down'], false),
      line('in-use', [], false),
      line('wrong-settings', [], false),
    ],
    scanners: (['lost', 'kiosk-away', 'kiosk-in-browser', 'no-permission'] as const).map((state, n) =>
      scanner(n, state, n === 3 ? 'Error: Permission denied, cannot open /dev/ttyACM0' : null),
    ),
    keypadLines: [keypads(0, 'failed'), keypads(1, 'no-driver')],
    appliances: [appliance(0, true), appliance(1, false), appliance(2, false)],
    reserves: [alone(appliance(0, true).deviceId)],
  };
}

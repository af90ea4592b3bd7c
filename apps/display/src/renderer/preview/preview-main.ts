/**
 * To look at the display without a hub: `npx vite apps/display`, then /preview.html?layout=hall&theme=day&lang=vi,km&zoom=100#six. Not in the build.
 */
import { LANGUAGES } from '@motcua/protocol';
import { isStrip, SET_UP_VIEWS, showSetUpScene } from '@motcua/setup-page/preview';
import { createAnnouncer, createBrowserAudioContext } from '../announcer.ts';
import { createFinishedStore } from '../finished-store.ts';
import { showDisplay } from '../show-display.ts';
import { lookFrom } from './look-from.ts';
// Fetched when somebody asks for it; a scene stands still meanwhile.
import '../calibration-screen.ts';
import { createFedHubLink, type FedHubLink } from './fed-hub-link.ts';
import { SimulatedBoard, type SimulatedCall } from './simulated-board.ts';

const OPENING = Date.UTC(2026, 10, 21, 1, 23, 0);
const CALLS: readonly SimulatedCall[] = [
  { number: 'C018', counter: '5', language: 'vi', priority: 'ordinary' },
  { number: 'A041', counter: '1', language: 'vi', priority: 'ordinary' },
  { number: 'M007', counter: '4', language: 'en', priority: 'ordinary' },
  { number: 'H112', counter: '12', language: 'vi', priority: 'ordinary' },
  { number: 'S003', counter: '6', language: 'vi', priority: 'priority' },
  { number: 'A042', counter: '3', language: 'km', priority: 'priority' },
];

const WAITING = [
  { serviceId: 'ho-tich', name: { vi: 'Hộ tịch', en: 'Civil status', km: null }, waiting: 5 },
  { serviceId: 'chung-thuc', name: { vi: 'Chứng thực', en: 'Certification', km: null }, waiting: 4 },
  { serviceId: 'dat-dai', name: { vi: 'Đất đai – Xây dựng', en: 'Land', km: null }, waiting: 3 },
] as SimulatedBoard['waitingFor'];

type Scene = (board: SimulatedBoard, fed: FedHubLink) => void;

function callTimes(count: number, gapMs: number): Scene {
  return (board, fed) => {
    for (const call of CALLS.slice(CALLS.length - count)) {
      board.hubTime += gapMs;
      board.call(call);
    }
    board.hubTime += gapMs;
    fed.setState('connected');
    fed.push();
  };
}

function withRecent(board: SimulatedBoard): void {
  board.waitingFor = WAITING;
  for (const [n, counter] of ['2', '5', '4', '1', '3', '6'].entries()) {
    board.call({ number: `U${String(n + 31).padStart(3, '0')}`, counter, language: 'vi', priority: 'ordinary' });
    board.complete(counter);
  }
}

function absentOf(board: SimulatedBoard, count: number): void {
  board.absent = Array.from({ length: count }, (_, n) => {
    const number = `${'CAXH'.charAt(n % 4)}0${String(n + 11)}`;
    return {
      ticketId: `1-${number}`,
      number,
      serviceId: 'ho-tich',
      absentAt: board.hubTime,
    } as SimulatedBoard['absent'][number];
  });
}

const SCENES: Readonly<Record<string, Scene>> = {
  empty: callTimes(0, 0),
  connecting: () => undefined,
  one: (board, fed) => (withRecent(board), callTimes(1, 0)(board, fed)),
  two: (board, fed) => (withRecent(board), callTimes(2, 0)(board, fed)),
  three: (board, fed) => (withRecent(board), callTimes(3, 0)(board, fed)),
  four: (board, fed) => (withRecent(board), callTimes(4, 30_000)(board, fed)),
  five: (board, fed) => (withRecent(board), callTimes(5, 20_000)(board, fed)),
  six: (board, fed) => (withRecent(board), callTimes(6, 20_000)(board, fed)),
  burst: (board, fed) => (withRecent(board), callTimes(6, 0)(board, fed)),
  between: (board, fed) => (withRecent(board), callTimes(0, 0)(board, fed)),
  long: (board, fed) => {
    withRecent(board);
    board.call({ number: 'A1042', counter: '12', language: 'vi', priority: 'ordinary' });
    board.call({ number: 'A1043', counter: '14', language: 'vi', priority: 'ordinary' });
    callTimes(4, 0)(board, fed);
  },
  serving: (board, fed) => {
    callTimes(6, 20_000)(board, fed);
    board.serve('5');
    board.serve('1');
    board.withdraw('12');
    fed.push();
  },
  kinds: (board, fed) => {
    withRecent(board);
    const kinds = ['out-of-turn', 'transferred', 'appointment', 'returned', 'priority'] as const;
    for (const [n, callKind] of kinds.entries()) {
      board.hubTime += 20_000;
      board.call({ ...CALLS[n + 1], callKind } as SimulatedCall);
    }
    absentOf(board, 3);
    callTimes(0, 0)(board, fed);
  },
  absent: (board, fed) => {
    withRecent(board);
    absentOf(board, 9);
    callTimes(6, 20_000)(board, fed);
  },
  'absent-few': (board, fed) => {
    withRecent(board);
    absentOf(board, 2);
    callTimes(2, 0)(board, fed);
  },
  night: (board, fed) => {
    board.night = { opensAt: Date.UTC(2026, 10, 23, 0, 0, 0) };
    callTimes(0, 0)(board, fed);
  },
  withdrawn: (board, fed) => {
    withRecent(board);
    callTimes(6, 20_000)(board, fed);
    board.withdraw('3');
    board.withdraw('5');
    fed.push();
  },
  twenty: (board, fed) => {
    for (let n = 1; n <= 20; n += 1) {
      board.call({ number: `A0${String(n + 10)}`, counter: String(n), language: 'vi', priority: 'ordinary' });
    }
    callTimes(0, 0)(board, fed);
  },
  break: (board, fed) => {
    withRecent(board);
    absentOf(board, 4);
    board.breakUntil = Date.UTC(2026, 10, 21, 6, 0, 0);
    callTimes(0, 0)(board, fed);
  },
  'break-serving': (board, fed) => {
    withRecent(board);
    board.breakUntil = Date.UTC(2026, 10, 21, 6, 0, 0);
    callTimes(3, 0)(board, fed);
    board.serve('6');
    board.serve('3');
    fed.push();
  },
  'ended-serving': (board, fed) => {
    withRecent(board);
    absentOf(board, 7);
    board.callingEnded = true;
    callTimes(4, 20_000)(board, fed);
  },
  ended: (board, fed) => {
    withRecent(board);
    board.callingEnded = true;
    callTimes(0, 0)(board, fed);
  },
  stopped: (board, fed) => {
    withRecent(board);
    board.stopped = { reason: 'power-cut', reopensAt: Date.UTC(2026, 10, 21, 7, 0, 0) };
    callTimes(4, 20_000)(board, fed);
  },
  recovered: (board, fed) => {
    board.restart();
    withRecent(board);
    callTimes(4, 20_000)(board, fed);
  },
  'sound-blocked': (board, fed) => {
    withRecent(board);
    callTimes(3, 20_000)(board, fed);
  },
  'recovered-blocked': (board, fed) => {
    board.restart();
    withRecent(board);
    callTimes(4, 20_000)(board, fed);
  },
  'night-blocked': (board, fed) => {
    board.night = { opensAt: Date.UTC(2026, 10, 23, 0, 0, 0) };
    callTimes(0, 0)(board, fed);
  },
  'lost-blocked': (board, fed) => {
    withRecent(board);
    callTimes(5, 20_000)(board, fed);
    fed.setState('lost');
  },
  calibration: callTimes(0, 0),
  'calibration-blocked': callTimes(0, 0),
  lost: (board, fed) => {
    withRecent(board);
    callTimes(5, 20_000)(board, fed);
    fed.setState('lost');
  },
  kept: (board, fed) => {
    withRecent(board);
    for (const call of CALLS.slice(1)) board.call(call);
    fed.setState('kept');
    fed.push();
  },
  pairing: (_board, fed) => fed.setState('pairing'),
  refused: (_board, fed) => fed.setState('refused'),
};

const scene = location.hash.slice(1);
const options = new URLSearchParams(location.search);
const startedAt = performance.now();
const board = new SimulatedBoard(OPENING);
const fed = createFedHubLink(board, () => board.hubTime + performance.now() - startedAt);
const announcer = createAnnouncer(() => (options.has('sound') ? createBrowserAudioContext() : null));
showDisplay({
  link: fed.link,
  announcer: scene.endsWith('-blocked') ? { ...announcer, state: () => 'blocked' } : announcer,
  loadVoice: () => Promise.reject(new Error('the preview has no clips')),
  store: createFinishedStore(() => {
    throw new Error('the preview remembers nothing');
  }),
  monotonicMs: () => performance.now(),
});
SCENES[isStrip(scene) ? 'lost' : scene]?.(board, fed);
showSetUpScene(scene, LANGUAGES.find((each) => each === options.get('language')) ?? 'vi', 'below');
const calibrateUntil = scene.startsWith('calibration') ? fed.link.hubNow() + 2 * 60_000 : null;
fed.show({ ...lookFrom(options), calibrateUntil });

let called = 0;
/** One number more, at one of twenty counters: for a run through a whole day. */
function callNext(): void {
  const { hubTime } = board;
  board.hubTime = fed.link.hubNow();
  called += 1;
  const counter = String(1 + (called % 20));
  const number = `A${String(1 + (called % 999)).padStart(3, '0')}`;
  board.call({ number, counter, language: called % 3 === 0 ? 'km' : 'vi', priority: 'ordinary' });
  fed.push();
  board.hubTime = hubTime;
}
Object.assign(window, { callNext });
document.documentElement.dataset['scene'] = Object.keys({ ...SCENES, ...SET_UP_VIEWS }).join(' ');

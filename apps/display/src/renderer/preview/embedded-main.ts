import {
  displayLookViewSchema,
  PREVIEW_LOOK,
  PREVIEW_READY,
  PREVIEW_SCENES,
  type PreviewScene,
} from '@motcua/protocol';
import { createAnnouncer } from '../announcer.ts';
import { createFinishedStore } from '../finished-store.ts';
import { showDisplay } from '../show-display.ts';
import { createFedHubLink } from './fed-hub-link.ts';
import { SimulatedBoard } from './simulated-board.ts';

/*
 * The display's own page on made-up calls, in a frame of the settings page. It speaks to no hub and makes no sound; it
 * listens to the page around it alone, and only where that is of its own origin.
 */

const CALLS = [
  { number: 'U031', counter: '2' },
  { number: 'L018', counter: '5' },
  { number: 'H112', counter: '12' },
  { number: 'M007', counter: '4' },
  { number: 'A041', counter: '1' },
  { number: 'S003', counter: '6' },
  { number: 'A042', counter: '3' },
  { number: 'C019', counter: '7' },
] as const;
const NEXT_CALL_MS = 12_000;

const openedAt = Date.now() - performance.now();
const hubNow = () => openedAt + performance.now();
const board = new SimulatedBoard(hubNow());
board.waiting = 14;
const fed = createFedHubLink(board, hubNow);
showDisplay({
  link: fed.link,
  announcer: createAnnouncer(() => null),
  loadVoice: () => Promise.reject(new Error('the preview has no clips')),
  store: createFinishedStore(() => {
    throw new Error('the preview remembers nothing');
  }),
  monotonicMs: () => performance.now(),
});

let scene: PreviewScene = 'busy';
let called = 0;

function callNext(): void {
  const call = CALLS[called % CALLS.length];
  called += 1;
  if (call === undefined) return;
  // A call as old as the page would be shown in silence (HL2).
  board.hubTime = hubNow();
  board.call({ ...call, language: 'vi', priority: called % 4 === 0 ? 'priority' : 'ordinary' });
}

function act(wanted: PreviewScene): void {
  if (wanted === scene && called > 0) return;
  scene = wanted;
  board.hubTime = hubNow();
  for (const { counter } of CALLS) board.complete(counter);
  board.breakUntil = scene === 'break' ? board.hubTime + 45 * 60_000 : null;
  board.absent = ['C011', 'A012', 'L013'].map((number) => ({
    ...{ ticketId: `1-${number}`, number, serviceId: 'ho-tich', absentAt: board.hubTime },
  })) as SimulatedBoard['absent'];
  if (scene === 'busy') for (let n = 0; n < CALLS.length; n += 1) callNext();
  fed.setState('connected');
  fed.push();
}

setInterval(() => {
  if (scene !== 'busy') return;
  callNext();
  fed.push();
}, NEXT_CALL_MS);

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.origin !== window.location.origin || event.source !== window.parent) return;
  const told = event.data as { type?: unknown; look?: unknown; scene?: unknown } | null;
  if (typeof told !== 'object' || told?.type !== PREVIEW_LOOK) return;
  const look = displayLookViewSchema.safeParse(told.look);
  const wanted = PREVIEW_SCENES.find((each) => each === told.scene) ?? 'busy';
  act(wanted);
  if (look.success) {
    const calibrateUntil = wanted === 'calibration' ? hubNow() + 2 * 60_000 : null;
    fed.show({ ...look.data, calibrateUntil });
  }
});
window.parent.postMessage({ type: PREVIEW_READY }, window.location.origin);

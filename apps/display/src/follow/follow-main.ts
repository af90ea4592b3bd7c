import type { FollowView } from '@motcua/protocol/follow-view';
import { Alarm } from './alarm.ts';
import { createAsker, type Answer } from './ask-hub.ts';
import { keepAwake } from './keep-awake.ts';
import { tryOffice } from './try-office.ts';
import { hide, isAlive, part, say, show, titleOf, words } from './page-parts.ts';
import { renewWhenCalm } from './renewal.ts';
import { afterAnswer, afterFailure, isLost, onTheClock, ringsAnew } from './polling.ts';

const TITLE_BLINKS_MS = 1_000;

// `/S/…` is what stands in a QR code.
const here = location.pathname.toLowerCase().replace(/\/+$/, '');
const ask = createAsker(`${here}/state`);
const alarm = new Alarm();
let view: FollowView | null = null;
let failures = 0;
let lastGood = new Date();
let timer = 0;
/** Of the questions under way only the last counts. */
let nth = 0;
let blinking = 0;
let soundFailed = false;

function question(): void {
  window.clearTimeout(timer);
  nth += 1;
  const mine = nth;
  void ask().then((answer) => {
    if (mine === nth) take(answer);
  });
}

function take(answer: Answer): void {
  if (answer.kind === 'none') {
    failures += 1;
    timer = window.setTimeout(question, afterFailure(failures, answer.waitMs, Math.random()));
  } else {
    failures = 0;
    lastGood = new Date();
    if (answer.kind === 'view') change(answer.view);
    renewWhenCalm(answer.made, isCalm);
    if (view && view.nextMs !== null) timer = window.setTimeout(question, afterAnswer(view.nextMs, Math.random()));
  }
  draw();
}

/** UI7: nobody is being called, and no bell is on that a finger has switched on: after a load it would not ring any more. */
function isCalm(): boolean {
  return view !== null && view.kind !== 'called' && view.kind !== 'check' && !(alarm.isOn && isAlive(view));
}

function change(next: FollowView): void {
  const before = view ? view.ring : null;
  view = next;
  show(next);
  if (ringsAnew(before, next.ring)) ring();
  else if (next.ring === null) alarm.stop();
  if (blinking === 0) document.title = titleOf(next);
  if (next.office) tryOffice(here, next.office, change);
}

/** A call: the phone rings and shakes, the page flashes thrice, the tab's title blinks, until somebody has seen it. */
function ring(): void {
  hide('hush', false);
  alarm.start(calm);
  blink(true);
}

function blink(isSign: boolean): void {
  window.clearTimeout(blinking);
  if (!view) return;
  document.title = isSign ? `● ${view.counter || view.heading} ●` : titleOf(view);
  blinking = window.setTimeout(() => blink(!isSign), TITLE_BLINKS_MS);
}

function calm(): void {
  hide('hush', true);
  window.clearTimeout(blinking);
  blinking = 0;
  draw();
  if (view) document.title = titleOf(view);
}

function draw(): void {
  const lost = isLost(failures, navigator.onLine === false);
  const alive = view !== null && isAlive(view);
  const isCalled = view !== null && view.kind === 'called';
  part('page').className = [
    ...(view ? [] : ['waking']),
    ...(isCalled ? ['called'] : []),
    ...(isCalled && blinking !== 0 ? ['news'] : []),
    ...(lost && !isCalled ? ['unsure'] : []),
  ].join(' ');
  const at = onTheClock(lastGood);
  if (lost && part('lost').hidden) {
    say('lost', words.lost.replace('{time}', at));
    part('lost').appendChild(document.createElement('span')).textContent = words.lostHow;
  }
  hide('lost', !lost);
  say('updated', alive ? words.updated.replace('{time}', at) : '');
  hide('sound', !alive || !alarm.canSound);
  part('sound').setAttribute('aria-pressed', String(alarm.isOn));
  say('sound', alarm.isOn ? words.soundOn : soundFailed ? words.soundNone : words.soundOff);
}

function stayAwake(): void {
  keepAwake((isKept) => say('awake', isKept ? words.keptOn : words.keepOn));
}

part('sound').addEventListener('click', () => {
  if (alarm.isOn) {
    alarm.turnOff();
    return draw();
  }
  alarm.turnOn((worked) => {
    soundFailed = !worked;
    draw();
  });
  stayAwake();
});
part('hush').addEventListener('click', () => alarm.stop());
// A phone that was in a pocket, or away from the Wi-Fi, catches up by asking.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  question();
  stayAwake();
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) question();
});
window.addEventListener('online', question);
window.addEventListener('offline', () => {
  failures += 1;
  draw();
});
stayAwake();
question();

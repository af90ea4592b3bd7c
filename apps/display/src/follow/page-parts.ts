import type { FollowKind, FollowPageWords, FollowView } from '@motcua/protocol/follow-view';

/** Where it still matters that the phone can be heard and its screen is on. */
const ALIVE: readonly FollowKind[] = ['waiting', 'called', 'serving', 'parked', 'absent'];

export const part = (id: string): HTMLElement => document.getElementById(id) || document.body;
export const words = JSON.parse(part('words').textContent || '{}') as FollowPageWords;

/** Only what differs is written: a reader that speaks says no sentence twice. */
export function say(id: string, text: string): void {
  const element = part(id);
  if (element.textContent !== text) element.textContent = text;
}

export function hide(id: string, isHidden: boolean): void {
  part(id).hidden = isHidden;
}

/** Puts a view onto the page. */
export function show(view: FollowView): void {
  say('number', view.number || '');
  say('service', view.service || '');
  say('heading', view.heading);
  say('counter', view.counter || '');
  const lines = part('lines');
  const text = view.lines.join('\n');
  if (lines.getAttribute('data-said') !== text) {
    lines.setAttribute('data-said', text);
    lines.textContent = '';
    for (const line of view.lines) lines.appendChild(document.createElement('p')).textContent = line;
  }
  document.documentElement.lang = view.language;
  // What is urgent is said at once, whatever a reader is saying.
  part('told').setAttribute('aria-live', view.kind === 'called' ? 'assertive' : 'polite');
  const isAlive = ALIVE.indexOf(view.kind) >= 0;
  hide('awake', !isAlive);
  hide('hall', view.kind === 'check');
  document.body.setAttribute('data-alive', isAlive ? 'yes' : 'no');
}

/** What stands in the browser's tab. */
export function titleOf({ number, heading, counter }: FollowView): string {
  return [number, counter ? `${heading} ${counter}` : heading].filter(Boolean).join(' · ');
}

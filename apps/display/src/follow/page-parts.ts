import type { FollowKind, FollowPageWords, FollowView } from '@motcua/protocol/follow-view';

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

/** Whether it still matters that the phone can be heard and its screen is on. */
export function isAlive({ kind }: FollowView): boolean {
  return ALIVE.indexOf(kind) >= 0;
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
  hide('awake', !isAlive(view));
  hide('hall', view.kind === 'check');
}

/** What stands in the browser's tab. */
export function titleOf({ number, heading, counter }: FollowView): string {
  return [number, counter ? `${heading} ${counter}` : heading].filter(Boolean).join(' · ');
}

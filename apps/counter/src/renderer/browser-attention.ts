import { localText, staffMinutesText, staffHelpTexts, staffTexts } from '@motcua/messages';
import { Attention, type AttentionSurroundings } from './attention.ts';
import { helpWords } from './help-words.ts';
import { helpHere, unanswered, waitsTooLong } from './model/help.ts';
import type { StaffState } from './model/staff-state.ts';
import type { Speaking } from './speaking.ts';

/** Whether the browser can show notes of the desktop, and nobody has said yes or no. Over plain HTTP it never can. */
export function mayAskToNotify(): boolean {
  return 'Notification' in window && window.isSecureContext && Notification.permission === 'default';
}

const attention = new Attention(surroundings);

/** HE6: told of whatever nobody has answered. */
export function callAttention(state: StaffState, speaking: Speaking): void {
  const { hubMs, language } = speaking;
  const words = staffHelpTexts(language);
  const help = unanswered(helpHere(state, hubMs)).map((here) => ({
    key: here.request.helpId,
    words: helpWords(here, state.health?.body ?? null, speaking).wish,
  }));
  const long = waitsTooLong(state, hubMs).map(({ serviceId, name, longestWaitSince }) => ({
    key: `wait-${serviceId}`,
    words: words.waitsTooLong(
      localText(name, language),
      staffMinutesText(hubMs - (longestWaitSince ?? hubMs), language),
    ),
  }));
  attention.show([...help, ...long], staffTexts(language).appName, words.titleCount);
}

function surroundings(): AttentionSurroundings {
  const mayNotify = 'Notification' in window && Notification.permission === 'granted';
  return {
    isAway: () => document.hidden || !document.hasFocus(),
    setTitle: (title) => {
      document.title = title;
    },
    notify: mayNotify ? notify : null,
    isCalm: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

function notify(words: string, key: string): void {
  try {
    new Notification(words, { tag: key, silent: true });
  } catch {
    // A phone's browser knows the word and cannot do it; the title still counts.
  }
}

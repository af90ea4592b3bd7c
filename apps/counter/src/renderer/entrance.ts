import { html, nothing } from 'lit';
import type { HubHttp } from '@motcua/client';
import { messagesIn, refusalMessages } from '@motcua/messages';
import { missingPart, type FetchedParts } from './fetched-parts.ts';
import type { StaffState } from './model/staff-state.ts';
import type { Speaking } from './speaking.ts';
import './screens/sign-in-screen.ts';

/** In the first second of a page nobody is told to wait: as a rule the hub answers sooner, and the picture would only hold up the next. */
const SAID_AFTER_MS = 1_000;

/** What stands before the page of whoever has signed in; null: they have. */
export function entrance(state: StaffState, speaking: Speaking, http: HubHttp | null, parts: FetchedParts) {
  const { link } = state;
  // Whatever the link does meanwhile: a new code is shown once.
  if (state.entrance === 'recovery') {
    if (parts.isMissing('mc-recovery-screen')) return missingPart(speaking);
    return html`<mc-recovery-screen .speaking=${speaking} .http=${http}></mc-recovery-screen>`;
  }
  if (link.kind === 'refused') {
    if (link.code === 'not-signed-in' || link.code === 'session-ended') {
      return signIn(state, speaking, link.code, http, parts);
    }
    return html`<div class="refused" role="alert" data-test="refused">
      <h1>${speaking.texts.refusedTitle}</h1>
      <p>${messagesIn(refusalMessages, speaking.language)[link.code]}</p>
    </div>`;
  }
  if (state.you !== null) return null;
  // After signing in the link connects anew; until then the form stays, busy.
  if (state.signIn.kind !== 'ready') return signIn(state, speaking, null, http, parts);
  return connecting(speaking);
}

/** Whoever was signed in when the page was loaded comes to its first screen before that was fetched; null: it is there. */
export function arriving({ screen }: StaffState, speaking: Speaking, parts: FetchedParts) {
  if (screen !== 'counters' && screen !== 'counter') return null;
  return parts.standing(`mc-${screen}-screen`) === 'coming' ? connecting(speaking) : null;
}

function connecting({ texts, localMs }: Speaking) {
  if (localMs < SAID_AFTER_MS) return nothing;
  return html`<div class="refused" role="status">${texts.connecting}</div>`;
}

function signIn(
  state: StaffState,
  speaking: Speaking,
  refusal: 'not-signed-in' | 'session-ended' | null,
  http: HubHttp | null,
  parts: FetchedParts,
) {
  if (state.givenPassword === null) {
    return html`<mc-sign-in-screen
      .note=${state.signIn}
      .refusal=${refusal}
      .http=${http}
      .speaking=${speaking}
    ></mc-sign-in-screen>`;
  }
  if (parts.isMissing('mc-own-password-screen')) return missingPart(speaking);
  return html`<mc-own-password-screen
    .given=${state.givenPassword}
    .note=${state.signIn}
    .speaking=${speaking}
  ></mc-own-password-screen>`;
}

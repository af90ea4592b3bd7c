import { html, nothing, type TemplateResult } from 'lit';
import type { NetworkChange } from '@motcua/client/setup';
import { messagesIn, networkChangeMessages } from '@motcua/messages';
import type { Language } from '@motcua/protocol';

/** FS13: what becomes of a change of the network, for whoever stands there. */
export function toldOfChange(change: NetworkChange | null, language: Language): TemplateResult | typeof nothing {
  if (change === null) return nothing;
  const isWell = change.kind === 'kept' || change.kind === 'running';
  return html`<mc-banner
    kind=${isWell ? 'calm' : change.kind === 'stuck' ? 'alarm' : 'warn'}
    icon=${change.kind === 'kept' ? 'check' : change.kind === 'running' ? 'refresh' : 'warning'}
    role=${isWell ? 'status' : 'alert'}
    data-test="network-told"
    >${wordsOf(change, language)}</mc-banner
  >`;
}

function wordsOf(change: NetworkChange, language: Language): string {
  const say = messagesIn(networkChangeMessages, language);
  if (change.kind !== 'undone') return say[change.kind];
  switch (change.because) {
    case 'no-connection':
      if (change.method === 'wifi') return say.wifiFailed;
      return change.method === 'fixed' ? say.addressTaken : say.noRouter;
    case 'no-hub':
      return say.noHub;
    case 'not-kept':
      return say.notKept;
  }
}

import { html, type TemplateResult } from 'lit';
import type { SetupAct } from '@motcua/client/setup';
import { messagesIn, serviceMessages } from '@motcua/messages';
import type { IconName } from '@motcua/ui';
import type { Serious, ServiceOptions } from './service-options.ts';

type TwiceButton = {
  readonly wish: Serious;
  readonly does: SetupAct;
  readonly name: string;
  readonly icon: IconName;
  readonly test: string;
  readonly isOff?: boolean;
};

/** FS8: what is asked for twice: the first touch asks whether somebody is sure, the second one does it. */
export function twiceButton(
  { wish, does, name, icon, test, isOff = false }: TwiceButton,
  { language, act, asked, ask }: ServiceOptions,
): TemplateResult {
  const isAsked = asked === wish;
  return html`<mc-button
    kind=${isAsked ? 'alarm' : 'secondary'}
    icon=${icon}
    data-test=${test}
    ?disabled=${isOff}
    @press=${() => (isAsked ? act(does) : ask(wish))}
    >${isAsked ? messagesIn(serviceMessages, language).surely : name}</mc-button
  >`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceTries } from '@motcua/client/setup';
import { messagesIn, printTriedMessages, serviceMessages } from '@motcua/messages';
import type { ServiceOptions } from './service-options.ts';
import '@motcua/ui/more-icons';

type Told = { readonly kind: 'good' | 'alarm' | 'plain'; readonly words: string };

/** FS10: what can be tried at the device, and below it what became of it. */
export function triesOf({ print, practice }: ServiceTries, options: ServiceOptions): TemplateResult | typeof nothing {
  if (print === null && practice === null) return nothing;
  return html`<section class="tries">
    ${print === null ? nothing : printing(print, options)}
    ${practice === null ? nothing : practising(practice, options)}
  </section>`;
}

function printing(print: NonNullable<ServiceTries['print']>, { language, act }: ServiceOptions): TemplateResult {
  const say = messagesIn(serviceMessages, language);
  const told = (): Told | null => {
    if (print === 'untried') return null;
    if (print === 'running') return { kind: 'plain', words: say.printing };
    if (print === 'unanswered') return { kind: 'plain', words: say.printingStill };
    const isOut = print === 'out' || print === 'unproven';
    return { kind: isOut ? 'good' : 'alarm', words: messagesIn(printTriedMessages, language)[print] };
  };
  return html`<div>
    <mc-button
      icon="printer"
      data-test="test-print"
      .disabled=${print === 'running' || print === 'unanswered'}
      @press=${() => act({ act: 'test-print' })}
      >${say.tryPrint}</mc-button
    >
    ${line('print-told', told())}
  </div>`;
}

/** Citizens who are there would get numbers without value: it is asked for twice. Ending it is not. */
function practising(
  { isOn, asked: told }: NonNullable<ServiceTries['practice']>,
  { language, act, asked, ask }: ServiceOptions,
): TemplateResult {
  const say = messagesIn(serviceMessages, language);
  const isAsked = asked === 'practice' && !isOn;
  const press = () => (isOn || isAsked ? act({ act: 'practice', isOn: !isOn }) : ask('practice'));
  return html`<div>
    <mc-button
      kind=${isAsked ? 'alarm' : 'secondary'}
      icon="book"
      data-test="practice"
      .disabled=${told === 'running'}
      @press=${press}
      >${isAsked ? say.surely : isOn ? say.endPractice : say.startPractice}</mc-button
    >
    ${line('practice-told', practiceTold(isOn, told, language))}
  </div>`;
}

function practiceTold(
  isOn: boolean,
  told: NonNullable<ServiceTries['practice']>['asked'],
  language: ServiceOptions['language'],
): Told | null {
  const say = messagesIn(serviceMessages, language);
  if (told === 'running') return { kind: 'plain', words: say.askingHub };
  if (told === 'refused') return { kind: 'alarm', words: say.practiceRefused };
  if (told === 'no-hub') return { kind: 'alarm', words: say.practiceUnheard };
  if (isOn) return { kind: 'alarm', words: say.practiceIsOn };
  return told === 'done' ? { kind: 'good', words: say.practiceIsOff } : null;
}

function line(name: string, told: Told | null): TemplateResult {
  return html`<p class="told ${told?.kind ?? ''}" role="status" data-test=${name}>${told?.words ?? ''}</p>`;
}

import { html, nothing } from 'lit';
import { localText, normSettingsTexts } from '@motcua/messages';
import type { ServiceId } from '@motcua/protocol';
import { removeAt, setList } from '../settings/editing.ts';
import { choice } from './settings-choice.ts';
import { takeAwayButton } from './settings-entry.ts';
import { fieldProblems, numberField, type SettingsForm } from './settings-form.ts';

const PATH = 'norms.services';
const SECOND = 1_000;
/** What a norm of its own begins with where there is none for all. */
const USUAL_MINUTES = 30;
const [AS_CENTRE, OWN, NONE] = [0, 1, 2];

/** ST5: how long a wait may be, when it is nearly too long, and when help is everybody's. */
export function settingsNorms(form: SettingsForm) {
  const words = normSettingsTexts(form.language);
  const { norms, services } = form.editing.draft;
  const gone = norms.services.flatMap(({ serviceId }, n) =>
    services.some((service) => service.serviceId === serviceId) ? [] : [{ serviceId, n }],
  );
  return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
    ${numberField(form, 'norms.longWaitMinutes', words.longWait, {
      note: words.longWaitHint,
      none: { words: words.noNorm, otherwise: USUAL_MINUTES },
    })}
    ${numberField(form, 'norms.nearPercent', words.near, {
      note: words.nearHint,
      none: { words: words.noNear, otherwise: 80 },
    })}
    <fieldset id=${PATH} tabindex="-1">
      <legend>${words.services}</legend>
      <p class="hint">${words.servicesHint}</p>
      ${services.map(({ serviceId, name }) => normOfService(form, serviceId, localText(name, form.language)))}
      ${gone.map(({ serviceId, n }) => goneService(form, serviceId, n))}
    </fieldset>
    ${numberField(form, 'norms.helpForAllAfterMs', words.helpForAll, { scale: SECOND, note: words.helpForAllHint })}`;
}

function normOfService(form: SettingsForm, serviceId: ServiceId, name: string) {
  const words = normSettingsTexts(form.language);
  const { norms } = form.editing.draft;
  const n = norms.services.findIndex((each) => each.serviceId === serviceId);
  const own = norms.services[n];
  const chosen = own === undefined ? AS_CENTRE : own.longWaitMinutes === null ? NONE : OWN;
  const choose = (option: number): void => {
    const longWaitMinutes = option === NONE ? null : (norms.longWaitMinutes ?? USUAL_MINUTES);
    form.edit((now) => {
      const others = now.draft.norms.services.filter((each) => each.serviceId !== serviceId);
      return setList(now, PATH, option === AS_CENTRE ? others : [...others, { serviceId, longWaitMinutes }]);
    });
  };
  const options = [words.asCentre(norms.longWaitMinutes), words.ownNorm, words.noNorm];
  return html`<div class="row">
    ${choice(`${PATH}-${serviceId}`, name, chosen, options, choose)}
    ${chosen === OWN ? numberField(form, `${PATH}[${n}].longWaitMinutes`, words.minutesOf(name)) : html`<span></span>`}
    ${n < 0 ? nothing : fieldProblems(form, `${PATH}[${n}].serviceId`)}
  </div>`;
}

/** Its service was taken out of the settings. */
function goneService(form: SettingsForm, serviceId: ServiceId, n: number) {
  const words = normSettingsTexts(form.language);
  return html`<div class="line" id="${PATH}[${n}].serviceId" tabindex="-1">
    <span>${words.goneService(serviceId)}</span>
    ${fieldProblems(form, `${PATH}[${n}].serviceId`)}
    ${takeAwayButton(form.texts.remove, () => form.edit((now) => removeAt(now, PATH, n)))}
  </div>`;
}

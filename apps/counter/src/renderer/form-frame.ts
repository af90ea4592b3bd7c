import { html, type nothing, type TemplateResult } from 'lit';

type Part = TemplateResult | typeof nothing;

export type FormFrame = {
  readonly onSubmit: (event: SubmitEvent) => void;
  /** What it is for, above the fields. */
  readonly heading: Part;
  readonly fields: Part;
  /** The button that sends it. `look`: beside those of every button. */
  readonly send: { readonly words: string; readonly look: string; readonly test: string; readonly isOff: boolean };
  /** What stands below the button. */
  readonly after: Part;
};

/** The frame of a form that one button sends. The page says itself what is missing, in its own words. */
export function formFrame({ onSubmit, heading, fields, send, after }: FormFrame) {
  return html`<form @submit=${onSubmit} novalidate>
    ${heading} ${fields}
    <button class="plain-button ${send.look}" type="submit" data-test=${send.test} ?disabled=${send.isOff}>
      ${send.words}
    </button>
    ${after}
  </form>`;
}

/** What stands above the fields before anybody has signed in. */
export function doorHeading(door: {
  readonly icon: string;
  readonly brand: string;
  readonly title: string;
  readonly lead: string;
}) {
  return html`<p class="brand"><mc-icon .name=${door.icon}></mc-icon>${door.brand}</p>
    <h1>${door.title}</h1>
    <p class="lead soft">${door.lead}</p>`;
}

/** The name somebody signs in with. */
export function signInNameField(label: string, test: string) {
  return html`<div class="field">
    <label for="name">${label}</label>
    <input
      id="name"
      name="name"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      maxlength="60"
      data-test=${test}
      required
    />
  </div>`;
}

/** The way to another form. */
export function otherWay(words: string, test: string, go: () => void) {
  return html`<button class="way" type="button" data-test=${test} @click=${go}>${words}</button>`;
}

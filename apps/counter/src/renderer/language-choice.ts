import { css, html, nothing } from 'lit';
import { LANGUAGE_NAMES, languageChoiceTexts } from '@motcua/messages';
import { LANGUAGES, type Language } from '@motcua/protocol';

/** UI8: the other languages, each in its own name; beside Khmer, which nobody has read over yet, that it is a draft. */
export function languageChoice(language: Language, choose: (chosen: Language, event: MouseEvent) => void) {
  return html`<span class="languages">
    ${LANGUAGES.filter((other) => other !== language).map(
      (other) =>
        html`<button
          class="plain-button"
          type="button"
          lang=${other}
          data-test="language-${other}"
          @click=${(event: MouseEvent) => choose(other, event)}
        >
          ${LANGUAGE_NAMES[other]}
        </button>`,
    )}
    ${draftMark(language)}
  </span>`;
}

/** A list that is closed without a change says nothing of it, and would go on taking the counter's keys. */
const LIST_KEPT_MS = 6_000;

/** UI8: the same in one line with the counter's own number: a list, which takes less room. */
export function languageList(language: Language, choose: (chosen: Language, event: Event) => void) {
  const say = languageChoiceTexts(language);
  return html`<span class="languages">
    <select
      aria-label=${say.language}
      data-test="language"
      @focus=${({ target }: FocusEvent & { readonly target: HTMLSelectElement }) =>
        setTimeout(() => target.blur(), LIST_KEPT_MS)}
      @keyup=${({ key, target }: KeyboardEvent & { readonly target: HTMLSelectElement }) =>
        key === 'Escape' && target.blur()}
      @change=${(event: Event & { readonly target: HTMLSelectElement }) => {
        const chosen = LANGUAGES.find((one) => one === event.target.value);
        if (chosen !== undefined) choose(chosen, event);
        // Khmer may not come: what is shown is what is spoken.
        event.target.value = language;
      }}
    >
      ${LANGUAGES.map(
        (one) => html`<option value=${one} lang=${one} .selected=${one === language}>${LANGUAGE_NAMES[one]}</option>`,
      )}
    </select>
    ${draftMark(language)}
  </span>`;
}

function draftMark(language: Language) {
  if (language !== 'km') return nothing;
  const say = languageChoiceTexts(language);
  return html`<span class="draft" title=${say.draftWhy} data-test="draft">${say.draft}</span>`;
}

/** UI8: Khmer was chosen and did not come. */
export function khmerMissing(language: Language) {
  return html`<p class="khmer-missing" role="alert" data-test="khmer-missing">
    ${languageChoiceTexts(language).khmerMissing}
  </p>`;
}

export const languageChoiceStyles = css`
  .languages {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }
  .draft {
    color: var(--mc-ink-soft);
    font-size: 0.875rem;
    font-weight: var(--mc-weight-strong);
  }
  .languages select {
    flex: none;
    width: auto;
    min-height: 2.25rem;
    padding: 0.2rem 0.4rem;
    border: 2px solid var(--mc-line);
    border-radius: var(--mc-radius-small);
    background: var(--mc-surface);
    color: var(--mc-ink);
    font: inherit;
    font-size: 0.9375rem;
    font-weight: var(--mc-weight-strong);
  }
  .khmer-missing {
    padding: 0.6rem 1rem;
    background: var(--mc-warn-soft);
    border-left: 0.5rem solid var(--mc-warn-line);
    color: var(--mc-warn);
    font-weight: var(--mc-weight-strong);
    line-height: 1.45;
  }
`;

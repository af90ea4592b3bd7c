import { css, html, nothing } from 'lit';
import { LANGUAGE_NAMES, languageChoiceTexts } from '@motcua/messages';
import { LANGUAGES, type Language } from '@motcua/protocol';

/** UI8: the other languages, each in its own name; beside Khmer, which nobody has read over yet, that it is a draft. */
export function languageChoice(language: Language, choose: (chosen: Language, event: MouseEvent) => void) {
  const say = languageChoiceTexts(language);
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
    ${language === 'km' ? html`<span class="draft" title=${say.draftWhy} data-test="draft">${say.draft}</span>` : nothing}
  </span>`;
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
  .khmer-missing {
    padding: 0.6rem 1rem;
    background: var(--mc-warn-soft);
    border-left: 0.5rem solid var(--mc-warn-line);
    color: var(--mc-warn);
    font-weight: var(--mc-weight-strong);
    line-height: 1.45;
  }
`;

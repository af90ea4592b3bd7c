import { html } from 'lit';

/**
 * A text of which each sentence begins a line of its own where not all of it stands in one: no line ends with the "Xin" or "Mời" of the
 * next sentence. The hour stays whole too.
 */
export function sentences(text: string) {
  return text
    .replace(/(\d) giờ (?=\d)/g, '$1\u00a0giờ\u00a0')
    .split(/(?<=[.?!។]) (?=\S)/)
    .map((sentence, nth) => html`${nth === 0 ? '' : ' '}<span class="sentence">${sentence}</span>`);
}

import { html, nothing } from 'lit';

/** One of several, by its place among `options`. `note`: what is said below it. */
export function choice(
  id: string,
  label: string,
  chosen: number,
  options: readonly string[],
  choose: (chosen: number) => void,
  note = '',
) {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.selectedIndex);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${change}>
      ${options.map((words, n) => html`<option .selected=${n === chosen}>${words}</option>`)}
    </select>
    ${note === '' ? nothing : html`<p class="hint">${note}</p>`}
  </div>`;
}

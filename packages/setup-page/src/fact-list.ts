import { html, nothing, type TemplateResult } from 'lit';

export type Fact = readonly [name: string, value: unknown];

/** How something stands, a line each: in the service menu, and for each connection of the machine. */
export function factList(facts: readonly Fact[], test?: string): TemplateResult {
  return html`<dl data-test=${test ?? nothing}>
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

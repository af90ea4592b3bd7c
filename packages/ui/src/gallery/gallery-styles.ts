import { css } from 'lit';

export const galleryStyles = css`
  :host {
    display: block;
  }
  header,
  main {
    max-width: 90rem;
    margin: 0 auto;
    padding: var(--mc-space-5);
  }
  header {
    display: grid;
    gap: var(--mc-space-3);
  }
  h1 {
    font-size: var(--mc-text-2xl);
    line-height: var(--mc-line-tight);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-3) var(--mc-space-5);
  }
  nav div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-2);
  }
  nav a {
    padding: 0.4em 0.9em;
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    background: var(--mc-surface);
    color: var(--mc-ink);
    font-weight: var(--mc-weight-strong);
    text-decoration: none;
  }
  nav a[aria-current] {
    background: var(--mc-ink);
    color: var(--mc-surface);
  }
  section {
    margin-bottom: var(--mc-space-7);
    padding-top: var(--mc-space-4);
    border-top: 2px solid var(--mc-line);
  }
  h2 {
    margin-bottom: var(--mc-space-4);
    font-size: var(--mc-text-xl);
    line-height: var(--mc-line-tight);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--mc-space-4);
    margin-bottom: var(--mc-space-4);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    grid-auto-rows: 15rem;
    gap: var(--mc-touch-gap);
  }
  .low {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 34rem), 1fr));
    grid-auto-rows: 9rem;
    margin-top: var(--mc-touch-gap);
  }
  .stack {
    display: grid;
    gap: var(--mc-space-4);
    max-width: 52rem;
  }
  .number {
    font-size: 7rem;
  }
  .faces {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 14rem));
    gap: var(--mc-touch-gap);
    font-size: 1.4rem;
  }
  .qr {
    width: 12rem;
    height: 12rem;
  }
  .signs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    gap: var(--mc-space-4);
    list-style: none;
    font-size: var(--mc-text-s);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .signs mc-pictogram {
    display: grid;
    margin: 0 auto var(--mc-space-2);
    font-size: 4rem;
  }
  .typed {
    min-height: 2.2em;
    margin-bottom: var(--mc-space-4);
    padding: 0.3em 0.6em;
    border: 2px solid var(--mc-line-strong);
    background: var(--mc-surface);
    font-size: var(--mc-text-2xl);
    font-weight: var(--mc-weight-title);
  }
  .colours {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
    gap: var(--mc-space-3);
  }
  .hall {
    padding: var(--mc-space-5);
    background: var(--mc-hall);
    color: var(--mc-on-hall);
  }
  .hall p {
    margin-bottom: var(--mc-space-2);
  }
  .hall .soft {
    color: var(--mc-on-hall-soft);
  }
  .hall .way {
    color: var(--mc-hall-call);
    font-size: var(--mc-text-2xl);
    font-weight: var(--mc-weight-title);
  }
  .hall .raised {
    padding: var(--mc-space-4);
    background: var(--mc-hall-raised);
    border: 1px solid var(--mc-hall-line);
  }
`;

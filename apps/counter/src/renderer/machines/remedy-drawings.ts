import { svg, type TemplateResult } from 'lit';
import type { Remedy } from '../model/machine-levels.ts';

/** A slip printer seen from the front, with its slot; its lid closed, or lifted. */
const BODY = svg`<path d="M20 36h56a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4V40a4 4 0 0 1 4-4Z"/><path d="M28 53h40"/>`;
const LID = svg`<path d="M22 36v-5a5 5 0 0 1 5-5h42a5 5 0 0 1 5 5v5"/>`;
const LIFTED_LID = svg`<path d="m20 36 6-25h50l-6 25"/>`;
/** Beside a machine: its switch. */
const SWITCH = svg`<path d="M97 12v11"/><path d="M91 16a9 9 0 1 0 12 0"/>`;
const SCREEN = svg`<path d="M16 12h58v40H16zM45 52v12M32 66h26"/>`;
const BOARD = svg`<rect x="16" y="14" width="80" height="36" rx="2"/>`;
/** 88, as seven strokes a figure. */
const FIGURES = svg`<path d="M36 22h12v10H36zM36 32h12v10H36zM64 22h12v10H64zM64 32h12v10H64z"/>`;

/** Line drawings on a 112 × 80 grid; what is to be moved, pressed or put in has the class `do`. */
const DRAWINGS: Readonly<Record<Remedy, TemplateResult>> = {
  'change-roll': svg`${BODY}${LIFTED_LID}<g class="do"><circle cx="95" cy="20" r="10"/><circle cx="95" cy="20" r="3"/><path d="M95 36c0 8-4 11-11 11"/><path d="m89 42-5 5 5 5"/></g>`,
  'close-cover': svg`${BODY}${LIFTED_LID}<g class="do"><path d="M90 10a34 34 0 0 1 0 24"/><path d="m84 29 6 6 6-5"/></g>`,
  'clear-jam': svg`${BODY}${LID}<g class="do"><path d="m34 53 4 8-4 5 7 4 4-6 6 7 5-7 7 4 1-8-4-7"/><path d="M96 66V44"/><path d="m90 50 6-6 6 6"/></g>`,
  'power-and-cable': svg`${BODY}${LID}<path d="M80 58h10"/><g class="do">${SWITCH}<path d="M90 51v14M96 51h10v14H96zM90 54h6M90 62h6"/></g>`,
  'other-computer': svg`<path d="M8 10h32v22H8zM18 38h12M24 32v6M72 10h32v22H72zM82 38h12M88 32v6"/><path d="M36 54h40v16H36zM43 62h26"/><path d="M88 42v5H64v7"/><g class="do"><path d="M24 42v5h24v7"/><path d="m30 41 12 12M42 41 30 53"/></g>`,
  'power-cycle': svg`${BODY}${LID}<g class="do">${SWITCH}<path d="M105 52a9 9 0 1 1-4-8"/><path d="M102 37v7h-7"/></g>`,
  'screen-power': svg`${SCREEN}<g class="do">${SWITCH}<path d="M88 44v14M94 44h10v14H94zM88 47h6M88 55h6"/></g><path d="M74 51h14"/>`,
  'sound-on': svg`${SCREEN}<g class="do"><path d="M80 44h7l10-8v30l-10-8h-7zM102 44a10 10 0 0 1 0 14M107 39a17 17 0 0 1 0 24"/></g>`,
  'plug-cable': svg`<path d="M78 26h22v28H78zM86 35h6M86 45h6M100 40h8"/><g class="do"><path d="M4 40h14M54 32h10M54 48h10"/><path d="M54 26v28H38a14 14 0 0 1 0-28Z"/><path d="M44 66h24"/><path d="m62 60 6 6-6 6"/></g>`,
  'open-settings': svg`${SCREEN}<path d="M26 24h16M26 33h24M26 42h12"/><g class="do"><circle cx="95" cy="56" r="7"/><path d="M95 42v7M95 63v7M81 56h7M102 56h7M85 46l5 5M100 61l5 5M105 46l-5 5M90 61l-5 5"/></g>`,
  'board-power': svg`${BOARD}<g opacity=".3">${FIGURES}</g><path d="M30 50v14h14"/><g class="do"><path d="M44 57v14h6a7 7 0 0 0 0-14ZM57 61h7M57 67h7"/><path d="M74 57h12v14H74zM78 62h4M78 66h4"/></g>`,
  'look-up': svg`${BOARD}<g class="do">${FIGURES}</g><path d="M36 66c8-9 32-9 40 0-8 9-32 9-40 0Z"/><circle cx="56" cy="66" r="3.5"/>`,
};

/** What somebody does about a machine; it stands beside words, never instead of them. */
export function remedyDrawing(remedy: Remedy) {
  return svg`<svg class="drawing" viewBox="0 0 112 80" aria-hidden="true" focusable="false">${DRAWINGS[remedy]}</svg>`;
}

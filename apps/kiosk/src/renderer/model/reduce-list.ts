import type { LinkState, NoAnswer } from '@motcua/client';
import type { CatalogueProcedure, CatalogueReply } from '@motcua/protocol';
import { boundPrinter } from './bound-printer.ts';
import type { PaperStanding, ProcedureScreen } from './find-state.ts';
import { isConnected, type KioskState } from './kiosk-state.ts';
import { isInPractice } from './practice.ts';
import { unchanged, type Reduced } from './take-number.ts';

/** PC8: there is a list that somebody stands for, and a printer here. */
export function offersPaper(state: KioskState, procedure: CatalogueProcedure | null): boolean {
  return (procedure?.checkList ?? null) !== null && boundPrinter(state) !== null && !isInPractice(state);
}

/** PC8: whoever has the paper, or waits for it, gets no second one; what took no paper may be asked for again. */
export function mayAskForPaper({ paper }: ProcedureScreen): boolean {
  if (paper === null) return true;
  return paper.kind === 'told' && (paper.fate === 'busy' || paper.fate === 'no-printer' || paper.fate === 'no-answer');
}

/** PC8: the hub prints what stands on the glass. */
export function printList(state: KioskState, at: number): Reduced {
  const { screen, language } = state;
  if (screen.kind !== 'procedure' || screen.showsCode || !isConnected(state)) return unchanged(state);
  if (!offersPaper(state, screen.procedure) || !mayAskForPaper(screen)) return unchanged(state);
  const pressId = state.pressesSoFar + 1;
  const paper: PaperStanding = { kind: 'asked', pressId };
  return {
    state: { ...state, pressesSoFar: pressId, screen: { ...screen, paper, touchedAt: at } },
    effects: [{ kind: 'ask-catalogue', pressId, question: { kind: 'print-list', code: screen.entry.code, language } }],
  };
}

export function isPaperAsked({ paper }: ProcedureScreen, pressId: number): boolean {
  return paper?.kind === 'asked' && paper.pressId === pressId;
}

/** PC8: what became of it. Whoever waited has the page's whole time to read on. */
export function takePaper(screen: ProcedureScreen, reply: CatalogueReply | NoAnswer, at: number): ProcedureScreen {
  const fate = reply.kind === 'list-printed' ? reply.fate : 'no-answer';
  return { ...screen, paper: { kind: 'told', fate }, touchedAt: at };
}

/** PC8: without the link nobody tells any more. */
export function withPaperLost(state: KioskState, link: LinkState): KioskState {
  const { screen } = state;
  if (link.kind === 'connected' || screen.kind !== 'procedure' || screen.paper?.kind !== 'asked') return state;
  return { ...state, screen: { ...screen, paper: { kind: 'told', fate: 'no-answer' } } };
}

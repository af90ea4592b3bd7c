import { asksForPage } from './renewal-answer.ts';
import { RenewalTurn } from './renewal-turn.ts';

const KEPT_AS = 'motcua.renewed-for';

const turn = new RenewalTurn(
  () => Date.now(),
  () => Math.random(),
);
let isAsking = false;

/**
 * UI7: loads this page anew where the hub has another one than this: once for the same, not in the moment of every other phone, and
 * when it disturbs nobody.
 * `made`: of what the hub's page is made now; null: it does not say. What this one was made of stands in its first tag.
 */
export function renewWhenCalm(made: string | null, isCalm: () => boolean): void {
  const mine = document.documentElement.getAttribute('data-made');
  if (isAsking || !made || !mine || made === mine || kept() === made || !turn.hasCome(made) || !isCalm()) return;
  isAsking = true;
  void asksForPage(turn, made, location.href, isCalm).then((isNew) => {
    isAsking = false;
    if (isNew && keep(made)) location.reload();
  });
}

/** What this tab was loaded anew for. Where the browser keeps nothing, nothing is loaded: nobody would know that it was tried. */
function kept(): string | null {
  try {
    return sessionStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keep(made: string): boolean {
  try {
    sessionStorage.setItem(KEPT_AS, made);
    return sessionStorage.getItem(KEPT_AS) === made;
  } catch {
    return false;
  }
}

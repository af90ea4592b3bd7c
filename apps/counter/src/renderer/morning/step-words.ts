import {
  calendarDate,
  clockTime,
  isSameDate,
  machineRefusalMessages,
  messagesIn,
  morningTexts,
  printerHelpText,
  printerPaperTexts,
  printerStateMessages,
} from '@motcua/messages';
import type { DeviceHealthView, Language, MorningFacts } from '@motcua/protocol';
import type { CheckStep, Trouble } from './morning-steps.ts';

/** What a step is called: the kind, and which device. */
export function stepTitle({ step, name }: CheckStep, language: Language): string {
  const kind = morningTexts(language).steps[step];
  return name === '' ? kind : `${kind} · ${name}`;
}

/** What a person is asked to look at; null: the hub knows by itself. */
export function questionOf({ asks, printsAt }: CheckStep, language: Language): string | null {
  if (asks === null) return null;
  const texts = morningTexts(language);
  return asks === 'kiosk' ? texts.kioskQuestion(printsAt) : texts.questions[asks];
}

/** What to do about a red step; null: nothing is red. */
export function stepHelp(step: CheckStep, language: Language): string | null {
  if (step.result !== 'bad') return null;
  return step.trouble === null ? morningTexts(language).help[step.step] : troubleWords(step.trouble, language);
}

function troubleWords(trouble: Trouble, language: Language): string {
  const texts = morningTexts(language);
  switch (trouble.kind) {
    case 'printer': {
      const state = messagesIn(printerStateMessages, language)[trouble.state];
      return `${state}. ${printerHelpText(trouble, language)}`;
    }
    case 'printer-of-kiosk': {
      const state = messagesIn(printerStateMessages, language)[trouble.state];
      return texts.kioskPrinterDown(trouble.name, state, printerHelpText(trouble, language));
    }
    case 'kiosk-away':
      return texts.kioskAway;
    case 'slip-not-out':
      return texts.slipNotOut;
    case 'boards-away':
      return texts.boardsAway;
    case 'display-away':
      return texts.displayAway;
    case 'storage':
      return texts.storageBad;
    case 'clock-doubted':
      return texts.clockDoubted;
    case 'scanner-away':
      return texts.help.scanner;
    case 'paper-low':
      return texts.paperLow;
  }
}

/** How the last trial went, where that says anything. */
export function trialWords({ trial, outcome }: CheckStep, language: Language): string | null {
  const texts = morningTexts(language);
  if (outcome === null) return null;
  const isPrinter = trial?.kind === 'printer';
  if (outcome === 'under-way') return isPrinter ? texts.printerTrying : texts.trying;
  if (outcome === 'no-answer') return isPrinter ? printerPaperTexts(language).testUnheard : texts.noAnswer;
  if (outcome.kind === 'refused') return messagesIn(machineRefusalMessages, language)[outcome.reason];
  return outcome.act === 'print-test-slip' ? printerPaperTexts(language).fates[outcome.fate] : null;
}

/** What the hub knows of itself. `when`: a moment in words. */
export function hubWords(facts: MorningFacts, language: Language, when: (at: number) => string): string {
  const texts = morningTexts(language);
  const off = facts.offFrom === null ? [] : [texts.hubWasOff(when(facts.offFrom), when(facts.startedAt))];
  const disk = facts.storageIsWell ? [texts.storageWell] : [];
  return [texts.hubFacts(facts.version, when(facts.startedAt)), ...off, ...disk].join(' ');
}

/** The paper left against what a usual morning takes. */
export function paperWords(
  { leftMm, morningMm }: DeviceHealthView['printers'][number]['paper'],
  language: Language,
): string {
  const texts = morningTexts(language);
  if (leftMm === null) return texts.paperUnknown;
  const { metres } = printerPaperTexts(language);
  const left = texts.paperLeft(metres(leftMm));
  return morningMm === null ? left : `${left} ${texts.paperMorning(metres(morningMm))}`;
}

/** An hour, with its date where it was not today. */
export function whenWords(at: number, now: number, timeZone: string): string {
  const time = clockTime(at, timeZone);
  return isSameDate(at, now, timeZone) ? time : `${time} ${calendarDate(at, timeZone)}`;
}

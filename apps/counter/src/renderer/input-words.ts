import { staffMomentFrom, rejectionForStaff, staffInputTexts } from '@motcua/messages';
import type { Speaking } from './act-speaking.ts';
import type { InputSays } from './model/input-says.ts';

/** What is said of a press or a scan, and whether it is good news. */
export function inputWords(
  says: InputSays,
  { language, hubMs, timeZone }: Speaking,
): readonly [words: string, tone: 'quiet' | 'warn'] {
  const texts = staffInputTexts(language);
  switch (says.kind) {
    case 'refused':
      return [texts.keypad(rejectionForStaff(says.rejection, { language, now: hubMs, timeZone })), 'warn'];
    case 'nobody-here':
      return [texts.keypadNobodyHere, 'warn'];
    case 'not-in-practice':
      return [texts.keypadNotInPractice, 'warn'];
    case 'not-signed-in':
      return [texts.keypadNotSignedIn, 'warn'];
    case 'no-such-number':
      return [texts.keypadNoSuchNumber(says.number), 'warn'];
    case 'several-numbers':
      return [texts.keypadSeveral(says.numbers.join(', ')), 'warn'];
    case 'answer-first':
      return [says.from === 'keypad' ? texts.keypadAnswerFirst : texts.scanAnswerFirst, 'warn'];
    case 'not-known':
      return [texts.notKnown, 'warn'];
    case 'citizen-card':
      return [texts.card, 'warn'];
    case 'unknown':
      return [texts.unknown, 'warn'];
    case 'dossier-noted':
      return [texts.dossierNoted(says.count), 'quiet'];
    case 'dossier-again':
      return [texts.dossierAgain, 'warn'];
    case 'dossier-nobody':
      return [texts.dossierNobody, 'warn'];
    case 'called-at':
      return says.label === null
        ? [texts.here(says.number), 'quiet']
        : [texts.calledAt(says.number, says.label), 'warn'];
    case 'parked-at':
      return [texts.parkedAt(says.number, says.label ?? ''), 'warn'];
    case 'over':
      if (says.status === 'cancelled') return [texts.isCancelled(says.number), 'warn'];
      return [says.status === 'expired' ? texts.isExpired(says.number) : texts.isCompleted(says.number), 'warn'];
    case 'appointment-other-day':
      return [texts.otherDay(staffMomentFrom(hubMs, says.at, timeZone, language)), 'warn'];
    case 'checked-in':
      return [texts.checkedIn(says.number), 'quiet'];
  }
}

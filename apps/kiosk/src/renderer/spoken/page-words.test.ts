import { expect, it } from 'vitest';
import { kioskFindMessages, kioskLaterMessages, kioskMessages, messagesIn } from '@motcua/messages';
import { LANGUAGES } from '@motcua/protocol';
import { kioskScript } from '@motcua/voice';

/** As it is spoken: nobody says a stroke, and a full stop is heard as silence. */
const spoken = (text: string): string => text.replace('/', ' ').replace(/[.។]$/, '');

it.each(LANGUAGES)('KI11 nothing is said of a page in %s that does not stand there', (language) => {
  const say = messagesIn(kioskMessages, language);
  const later = messagesIn(kioskLaterMessages, language);
  const { receiptTitle } = messagesIn(kioskFindMessages, language);
  const { yourNumber, waitAndListen, seeTheDesk } = say;
  expect(kioskScript(language).map(({ text }) => spoken(text))).toEqual(
    [yourNumber, waitAndListen, receiptTitle, later.oneMoreTitle, later.noNumber, seeTheDesk].map(spoken),
  );
});

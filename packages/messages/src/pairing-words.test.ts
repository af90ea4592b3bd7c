import { describe, expect, it } from 'vitest';
import { counterPcTexts } from './counter-pc-words.ts';
import { displayMessages } from './display.ts';
import { kioskMessages } from './kiosk.ts';
import { ratingMessages } from './rating-words.ts';
import { serviceMessages } from './service-words.ts';
import { setUpMessages } from './set-up-words.ts';
import { staffTexts } from './staff.ts';

const howOf = {
  ...{ kiosk: kioskMessages.pairingHow, display: displayMessages.pairHow, rating: ratingMessages.pairingHow },
  ...{ 'first start': setUpMessages.codeHow, 'service menu': serviceMessages.noPin },
};

it('a PC that shows a pairing code sends whoever reads it to the same page', () => {
  for (const language of ['vi', 'en'] as const) {
    const page = staffTexts(language).devices;
    expect(counterPcTexts(language).codeHow(page)).toContain(`“${page}”`);
  }
});

describe('a page that shows a pairing code', () => {
  it.each(Object.entries(howOf))('sends whoever reads it on the %s to the page that takes codes', (_page, how) => {
    expect(how.vi).toContain(`“${staffTexts('vi').devices}”`);
    expect(how.en).toContain(`“${staffTexts('en').devices}”`);
    expect(how.km).toContain(`“${staffTexts('vi').devices}”`);
  });
});

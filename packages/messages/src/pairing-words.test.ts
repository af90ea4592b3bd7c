import { describe, expect, it } from 'vitest';
import { counterPcTexts } from './counter-pc-words.ts';
import { displayMessages } from './display.ts';
import { followSettingsTexts } from './follow-settings-words.ts';
import { followCheckMessages } from './follow-words.ts';
import { handPadMessages } from './hand-pad.ts';
import { kioskMessages } from './kiosk.ts';
import { ratingMessages } from './rating-words.ts';
import { staffRejectionMessages } from './rejections-for-staff.ts';
import { serviceMessages } from './service-words.ts';
import { setUpMessages } from './set-up-words.ts';
import { settingsTexts } from './settings-words.ts';
import { staffActTexts } from './staff-acts.ts';
import { followSettingsKhmer } from './staff-khmer/follow-settings-words.ts';
import { settingsKhmer } from './staff-khmer/settings-words.ts';
import { staffActKhmer } from './staff-khmer/staff-acts.ts';
import { staffKhmer } from './staff-khmer/staff.ts';
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
    expect(how.km).toContain(`“${staffTexts('vi').devices}” (${staffKhmer.devices})`);
  });
});

/** Staff pages are Vietnamese until somebody chooses otherwise. */
const quoted: readonly (readonly [string, km: string, name: string, khmerName: string])[] = [
  ['a locked page', staffRejectionMessages.sessionLocked.km, staffTexts('vi').toFloor, staffKhmer.toFloor],
  ['the service menu', serviceMessages.staffHow.km, staffTexts('vi').machines, staffKhmer.machines],
  [
    'a pad of paper numbers',
    handPadMessages.forStaff.km,
    staffActTexts('vi').actNames['by-hand'],
    staffActKhmer.actNames['by-hand'],
  ],
  [
    'the phone that checks',
    followCheckMessages.checkOverHow.km,
    followSettingsTexts('vi').check,
    followSettingsKhmer.check,
  ],
  ['the page it came from', followCheckMessages.checkOverHow.km, settingsTexts('vi').title, settingsKhmer.title],
];

it.each(quoted)('Khmer words of %s name a staff page as it stands there, with its Khmer name behind it', (...told) => {
  const [, km, name, khmerName] = told;
  expect(km).toContain(`“${name}” (${khmerName})`);
});

/** FS8: so long a device without a PIN has to be without its hub before anybody may choose another one. */
export const GIVEN_UP_AFTER_MS = 10 * 60_000;
/** FS3: so long without a touch, who paired the device has gone: it begins to work without a PIN. */
export const PIN_OFFERED_MS = 60_000;
/** FS8: so long without a touch, whoever looked for another hub and went away leaves the device as it was. */
export const CHOICE_LASTS_MS = 3 * 60_000;

/** How a sign-in name is compared and stored: composed, trimmed, lower case. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** How a code read off a screen is compared: people add spaces and hyphens and write small letters. */
export function foldCode(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toUpperCase();
}

export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'motcua';

/** Where an appliance's page lives: a scheme of its own, so that `'self'` means the app's folder and nothing else. */
export const PAGE_ADDRESS = `${PAGE_SCHEME}://${PAGE_HOST}/index.html`;

/** Whether an address lies in the appliance's own page folder. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && username === '' && password === '';
}

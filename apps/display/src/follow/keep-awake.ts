type Sentinel = { addEventListener(type: 'release', listener: () => void): void };
type AwakeNavigator = { readonly wakeLock?: { request(kind: 'screen'): Promise<Sentinel> } };

/**
 * Keeps the screen on where the browser lets a page do so, which is over HTTPS alone; an office's own network has none. Then
 * `told(false)`, and the page asks the person to do it. Lost whenever the page is hidden: call it again.
 */
export function keepAwake(told: (isKept: boolean) => void): void {
  const { wakeLock } = navigator as unknown as AwakeNavigator;
  if (wakeLock === undefined) return told(false);
  wakeLock.request('screen').then(
    (sentinel) => {
      sentinel.addEventListener('release', () => told(false));
      told(true);
    },
    () => told(false),
  );
}

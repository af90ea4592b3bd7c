type Sentinel = { release(): Promise<void> };
type AwakeNavigator = { readonly wakeLock?: { request(kind: 'screen'): Promise<Sentinel> } };

/**
 * Keeps a phone's screen on while a page is open, where the browser lets it, which is over HTTPS alone. The browser takes it away whenever the
 * page is hidden, and is asked again when it is seen. Returns how to end it.
 */
export function stayAwake(): () => void {
  const { wakeLock } = navigator as unknown as AwakeNavigator;
  let held: Sentinel | null = null;
  let isOver = false;
  const letGo = (): void => {
    held?.release().catch(() => undefined);
    held = null;
  };
  const ask = (): void => {
    if (document.hidden || wakeLock === undefined) return;
    wakeLock.request('screen').then(
      (sentinel) => {
        letGo();
        held = sentinel;
        if (isOver) letGo();
      },
      // A battery that is nearly empty: the page works as before.
      () => undefined,
    );
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    letGo();
  };
}

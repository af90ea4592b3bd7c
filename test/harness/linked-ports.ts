import type { LinkPort } from '@motcua/client';

/** Both ends of a port: what is posted arrives in a later turn, as plain data. */
export function linkedPorts(): readonly [LinkPort, LinkPort] {
  const listeners: ((message: unknown) => void)[] = [() => undefined, () => undefined];
  const end = (own: number): LinkPort => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      setImmediate(() => listeners[1 - own]?.(copy));
    },
    onMessage: (listener) => (listeners[own] = listener),
    onClose: () => undefined,
    close: () => undefined,
  });
  return [end(0), end(1)];
}

import type { ViewMessage } from '@motcua/protocol';

/** Hands finished views to whoever is connected. Losing one is harmless: the next is complete. */
export interface ViewPublisher {
  publish(message: ViewMessage): void;
  /** Whether anybody would receive it: views that nobody watches are not made. */
  isWanted(view: ViewMessage['view'], key: string | null): boolean;
}

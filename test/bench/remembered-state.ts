import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const WITHIN_MS = 120_000;

/** Where a hub keeps the state of a long day. */
export function rememberedStateOf(dataFolder: string): string {
  return join(dataFolder, 'open-day.state');
}

/** A hub remembers a long day in a second thread beside its work: resolves when it has. */
export async function untilRemembered(dataFolder: string): Promise<void> {
  const since = performance.now();
  while (!existsSync(rememberedStateOf(dataFolder))) {
    if (performance.now() - since > WITHIN_MS) throw new Error('the long day was not remembered');
    await pause(50);
  }
}

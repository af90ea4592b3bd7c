import { openHealthTeller, shippedKeys, usualHealthTimers } from '@motcua/updates';
import { stickFolders } from '../adapters/updates/find-sticks.ts';
import { becomeNext, beginAgain } from './become-next.ts';
import type { UpdateSurroundings } from './open-updates.ts';

const say = (line: string): void => void process.stderr.write(`motcua: ${line}\n`);

/**
 * How this program becomes another version of itself: as the launcher has started it, with the keys it was built with. `stop`: ends the
 * hub in order; whatever comes of it, the program then ends, and the launcher starts what is current. Where the launcher has just returned
 * from a version, the data from before it is put back, before anybody opens it.
 */
export function readBecoming(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
  stop: () => Promise<void>,
): UpdateSurroundings {
  const launched = openHealthTeller(
    env,
    usualHealthTimers((message) => say(message)),
  );
  if (beginAgain(launched, dataFolder)) say(`The data from before version ${launched?.rolledBackFrom} was put back.`);
  const keys = shippedKeys(env);
  async function end(version: string): Promise<void> {
    await stop();
    if (launched !== null && !(await becomeNext({ launched, keys, dataFolder, version }))) {
      say(`Version ${version} is not started; the devices page says why.`);
    }
  }
  return {
    ...{ launched, keys, stickFolders: stickFolders(env['MOTCUA_STICKS']) },
    onDue: (version) => {
      end(version)
        .catch((fault: unknown) => say(`The hub could not end for its update: ${String(fault)}`))
        .finally(() => process.exit(0));
    },
  };
}

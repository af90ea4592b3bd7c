import { ensureInstalled } from './install.mjs';
import { findNode, nodeObstacle } from './node-program.mjs';
import { PlainStop } from './plain-stop.mjs';

/**
 * What every command does first: packages are there, and a Node that can run them.
 *
 * @returns {Promise<string>} path of a Node ≥ 24
 * @throws {PlainStop} with the one line that says what is missing
 */
export async function prepare() {
  const obstacle = nodeObstacle();
  if (obstacle !== undefined) throw new PlainStop(obstacle);
  await ensureInstalled();
  return findNode();
}

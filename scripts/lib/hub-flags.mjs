import { PlainStop } from './plain-stop.mjs';

const hubFlags = [
  ...['port', 'https-port', 'http', 'announce', 'host', 'data', 'printer', 'paper', 'allow-host', 'to', 'day'],
  'language',
];

/**
 * `npm start --port 5000` keeps the flag for npm itself, and the hub would quietly take its usual port.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [command] how the right line begins
 * @throws {PlainStop} when a flag of the hub's stands before the `--` that ends npm's own
 */
export function refuseSwallowedFlags(env, command = 'npm start --') {
  const swallowed = hubFlags.find((flag) => env[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined);
  if (swallowed === undefined) return;
  throw new PlainStop(`npm kept --${swallowed} for itself. Write: ${command} --${swallowed} …`, 2);
}

// Run by Node 24 before the pages are built: a wrong flag is told at once, in the hub's own words.
import { readConfig, USAGE } from '../apps/hub/src/config.ts';
import { ConfigError } from '../apps/hub/src/ports/errors.ts';

try {
  const settings = readConfig(process.argv.slice(2), process.env, process.cwd());
  if (settings === 'help') {
    console.log(USAGE);
    process.exitCode = 3;
  }
} catch (fault) {
  if (!(fault instanceof ConfigError)) throw fault;
  console.error(`motcua: ${fault.message}`);
  process.exitCode = 2;
}

// npm run update-keys -- <folder>: makes a pair of keys for packages. The private one is to be kept where no update is made by accident.
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyId } from '../src/package/keys.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined || existsSync(join(folder, 'update-key.pem'))) {
  process.stderr.write('Usage: npm run update-keys -- <folder without a key in it>\n');
  process.exitCode = 2;
} else {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const id = keyId(publicKey);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(join(folder, 'update-key.pem'), pem, { mode: 0o600, flag: 'wx' });
  const keyFile = { keys: [{ publicKey: spki, note: `key ${id}` }] };
  writeFileSync(join(folder, 'trusted-keys.json'), `${JSON.stringify(keyFile, null, 2)}\n`);
  process.stdout.write(
    `Key ${id}. Keep update-key.pem offline; add what stands in trusted-keys.json to packages/updates/keys/trusted-keys.json.\n`,
  );
}

// npm run update-package -- --folder <built> --part kiosk --arch x64 --key <update-key.pem> --out <file.motcua>: signs a built program.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { manifestSchema, unpackedBytes, type Manifest } from '../src/package/manifest.ts';
import { writePackage } from '../src/package/write-package.ts';

const USAGE = `Usage: npm run update-package -- --folder <built program> --part hub|kiosk|display --version <x.y.z> --out <file.motcua> --key <update-key.pem>
  --key <file>            twice while a new key takes the place of the old one
  --platform <name>       linux (usual) or win32
  --arch <name>           x64 (usual) or arm64
  --floor <x.y.z>         the oldest version that may be updated (usual: any)
  --data-format <a>-<b>   which formats of the database the hub can read (usual: 0-0, for what stores none)`;

const text = { type: 'string' } as const;
const options = {
  ...{ folder: text, part: text, version: text, out: text, platform: text, arch: text, floor: text },
  'data-format': text,
  key: { type: 'string', multiple: true },
} as const;

try {
  const { values } = parseArgs({ options });
  const { folder, out, key = [] } = values;
  if (folder === undefined || out === undefined || key.length === 0) throw new Error('Something is missing.');
  const manifest = await writePackage({ folder, out, about: about(values), privateKeys: key.map(readKey) });
  process.stdout.write(
    `${out}: ${manifest.part} ${manifest.version}, ${manifest.files.length} files, ${unpackedBytes(manifest)} bytes unpacked.\n`,
  );
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}\n`);
  process.exitCode = 2;
}

function about(values: Readonly<Record<string, unknown>>): Omit<Manifest, 'format' | 'files'> {
  const {
    part,
    version,
    platform = 'linux',
    arch = 'x64',
    floor = '0.0.0',
    'data-format': dataFormat = '0-0',
  } = values;
  const [oldest, newest] = String(dataFormat).split('-').map(Number);
  const parsed = manifestSchema
    .omit({ format: true, files: true })
    .safeParse({ part, version, platform, arch, floor, dataFormat: { oldest, newest } });
  if (!parsed.success) throw new Error(`${parsed.error.issues[0]?.path.join('.')} is not as it must be.`);
  return parsed.data;
}

function readKey(file: string) {
  return createPrivateKey(readFileSync(file, 'utf8'));
}

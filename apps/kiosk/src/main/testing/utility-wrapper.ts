// The other end of `playUtilityProcess`: what Electron puts before a program, and then the program itself.
import { pathToFileURL } from 'node:url';

const send = process.send?.bind(process);
const waiting: unknown[] = [];
let tell: ((event: { readonly data: unknown }) => void) | null = null;
process.on('message', (data) => (tell === null ? waiting.push(data) : tell({ data })));
process.on('disconnect', () => process.exit(0));
Object.assign(process, {
  send: undefined,
  parentPort: {
    on: (_event: 'message', listener: typeof tell) => {
      tell = listener;
      for (const data of waiting.splice(0)) listener?.({ data });
    },
    postMessage: (message: unknown) => send?.(message),
  },
});
await import(pathToFileURL(process.env['MOTCUA_TEST_PROGRAM'] ?? '').href);

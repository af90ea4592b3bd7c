import { createServer, type AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { openApplianceHome } from './appliance-home.ts';

it('UP4 a device whose hub was named at its start tells of nobody at that address', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const onNobody = vi.fn();
  const close = vi.fn();
  const home = openApplianceHome({
    hubUrl: `http://127.0.0.1:${port}`,
    file: () => ({ read: () => Promise.resolve(null), write: () => Promise.resolve() }),
    tokens: () => ({ get: () => Promise.resolve('token'), set: () => Promise.resolve() }),
    ...{ version: '1.0.0', log: () => undefined, readLog: () => '', onSettingUp: () => undefined, onNobody },
    openService: () => ({ attach: () => undefined, close }),
  });
  await vi.waitFor(() => expect(onNobody).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  home.close();
  expect(close).toHaveBeenCalledTimes(1);
});

import { Gauge, type Registry } from 'prom-client';
import type { DeviceHealthView } from '@motcua/protocol';

/**
 * DV5: what the page of machines knows and nothing else measures, read when somebody asks. Names go with the ids, so that an
 * alarm can be read; what is no more is forgotten.
 */
export function registerMachines(registers: Registry[], health: () => DeviceHealthView | null): void {
  gauge('motcua_slips_to_check', 'Slips of the day that somebody should look after', [], (set, now) => {
    set({}, now.slipsToCheck.count);
  });
  gauge(
    'motcua_appliance_connected',
    'Whether a paired kiosk or display is connected',
    ['device', 'role', 'name'],
    (set, now) => {
      for (const { deviceId: device, role, name, connected } of now.appliances) {
        set({ device, role, name }, connected ? 1 : 0);
      }
    },
  );

  function gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    fill: (set: (labels: Record<Label, string>, value: number) => void, now: DeviceHealthView) => void,
  ): void {
    new Gauge<Label>({
      ...{ name, help, labelNames, registers },
      collect() {
        this.reset();
        const now = health();
        if (now !== null) fill((labels, value) => this.set(labels, value), now);
      },
    });
  }
}

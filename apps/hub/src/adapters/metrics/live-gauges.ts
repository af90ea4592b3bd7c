import { Gauge, type Registry } from 'prom-client';

export type LiveGauge = <Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[],
  fill: (set: (labels: Record<Label, string>, value: number) => void) => void,
) => void;

/** Makes gauges that are read when somebody asks, from devices that come and go with the settings. */
export function liveGauges(registers: Registry[]): LiveGauge {
  return <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    fill: (set: (labels: Record<Label, string>, value: number) => void) => void,
  ) => {
    new Gauge<Label>({
      ...{ name, help, labelNames, registers },
      collect() {
        // What the settings name no more is forgotten.
        this.reset();
        fill((labels, value) => this.set(labels, value));
      },
    });
  };
}

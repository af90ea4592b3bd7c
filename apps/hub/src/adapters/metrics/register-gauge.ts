import { Gauge, type Registry } from 'prom-client';

type Fill<Label extends string> = (set: (labels: Record<Label, string>, value: number) => void) => void;

/** A gauge that is filled when somebody asks: what is no more is forgotten. */
export function registerGauge<Label extends string>(
  registers: Registry[],
  name: string,
  help: string,
  labelNames: readonly Label[],
  fill: Fill<Label>,
): void {
  new Gauge<Label>({
    ...{ name, help, labelNames, registers },
    collect() {
      this.reset();
      fill((labels, value) => this.set(labels, value));
    },
  });
}

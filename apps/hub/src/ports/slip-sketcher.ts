import type { SlipTemplate } from '@motcua/protocol/slip-templates';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import type { SlipContent } from '@motcua/slips';

/** A slip that nobody prints. `copy`: marked as one. */
export type Sketch = {
  readonly content: SlipContent;
  readonly copy: boolean;
  readonly paperWidthMm: 58 | 80;
  /** The centre's own. A slip that names none of them comes as the built-in one. */
  readonly templates: readonly SlipTemplate[];
};

/** Draws slips as the printers get them, dot for dot. */
export interface SlipSketcher {
  /** How long it would be, at 203 dpi. */
  lengthMm(sketch: Sketch): Promise<number>;
  /** A PNG with one pixel a dot. */
  picture(sketch: Sketch): Promise<{ readonly png: Uint8Array; readonly lengthMm: number }>;
  /** What keeps a template's logos from being printed. `before` stands before each field. */
  checkLogos(template: SlipTemplate, before: string): readonly SettingsProblem[];
}

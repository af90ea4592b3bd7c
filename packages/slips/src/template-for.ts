import { BUILT_IN_SLIP_TEMPLATE, LARGE_PRINT_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { SlipTemplate } from '@motcua/protocol/slip-templates';

import type { SlipContent } from './slip-content.ts';

/**
 * TP1, TP4: how a slip looks. One that the settings no longer know, and slips kept by an older hub, which name none,
 * come as the built-in one: a slip is never lost for its look.
 */
export function templateFor(
  { largePrint, templateId }: Pick<SlipContent, 'largePrint' | 'templateId'>,
  own: readonly SlipTemplate[],
): SlipTemplate {
  if (largePrint) return LARGE_PRINT_SLIP_TEMPLATE;
  return own.find((template) => template.templateId === templateId) ?? BUILT_IN_SLIP_TEMPLATE;
}

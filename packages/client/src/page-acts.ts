import { applianceActSchema, type ApplianceReply } from '@motcua/protocol';
import { showIdentity } from './glass-cover.ts';

/** The answer to whoever asked leaves before the page does. */
const RELOAD_AFTER_MS = 500;

/** AP8: what a page in a plain browser can do for the hub: load itself again, and show its name. */
export function answerInPage(raw: unknown, page: Window): ApplianceReply | null {
  const act = applianceActSchema.safeParse(raw);
  if (!act.success) return null;
  switch (act.data.kind) {
    case 'reload':
      page.setTimeout(() => page.location.reload(), RELOAD_AFTER_MS);
      return { kind: 'done' };
    case 'identify':
      showIdentity(page.document, act.data.name, act.data.forMs);
      return { kind: 'done' };
    default:
      return { kind: 'cannot', reason: 'in-browser' };
  }
}

import type { HubHttp } from '@motcua/client';
import { machineRefusalMessages, messagesIn, printerPaperTexts } from '@motcua/messages';
import type { Language, MachineAct, MachineActReply } from '@motcua/protocol';
import { askMachine } from './machines/ask-machine.ts';

/** What became of an act, in words; `alarm`: it was not done. */
export type ActTold = { readonly tone: 'good' | 'alarm'; readonly words: string };

/** SL10: has a printer do something, or tells the hub of its paper, and says in words what became of it. */
export async function actOnPrinter(
  http: HubHttp | null,
  act: Extract<MachineAct, { act: 'print-test-slip' | 'note-new-roll' | 'keep-roll' }>,
  language: Language,
): Promise<ActTold | null> {
  const texts = printerPaperTexts(language);
  if (http === null) return { tone: 'alarm', words: texts.notReached };
  const result = await askMachine(http, act);
  // The hub may have printed it all the same: only who looks knows.
  const unheard = act.act === 'print-test-slip' ? texts.testUnheard : texts.notReached;
  if (result.kind !== 'ok') return { tone: 'alarm', words: unheard };
  return toldOf(result.value, language);
}

function toldOf(reply: MachineActReply, language: Language): ActTold | null {
  if (reply.kind === 'refused') {
    return { tone: 'alarm', words: messagesIn(machineRefusalMessages, language)[reply.reason] };
  }
  const texts = printerPaperTexts(language);
  if (reply.act === 'note-new-roll') return { tone: 'good', words: texts.rollNoted };
  if (reply.act !== 'print-test-slip') return null;
  const isOut = reply.fate === 'confirmed' || reply.fate === 'unproven';
  return { tone: isOut ? 'good' : 'alarm', words: texts.fates[reply.fate] };
}

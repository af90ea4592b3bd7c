import { nothing } from 'lit';
import { clockTime, inputLineStateMessages, inputMachineTexts, messagesIn } from '@motcua/messages';
import type { DeviceHealthView, QueueOverviewView } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import { inputLevel, inputRemedy } from '../model/machine-levels.ts';
import type { Speaking } from '../speaking.ts';
import { machineCard, type MachineCard } from './machine-card.ts';

type Scanner = DeviceHealthView['scanners'][number];
type KeypadLine = DeviceHealthView['keypadLines'][number];

/** SC6: one scanner, and whether it reads. */
export function scannerCard(speaking: Speaking, scanner: Scanner) {
  const texts = inputMachineTexts(speaking.language);
  const { lastReadAt, readings } = scanner;
  const read = lastReadAt === null ? texts.nothingRead : texts.read(readings, clockTime(lastReadAt, speaking.timeZone));
  return machineCard(speaking, {
    ...lineOf(speaking, scanner),
    test: 'machine-scanner',
    icon: 'ticket',
    facts: [read],
  });
}

/** KP5: one line of keypads, and when each was pressed last. */
export function keypadLineCard(speaking: Speaking, line: KeypadLine, overview: QueueOverviewView | null) {
  const texts = inputMachineTexts(speaking.language);
  const pressed = line.keypads.map(({ address, counterId, lastPressedAt }) => {
    const label = overview?.counters.find((each) => each.counterId === counterId)?.label ?? counterId;
    const at = lastPressedAt === null ? null : clockTime(lastPressedAt, speaking.timeZone);
    return at === null ? texts.notPressed(address, label) : texts.pressed(address, label, at);
  });
  const about = lineOf(speaking, line);
  const remark = line.strayAddress === null ? about.remark : texts.stray(line.strayAddress);
  return machineCard(speaking, { ...about, test: 'machine-keypads', icon: 'keyboard', facts: pressed, remark });
}

function lineOf(
  { language }: Speaking,
  { name, state, since, lastError, timesLost, simulated }: Scanner | KeypadLine,
): Omit<MachineCard, 'test' | 'icon' | 'facts'> {
  const { now, help } = stateWords(messagesIn(inputLineStateMessages, language)[state]);
  const drawing = inputRemedy(state);
  return {
    ...{ name, level: inputLevel(state), state: now, since, lastError, simulated },
    remedy: drawing === null ? null : { drawing, words: help },
    remark: timesLost > 0 ? inputMachineTexts(language).timesLost(timesLost) : null,
    ...{ content: nothing, actions: nothing },
  };
}

/** The words of the alerts say what to do behind the state; here that stands beside a drawing. */
function stateWords(words: string): { readonly now: string; readonly help: string } {
  const [now = words, ...help] = words.split(/[,;] /);
  return { now: capitalised(now), help: capitalised(`${help.join(', ')}.`) };
}

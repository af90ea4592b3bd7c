/** One sound output of the machine: its name for programs, and the one that people read. */
type Sink = { readonly name: string; readonly description: string };

/** `used`: it is the one from now on; `missing`: none is called so just now; `no-tool`: no program here can tell. */
export type OutputChoice = 'used' | 'same' | 'missing' | 'no-tool';

/**
 * AP10: makes the output whose name has these words the system's own, by PulseAudio's `pactl`, which PipeWire understands as well.
 * The page itself may ask for no output: that would take the right to ask for microphones.
 */
export async function chooseOutput(
  wished: string,
  ask: (program: string, args: readonly string[]) => Promise<string | null>,
): Promise<OutputChoice> {
  const [listed, present] = await Promise.all([
    ask('pactl', ['--format=json', 'list', 'sinks']),
    ask('pactl', ['get-default-sink']),
  ]);
  const sinks = listed === null ? null : readSinks(listed);
  if (sinks === null) return 'no-tool';
  const words = wished.toLocaleLowerCase('en');
  const isMeant = (text: string) => text.toLocaleLowerCase('en').includes(words);
  const sink =
    sinks.find(({ name }) => name === wished) ?? sinks.find((each) => isMeant(each.description) || isMeant(each.name));
  if (sink === undefined) return 'missing';
  if (sink.name === present?.trim()) return 'same';
  return (await ask('pactl', ['set-default-sink', sink.name])) === null ? 'no-tool' : 'used';
}

function readSinks(text: string): readonly Sink[] | null {
  try {
    const listed: unknown = JSON.parse(text);
    if (!Array.isArray(listed)) return null;
    return listed.flatMap((each: unknown) => {
      const { name, description } = (each ?? {}) as Readonly<Record<string, unknown>>;
      return typeof name === 'string'
        ? [{ name, description: typeof description === 'string' ? description : '' }]
        : [];
    });
  } catch {
    return null;
  }
}

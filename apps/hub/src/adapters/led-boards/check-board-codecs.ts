import { checkCodec, READY_CODECS, type CodecDescription } from '@motcua/wires';
import type { BoardCodecSettings, BoardLineSettings } from '@motcua/protocol/board-lines';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';

/** LB2: descriptions that can be used, and addresses that boards of their kind have. What is wrong names its field. */
export function checkBoardCodecs({ boardLines }: CentreSettings): readonly SettingsProblem[] {
  return boardLines.flatMap((line, i) => checkLine(line, `boardLines[${i}]`));
}

function checkLine({ codec, boards }: BoardLineSettings, field: string): readonly SettingsProblem[] {
  const read = checkCodec(describedBy(codec));
  if (read.kind === 'faulty') {
    return read.problems.map(({ field: within, problem }): SettingsProblem => ({
      field: `${field}.codec`,
      code: 'board-codec',
      figures: [within === '' ? 'kind' : within, problem],
    }));
  }
  const { lowest, highest } = read.codec.addresses;
  return boards.flatMap(({ address }, n): SettingsProblem[] =>
    address >= lowest && address <= highest
      ? []
      : [
          {
            field: `${field}.boards[${n}].address`,
            code: 'board-address-range',
            figures: [address, lowest, highest],
          },
        ],
  );
}

function describedBy(codec: BoardCodecSettings): unknown {
  return codec.kind === 'own' ? codec.description : READY_CODECS.find(({ id }) => id === codec.id);
}

/** The description that a line's settings name. Throws RangeError where it cannot be used: settings are checked before. */
export function codecOf(codec: BoardCodecSettings): CodecDescription {
  const read = checkCodec(describedBy(codec));
  if (read.kind === 'good') return read.codec;
  throw new RangeError(`a board description is faulty at ${read.problems.map(({ field }) => field).join(', ')}`);
}

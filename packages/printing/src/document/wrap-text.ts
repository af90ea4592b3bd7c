import type { SlipLanguage } from './slip-document.ts';

/** Width of a text in dots, in the font that it will be drawn with. */
export type MeasureWidth = (text: string) => number;

const khmerWords = new Intl.Segmenter('km', { granularity: 'word' });
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Breaks a paragraph into lines no wider than `maxWidth` dots. Breaks stand at spaces, in Khmer
 * between words; a single word wider than the paper is broken between letters rather than clipped.
 */
export function wrapText(text: string, language: SlipLanguage, maxWidth: number, measure: MeasureWidth): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.normalize('NFC').trim(), language)) {
    const longer = line + piece;
    if (line === '' || measure(longer.trimEnd()) <= maxWidth) {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
    while (measure(line.trimEnd()) > maxWidth) {
      const head = longestHead(line, maxWidth, measure);
      if (head.length >= line.length) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * Like `wrapText`, but the lines are made about equally long without adding one: a name with a single
 * word on its last line looks like a mistake.
 */
export function wrapBalanced(text: string, language: SlipLanguage, maxWidth: number, measure: MeasureWidth): string[] {
  let best = wrapText(text, language, maxWidth, measure);
  const lineCount = best.length;
  if (lineCount < 2) return best;
  let tooNarrow = maxWidth / lineCount / 2;
  let wideEnough = maxWidth;
  while (wideEnough - tooNarrow > 4) {
    const width = (tooNarrow + wideEnough) / 2;
    const lines = wrapText(text, language, width, measure);
    if (lines.length === lineCount) {
      best = lines;
      wideEnough = width;
    } else {
      tooNarrow = width;
    }
  }
  return best;
}

/** Unbreakable pieces, each with the spaces that follow it. No line begins with a dash or "។", none ends with "(". */
function pieces(text: string, language: SlipLanguage): string[] {
  if (language !== 'km') return text.match(/[^ \n]+(?: +[–—-](?= ))?[ \n]*/g) ?? [];
  const words: string[] = [];
  let opened = '';
  for (const { segment, isWordLike } of khmerWords.segment(text)) {
    const previous = words.at(-1);
    if (/^[\p{Ps}\p{Pi}]$/u.test(segment)) {
      opened += segment;
    } else if (isWordLike !== true && previous !== undefined && opened === '') {
      words[words.length - 1] = previous + segment;
    } else {
      words.push(opened + segment);
      opened = '';
    }
  }
  if (opened !== '') words.push(opened);
  return words;
}

function longestHead(word: string, maxWidth: number, measure: MeasureWidth): string {
  let head = '';
  for (const { segment } of graphemes.segment(word)) {
    if (head !== '' && measure(head + segment) > maxWidth) break;
    head += segment;
  }
  return head;
}

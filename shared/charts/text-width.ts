/** Advance widths of Inter in thousandths of an em, from the space (U+0020) to the tilde (U+007E). */
const REGULAR = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620,
  566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
  753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612,
  583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426,
  333, 426, 662,
];
const SEMIBOLD = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640,
  576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922,
  759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624,
  591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455,
  359, 455, 673,
];
/** For a character outside the table: few are wider than an "m". */
const OTHER = 700;
/** Chinese, Japanese and Korean signs, and most pictures, are as wide as they are high. */
const SQUARE = 1050;
/** Every figure takes the room of the widest. */
const FIGURE = 660;

/** How wide `text` is in Inter at `size` pixels; an accent adds nothing. */
export function textWidth(text: string, size: number, isBold = false): number {
  const widths = isBold ? SEMIBOLD : REGULAR;
  let sum = 0;
  for (const character of text.normalize('NFD')) {
    const code = character.codePointAt(0) ?? 32;
    if (code >= 48 && code <= 57) sum += FIGURE;
    else if (code >= 0x300 && code < 0x370) continue;
    else sum += widths[code - 32] ?? (code >= 0x2e80 ? SQUARE : OTHER);
  }
  return (sum * size) / 1000;
}

interface Room {
  /** Pixels. */
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  /** What does not fit into so many lines ends in "…". */
  readonly lines?: number;
}

/** `text` as lines no wider than the room, broken at spaces, and inside a word only where a line cannot hold it. */
export function wrapText(text: string, { width, size, isBold = false, lines: most = 20 }: Room): readonly string[] {
  const fits = (line: string) => textWidth(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (fits(line === '' ? word : `${line} ${word}`)) {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...(kept.pop() ?? '')];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}

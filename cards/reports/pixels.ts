import { zlibSync } from 'fflate';

/** What a chart is drawn with (RETURNS, “XmR charts”). A colour never says anything alone. */
const colours = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  faint: [217, 217, 217],
  grey: [166, 166, 166],
  dark: [89, 89, 89],
  blue: [0, 176, 240],
  orange: [228, 108, 10],
  purple: [73, 0, 146],
} as const;

export type Colour = keyof typeof colours;

const order = Object.keys(colours) as readonly Colour[];

/** Capitals, figures and a few marks, five dots wide and seven high: a digit of base 32 for each row. */
const glyphs: Readonly<Record<string, string>> = {
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  C: 'fgggggf',
  D: 'uhhhhhu',
  E: 'vgguggv',
  F: 'vgguggg',
  G: 'fggjhhf',
  H: 'hhhvhhh',
  I: 'e44444e',
  J: '72222ic',
  K: 'hikokih',
  L: 'ggggggv',
  M: 'hrllhhh',
  N: 'hpljhhh',
  O: 'ehhhhhe',
  P: 'uhhuggg',
  R: 'uhhukih',
  S: 'fgge11u',
  T: 'v444444',
  U: 'hhhhhhe',
  V: 'hhhhha4',
  W: 'hhhllrh',
  Y: 'hha4444',
  0: 'ehjlphe',
  1: '4c4444e',
  2: 'eh168gv',
  3: 'u11e11u',
  4: '26aiv22',
  5: 'vgu11he',
  6: '68guhhe',
  7: 'v124488',
  8: 'ehhehhe',
  9: 'ehhf12c',
  '.': '00000cc',
  '-': '000v000',
  '%': 'pp248jj',
};

const WIDE = 5;
const STEP = 6;
const BASE = 32;

/** How wide words are, in dots of a picture. */
export const widthOfWords = (words: string, scale: number): number => words.length * STEP * scale;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  box(x: number, y: number, width: number, height: number, colour: Colour): void;
  /** `dash`: so many dots drawn and as many left out. */
  line(from: readonly [number, number], to: readonly [number, number], colour: Colour, how: Pen): void;
  /** Whatever is inside, by its distance to the middle across and down. */
  shape(middle: readonly [number, number], reach: number, colour: Colour, inside: Inside): void;
  words(x: number, y: number, words: string, scale: number): void;
  png(): Uint8Array;
}

interface Pen {
  readonly thick: number;
  readonly dash?: number;
}

export type Inside = (across: number, down: number) => boolean;

/** A white picture to draw on. What falls outside it is not drawn. */
export function pixels(width: number, height: number): Pixels {
  const dots = new Uint8Array(width * height);
  const dot = (x: number, y: number, colour: number): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) dots[y * width + x] = colour;
  };
  const box: Pixels['box'] = (x, y, across, down, colour) => {
    const of = order.indexOf(colour);
    for (let row = Math.round(y); row < Math.round(y) + down; row += 1)
      for (let at = Math.round(x); at < Math.round(x) + across; at += 1) dot(at, row, of);
  };
  return {
    width,
    height,
    box,
    line([fromX, fromY], [toX, toY], colour, { thick, dash }) {
      const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY)));
      for (let step = 0; step <= steps; step += 1) {
        if (dash && step % (2 * dash) >= dash) continue;
        const [x, y] = [fromX + ((toX - fromX) * step) / steps, fromY + ((toY - fromY) * step) / steps];
        box(x - thick / 2, y - thick / 2, thick, thick, colour);
      }
    },
    shape([x, y], reach, colour, inside) {
      for (let down = -reach; down <= reach; down += 1)
        for (let across = -reach; across <= reach; across += 1)
          if (inside(across, down)) box(x + across, y + down, 1, 1, colour);
    },
    words(x, y, words, scale) {
      for (const [index, letter] of Array.from(words.toUpperCase()).entries())
        for (const [row, digit] of Array.from(glyphs[letter] ?? '').entries())
          for (let at = 0; at < WIDE; at += 1)
            if (Number.parseInt(digit, BASE) & (1 << (WIDE - 1 - at)))
              box(x + (index * STEP + at) * scale, y + row * scale, scale, scale, 'black');
    },
    png: () => pngOf(dots, width, height),
  };
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  }
  return ~sum >>> 0;
}

const bigEndian = (number: number): readonly number[] =>
  [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);

function chunk(name: string, data: ArrayLike<number>): Uint8Array {
  const named = Uint8Array.from(Array.from(name, (letter) => letter.charCodeAt(0)));
  const body = new Uint8Array(4 + data.length);
  body.set(named);
  body.set(data, 4);
  return Uint8Array.from([...bigEndian(data.length), ...body, ...bigEndian(checksum(body))]);
}

/** A PNG with a palette: a byte a dot, each row led by a nought that says it is not filtered. */
function pngOf(dots: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...bigEndian(width), ...bigEndian(height), 8, 3, 0, 0, 0]),
    ...chunk(
      'PLTE',
      order.flatMap((name) => colours[name]),
    ),
    ...chunk('IDAT', zlibSync(rows, { level: 4 })),
    ...chunk('IEND', []),
  ]);
}

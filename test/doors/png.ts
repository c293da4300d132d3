import { inflateSync } from 'node:zlib';

export interface Png {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and how solid it is, each 0 to 255. */
  at(x: number, y: number): readonly [number, number, number, number];
}

const PAETH = 4;

/** A picture of 8 bits a channel, without interlacing: what the icons are. Throws on any other. */
export function readPng(file: Buffer): Png {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colours, interlaced] = [file[24], file[25], file[28]];
  if (depth !== 8 || (colours !== 2 && colours !== 6) || interlaced !== 0) throw new Error('Not such a PNG.');
  const channels = colours === 6 ? 4 : 3;
  const pixels = unfiltered(inflateSync(dataOf(file)), width * channels, height, channels);
  return {
    width,
    height,
    at(x, y) {
      const start = (y * width + x) * channels;
      const [red = 0, green = 0, blue = 0, alpha = 255] = pixels.subarray(start, start + channels);
      return [red, green, blue, alpha];
    },
  };
}

function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Each row says by its first byte how it was told from the bytes to the left, above and above left. */
function unfiltered(data: Buffer, row: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const here = y * row + x;
      const left = x >= channels ? (out[here - channels] ?? 0) : 0;
      const above = y > 0 ? (out[here - row] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[here - row - channels] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1][filter] ?? nearest(left, above, corner);
      if (filter > PAETH) throw new Error('Not such a PNG.');
      out[here] = (data[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function nearest(left: number, above: number, corner: number): number {
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../manifest/manifest.json';
import { readPng, type Png } from '../doors/png';

const icon = (name: string): Png => readPng(readFileSync(join(__dirname, '../../manifest/icons', name)));

const pixelsOf = ({ width, height, at }: Png) =>
  Array.from({ length: width * height }, (_one, index) => at(index % width, Math.floor(index / width)));

describe('the icons of the app', () => {
  it('have the colour one 192 by 192, solid to its edges', () => {
    const color = icon(manifest.icons.color);
    expect([color.width, color.height]).toEqual([192, 192]);
    expect(pixelsOf(color).every(([, , , alpha]) => alpha === 255)).toBe(true);
    for (const [x, y] of [
      [0, 0],
      [191, 0],
      [0, 191],
      [191, 191],
    ] as const)
      expect(color.at(x, y)).toEqual([0, 0x5e, 0xb8, 255]);
  });

  it('have the outline 32 by 32, white alone on nothing', () => {
    const outline = icon(manifest.icons.outline);
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const pixels = pixelsOf(outline);
    const shown = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(shown.every(([red, green, blue]) => Math.min(red, green, blue) === 255)).toBe(true);
    expect(shown.length).toBeGreaterThan(60);
    expect(shown.length).toBeLessThan(pixels.length / 2);
    expect(outline.at(0, 0)[3]).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, fonts } from './tokens.ts';

// As the formatter may lay it out: colours in small letters, long values over several lines.
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('"', "'").toLowerCase();
const css = plain(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));
const cssName = (name: string) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe('tokens', () => {
  it('are the same in CSS and in TypeScript', () => {
    for (const [name, value] of Object.entries(colours)) expect(css).toContain(plain(`${cssName(name)}: ${value};`));
    expect(css).toContain(plain(`--fonts: ${fonts};`));
  });

  it.each([
    ['ink', 'paper'],
    ['inkSoft', 'paper'],
    ['inkSoft', 'shade'],
    ['teal', 'paper'],
    ['teal', 'tealSoft'],
    ['teal', 'shade'],
    ['surface', 'teal'],
    ['persimmonDeep', 'paper'],
    ['persimmonDeep', 'persimmonSoft'],
    ['surface', 'persimmonDeep'],
    ['ochreDeep', 'ochreSoft'],
    ['danger', 'paper'],
    ['danger', 'dangerSoft'],
  ] as const)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['persimmon', 'lineStrong', 'ochre'] as const)('%s shows as a mark or border', (mark) => {
    expect(contrast(colours[mark], colours.paper)).toBeGreaterThanOrEqual(3);
  });
});

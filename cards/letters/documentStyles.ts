import { AlignmentType, LevelFormat, LineRuleType, type ILevelsOptions, type IStylesOptions } from 'docx';

/** Sizes in half points, spaces in twentieths of a point, lines in 240ths of a line. */
export interface Print {
  readonly text: number;
  readonly heading1: number;
  readonly heading2: number;
  readonly heading3: number;
  readonly line: number;
  readonly after: number;
  /** The room for a hand to sign. */
  readonly toSign: number;
}

const FONT = 'Arial';

/** The usual letter: 12 point. */
export const standardPrint: Print = {
  text: 24,
  heading1: 32,
  heading2: 28,
  heading3: 24,
  line: 276,
  after: 130,
  toSign: 720,
};

/** Easy read: 16 point, with open lines and room between the sentences. */
export const easyReadPrint: Print = {
  text: 32,
  heading1: 40,
  heading2: 36,
  heading3: 34,
  line: 360,
  after: 280,
  toSign: 1_000,
};

/** Large print as the UK Association of Accessible Formats has it: nothing under 18 point, more space, no slant or line under words. */
export const largePrint: Print = {
  text: 36,
  heading1: 48,
  heading2: 42,
  heading3: 38,
  line: 360,
  after: 320,
  toSign: 1_100,
};

const heading = (size: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: {
    alignment: AlignmentType.LEFT,
    keepNext: true,
    keepLines: true,
    spacing: {
      before: Math.round(after * 1.5),
      after: Math.round(after / 2),
      line: 264,
      lineRule: LineRuleType.AUTO,
    },
  },
});

/** Real styles, in English, so that a screen reader finds the headings. */
export const stylesOf = (print: Print): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FONT,
        size: print.text,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' },
      },
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: { line: print.line, lineRule: LineRuleType.AUTO, after: print.after },
      },
    },
    heading1: heading(print.heading1, print.after),
    heading2: heading(print.heading2, print.after),
    heading3: heading(print.heading3, print.after * 0.75),
  },
});

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 567, hanging: 567 } } },
});

/** How lists are marked. A numbered list counts by itself: each begins at 1. */
export const listMarks = [
  { reference: 'points', levels: [level(LevelFormat.BULLET, '•')] },
  { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  { reference: 'boxes', levels: [level(LevelFormat.BULLET, '☐')] },
] as const;

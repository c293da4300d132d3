import { AlignmentType, LevelFormat, type ILevelsOptions, type IStylesOptions } from 'docx';

/** Sizes in half points, spaces in twentieths of a point, lines in 240ths of a line. */
export interface Print {
  readonly text: number;
  readonly heading1: number;
  readonly heading2: number;
  readonly line: number;
  readonly after: number;
}

const FONT = 'Arial';

/** The usual letter: 12 point. */
export const standardPrint: Print = { text: 24, heading1: 32, heading2: 28, line: 288, after: 200 };

/** Large print as the UK Association of Accessible Formats has it: nothing under 18 point, more space, no slant or line under words. */
export const largePrint: Print = { text: 36, heading1: 48, heading2: 42, line: 360, after: 320 };

const heading = (size: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { alignment: AlignmentType.LEFT, keepNext: true, spacing: { before: after, after: after / 2 } },
});

/** Real styles, in English, so that a screen reader finds the headings. */
export const stylesOf = ({ text, heading1, heading2, line, after }: Print): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FONT,
        size: text,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' },
      },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { line, after } },
    },
    heading1: heading(heading1, after),
    heading2: heading(heading2, after),
  },
});

export const POINTS = 'points';

/** The dots of a list. */
export const pointLevels: readonly ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567, hanging: 397 } } },
  },
];

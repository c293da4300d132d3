/** Colours close to those of Teams: its own theme tokens, as its cards use them. */
interface Theme {
  readonly page: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly emphasisBack: string;
  readonly accentBack: string;
  readonly goodBack: string;
  readonly warningBack: string;
  readonly attentionBack: string;
  readonly border: string;
  readonly button: string;
  readonly primary: string;
  readonly onPrimary: string;
}

export const themes = {
  light: {
    page: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#0e700e',
    warning: '#8a3707',
    attention: '#b10e1c',
    emphasisBack: '#f5f5f5',
    accentBack: '#e8ebfa',
    goodBack: '#f1faf1',
    warningBack: '#fff9f5',
    attentionBack: '#fdf3f4',
    border: '#8a8a8a',
    button: '#ffffff',
    primary: '#5b5fc7',
    onPrimary: '#ffffff',
  },
  dark: {
    page: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9ea2f5',
    good: '#54b054',
    warning: '#faa06b',
    attention: '#f1707b',
    emphasisBack: '#141414',
    accentBack: '#2f2f4a',
    goodBack: '#052505',
    warningBack: '#4a1e04',
    attentionBack: '#3b0509',
    border: '#adadad',
    button: '#292929',
    primary: '#4f52b2',
    onPrimary: '#ffffff',
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

const both = (colour: string, subtle = colour) => ({ default: colour, subtle });

const foregrounds = (theme: Theme) => ({
  default: both(theme.text, theme.subtle),
  dark: both(theme.text, theme.subtle),
  light: both(theme.page),
  accent: both(theme.accent),
  good: both(theme.good),
  warning: both(theme.warning),
  attention: both(theme.attention),
});

/** A host configuration like Teams': its sizes, six buttons in a row at the most, and a theme's colours. */
export function hostConfig(name: ThemeName): object {
  const theme: Theme = themes[name];
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foregrounds(theme) });
  return {
    fontFamily: 'Segoe UI, Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 8, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    textBlock: { headingLevel: 2 },
    separator: { lineThickness: 1, lineColor: theme.border },
    actions: {
      maxActions: 6,
      actionsOrientation: 'horizontal',
      buttonSpacing: 8,
      actionAlignment: 'left',
      showCard: { actionMode: 'inline' },
    },
    containerStyles: {
      default: style(theme.page),
      emphasis: style(theme.emphasisBack),
      accent: style(theme.accentBack),
      good: style(theme.goodBack),
      warning: style(theme.warningBack),
      attention: style(theme.attentionBack),
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'default' },
      },
      errorMessage: { color: 'attention', size: 'small', weight: 'default' },
    },
  };
}

/** How a Teams client dresses inputs and buttons. */
export function styleSheet(name: ThemeName): string {
  const theme: Theme = themes[name];
  return `
    body { margin: 0; background: ${theme.page}; color: ${theme.text}; font-family: 'Segoe UI', Arial, sans-serif; }
    main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; padding: 16px; }
    .shown { box-sizing: border-box; border: 1px solid ${theme.border}; border-radius: 6px; }
    .shown > h2 { font: 11px monospace; margin: 0; padding: 4px 16px; color: ${theme.subtle}; overflow-wrap: anywhere; }
    .ac-input { background: ${theme.page}; color: ${theme.text}; font-family: inherit; font-size: 14px; }
    .ac-input.ac-textInput, .ac-input.ac-dateInput, .ac-input.ac-numberInput, select.ac-input {
      box-sizing: border-box; min-height: 32px; width: 100%; padding: 4px 8px;
      border: 1px solid ${theme.border}; border-radius: 4px; }
    .ac-input::placeholder { color: ${theme.subtle}; opacity: 1; }
    input[type=radio], input[type=checkbox] { width: 24px; height: 24px; flex: none; }
    textarea.ac-input { min-height: 72px; }
    .ac-pushButton { font: 600 14px 'Segoe UI', Arial, sans-serif; padding: 6px 12px; border-radius: 4px; margin: 2px 0;
      border: 1px solid ${theme.border}; background: ${theme.button}; color: ${theme.text}; cursor: pointer; }
    .ac-pushButton.style-positive { background: ${theme.primary}; color: ${theme.onPrimary}; border-color: ${theme.primary}; }
    .ac-pushButton.style-destructive { color: ${theme.attention}; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 4px; }`;
}

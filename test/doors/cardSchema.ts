/** Properties each part of a card may have, of those in version 1.5 that we use: anything else is a slip of the pen. */
const element = ['type', 'id', 'isVisible', 'spacing', 'separator', 'height', 'fallback'];
const input = [...element, 'label', 'isRequired', 'errorMessage', 'value'];
const action = ['type', 'id', 'title', 'style', 'mode', 'tooltip', 'isEnabled', 'fallback'];
const run = [
  'type',
  'text',
  'color',
  'isSubtle',
  'italic',
  'size',
  'strikethrough',
  'underline',
  'weight',
  'highlight',
];
const choices = ['choices', 'choices.data', 'isMultiSelect', 'style', 'placeholder', 'wrap'];
const block = ['text', 'wrap', 'color', 'isSubtle', 'size', 'weight', 'maxLines', 'horizontalAlignment'];
const box = ['items', 'style', 'bleed', 'minHeight', 'selectAction', 'verticalContentAlignment'];

export const properties: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['type', '$schema', 'version', 'fallbackText', 'body', 'actions', 'refresh', 'speak', 'lang'],
  TextBlock: [...element, ...block, 'style'],
  RichTextBlock: [...element, 'inlines', 'horizontalAlignment'],
  TextRun: run,
  Container: [...element, ...box],
  ColumnSet: [...element, 'columns', 'style', 'bleed', 'selectAction'],
  Column: [...element, ...box, 'width'],
  FactSet: [...element, 'facts'],
  // Drawn by Teams beside version 1.5; other hosts drop it.
  'Chart.VerticalBar': [...element, 'title', 'data', 'xAxisTitle', 'yAxisTitle', 'showBarValues'],
  ActionSet: [...element, 'actions', 'horizontalAlignment'],
  'Input.Text': [...input, 'isMultiline', 'maxLength', 'placeholder', 'style', 'regex'],
  'Input.Date': [...input, 'min', 'max', 'placeholder'],
  'Input.Number': [...input, 'min', 'max', 'placeholder'],
  'Input.Toggle': [...input, 'title', 'valueOn', 'valueOff', 'wrap'],
  'Input.ChoiceSet': [...input, ...choices],
  'Data.Query': ['type', 'dataset', 'count', 'skip'],
  'Action.Execute': [...action, 'verb', 'data', 'associatedInputs'],
  'Action.Submit': [...action, 'data', 'associatedInputs'],
  'Action.ToggleVisibility': [...action, 'targetElements'],
  'Action.OpenUrl': [...action, 'url'],
  'Action.ShowCard': [...action, 'card'],
};

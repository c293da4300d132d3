import * as ts from 'typescript';
import { targets } from '../../policy/machine/targets';
import { sourcesRead } from './written';

/** What the words on a button begin with: it says what the tap does. */
export const verbs = [
  'Accept',
  'Add',
  'Agree',
  'Answer',
  'Approve',
  'Arrange',
  'Ask',
  'Assign',
  'Bring',
  'Cancel',
  'Carry on',
  'Change',
  'Check',
  'Choose',
  'Close',
  'Comment',
  'Confirm',
  'Correct',
  'Decide',
  'Decline',
  'Delegate',
  'Dispose',
  'Do not sign',
  'Doubt',
  'Download',
  'Drop',
  'End',
  'Find',
  'Get',
  'Give',
  'Hand',
  'Involve',
  'Leave',
  'Link',
  'Lift',
  'List',
  'Log',
  'Look',
  'Make',
  'Mark',
  'Name',
  'Offer',
  'Open',
  'Pass',
  'Pause',
  'Point',
  'Propose',
  'Put',
  'Raise',
  'Read',
  'Record',
  'Remind',
  'Remove',
  'Reply',
  'Report',
  'Review',
  'Revoke',
  'Save',
  'Say',
  'See',
  'Send',
  'Share',
  'Show',
  'Sign',
  'Start',
  'Stop',
  'Take',
  'Tell',
  'Triage',
  'Update',
  'Withdraw',
  'Withhold',
  'Write',
] as const;

const place = 'a place, called by what may be typed for it';
const reply = 'the answer to the question above it';

/** Buttons that begin with no verb, and why. One that asks what the card then answers ends with a question mark. */
export const notVerbs: Readonly<Record<string, string>> = {
  'My cases': place,
  'My day': place,
  'Team queue': place,
  Approvals: place,
  'At risk': place,
  'Delivery problems': place,
  'Limits on contact': place,
  Partners: place,
  Delegations: place,
  Training: place,
  'Who has what': place,
  'A case we have': reply,
  'Another concern': reply,
  'Part of this': reply,
  Neither: reply,
  Next: 'the word that every form everywhere has',
  Back: 'the word that every form everywhere has',
  'Back to the case': 'the same, and where it leads',
  'Back to the file': 'the same, and where it leads',
  More: 'the word that every list everywhere has',
};

const isAction = (node: ts.ObjectLiteralExpression): boolean =>
  node.properties.some(
    (each) =>
      ts.isPropertyAssignment(each) &&
      each.name.getText() === 'type' &&
      ts.isStringLiteral(each.initializer) &&
      each.initializer.text.startsWith('Action.'),
  );

/** How the words given for a button begin, both of them where a condition chooses. */
function wordsIn(node: ts.Node | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return node.head.text.trim() === '' ? [] : [`${node.head.text}…`];
  if (ts.isConditionalExpression(node)) return [...wordsIn(node.whenTrue), ...wordsIn(node.whenFalse)];
  return [];
}

function buttonsIn(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ['button', 'submit', 'fold'].includes(node.expression.getText()))
      found.push(...wordsIn(node.arguments[node.expression.getText() === 'fold' ? 1 : 0]));
    if (ts.isObjectLiteralExpression(node) && isAction(node))
      for (const each of node.properties)
        if (ts.isPropertyAssignment(each) && each.name.getText() === 'title')
          found.push(...wordsIn(each.initializer));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The words on every button: those of commands and of answers in one tap, and those that cards and replies write. */
export const everyButton = (): readonly string[] => [
  ...new Set([
    ...targets.flatMap(({ commands }) =>
      commands.flatMap(({ button, quick = [] }) => [button, ...quick.map((each) => each.button)]),
    ),
    ...sourcesRead().flatMap(buttonsIn),
  ]),
];

const beginsWithVerb = (words: string): boolean =>
  verbs.some((verb) => new RegExp(`^${verb}(?![\\p{L}])`, 'u').test(words));

/** Buttons that say neither what the tap does nor why they need not. */
export const saysNothing = (buttons: readonly string[]): readonly string[] =>
  buttons.filter(
    (words) => !beginsWithVerb(words) && !words.endsWith('?') && !Object.hasOwn(notVerbs, words),
  );

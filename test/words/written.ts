import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

/** A text that stands in a source, where it stands, and a `…` for each part that is only known later. */
export interface Written {
  readonly at: string;
  readonly text: string;
}

const rooms = ['policy', 'cards', 'dialogs', 'bot'];

/** Rooms and files that write for nobody who uses the bot. */
const notForStaff: Readonly<Record<string, string>> = {
  'dialogs/words/acts/afterTheAnswer.ts': 'what people type, never what we say',
  'dialogs/words/acts/meeting.ts': 'what people type, never what we say',
  'dialogs/reading/html.ts': 'names of tags, and nothing that is said',
  'dialogs/answers/answeringBeside.ts': 'what people type, never what we say',
  'cards/reports/webPage.ts': 'tags and styles of a page; its words are the report’s',
  'dialogs/reading/everydayWords.ts': 'what people type, never what we say',
  'dialogs/reading/lexicon.ts': 'what people type, never what we say',
  'dialogs/reading/harmless.ts': 'what people type, never what we say',
  'dialogs/reading/refusals.ts': 'what people type, never what we say',
  'dialogs/reading/agreeing.ts': 'what people type, never what we say',
  'dialogs/reading/askingWords.ts': 'what people type, never what we say',
  'dialogs/reading/noneWords.ts': 'what people type, never what we say',
  'dialogs/reading/standingWords.ts': 'what people type, never what we say',
  'dialogs/reading/relationshipWords.ts': 'what people type, never what we say',
  'dialogs/reading/consentWords.ts': 'what people type, never what we say',
  'dialogs/reading/flagWords.ts': 'what people type, never what we say',
  'dialogs/reading/needWords.ts': 'what people type, never what we say',
  'dialogs/reading/reassuredWords.ts': 'what people type, never what we say',
  'dialogs/reading/replyWords.ts': 'what people type, never what we say',
  'dialogs/reading/sortedWords.ts': 'what people type, never what we say',
  'dialogs/reading/serviceWords.ts': 'what people type, never what we say',
  'dialogs/reading/mineWords.ts': 'what people type, never what we say',
  'dialogs/reading/triageWords.ts': 'what people type, never what we say',
  'dialogs/reading/steeringWords.ts': 'what people type, never what we say',
  'dialogs/reading/suggestWords.ts': 'what people type, never what we say',
  'dialogs/reading/correctionWords.ts': 'what people type, never what we say',
  'dialogs/reading/dateWords.ts': 'what people type, never what we say',
  'dialogs/reading/editWords.ts': 'what people type, never what we say',
  'dialogs/reading/twoPeople.ts': 'what people type, never what we say',
  'dialogs/reading/spokenContacts.ts': 'what people type, never what we say',
  'dialogs/reading/contactWords.ts': 'what people type, never what we say',
  'dialogs/reading/continuingWords.ts': 'what people type, never what we say',
  'dialogs/reading/linkWords.ts': 'what people type, never what we say',
  'dialogs/reading/peopleWords.ts': 'what people type, never what we say',
  'dialogs/reading/shownWords.ts': 'what people type, never what we say',
  'dialogs/reading/labelled.ts': 'what people type, never what we say',
  'dialogs/reading/whyAskedWords.ts': 'what people type, never what we say',
  'dialogs/reading/contactAnswers.ts': 'what people type, never what we say',
  'dialogs/reading/wishes.ts': 'what people type, never what we say',
  'dialogs/reading/framing.ts': 'what people type, never what we say',
  'dialogs/reading/aboutWhom.ts': 'what people type, never what we say',
  'dialogs/reading/namedDanger.ts': 'what people type, never what we say',
  'dialogs/reading/whoAndWhen.ts': 'what people type, never what we say',
  'dialogs/reading/whyWrong.ts': 'what people type, never what we say',
  'dialogs/reading/ageTold.ts': 'what people type, never what we say',
  'dialogs/reading/effectTold.ts': 'what people type, never what we say',
  'dialogs/reading/placeTold.ts': 'what people type, never what we say',
  'dialogs/reading/relativesNamed.ts': 'what people type, never what we say',
  'dialogs/reading/wantsTold.ts': 'what people type, never what we say',
  'dialogs/reading/reachedUs.ts': 'what people type, never what we say',
  'dialogs/reading/alsoIs.ts': 'what people type, never what we say',
  'policy/search/words.ts': 'what people type, never what we say',
  'policy/rules': 'what the register of rules says, for whoever checks the product',
  'bot/config.ts': 'for whoever starts the bot, about its settings',
  'bot/jobs/due.ts': 'a command line for whoever checks the sums',
  'bot/jobs/import.ts': 'a command line for whoever moves a store',
  'bot/jobs/export.ts': 'a command line for whoever moves a store',
  'bot/jobs/moving.ts': 'a command line for whoever moves a store',
  'bot/jobs/verify.ts': 'a command line for whoever checks a store',
  'bot/jobs/package.ts': 'a command line for whoever installs the app',
  'bot/jobs/talk.ts': 'a command line for whoever measures the conversation',
  'bot/trying/talk/jsonLines.ts': 'for whoever measures the conversation',
  'bot/jobs/provision.ts': 'a command line for whoever sets up the store',
  'bot/server.ts': 'headers and routes',
  'bot/watching': 'figures for whoever keeps the service running',
  'bot/frontDoor': 'what other computers are told',
};

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (Object.hasOwn(notForStaff, path)) return [];
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });

/** Code that reads like words: types, module names, and what is thrown, which is for the log alone. */
const isNotWords = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isThrowStatement(node) ||
  (ts.isNewExpression(node) && node.expression.getText().endsWith('Error'));

/** Words have a space in them, or are one word with a capital: “Save”. Names in code have neither. */
const reads = (text: string): boolean =>
  /\p{L}[\p{L}’,.;:!?…”)]* \S/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text);

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
    : undefined;
}

const parsed = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

/** The sources that write for people who use the bot. */
export const sourcesRead = (): readonly ts.SourceFile[] => rooms.flatMap(sources).map(parsed);

function textsOf(path: string): readonly Written[] {
  const source = parsed(path);
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (isNotWords(node)) return;
    const text = textOf(node);
    if (text !== undefined && reads(text))
      found.push({ at: `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every text in the sources that somebody who uses the bot may come to read. */
export const everyText = (): readonly Written[] => rooms.flatMap(sources).flatMap(textsOf);

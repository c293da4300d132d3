import ts from 'typescript';

const runners = ['describe', 'it', 'test'];
const silencers = ['skip', 'todo', 'failing'];

/**
 * The titles of the tests in a file, read without running it. A title with blanks in it (`%s`, `$name`, `${…}`)
 * brings the strings of its table or loop with it, when they stand in the same file. What is skipped has no title.
 */
export function titlesIn(source: string): string[] {
  const file = ts.createSourceFile('a.test.ts', source, ts.ScriptTarget.Latest, true);
  const constants = constantsIn(file);
  const titles: string[] = [];
  const visit = (node: ts.Node, loops: readonly ts.Expression[]): void => {
    if (ts.isForOfStatement(node)) {
      visit(node.statement, [...loops, node.expression]);
      return;
    }
    if (ts.isCallExpression(node)) {
      const runner = runnerOf(node);
      if (runner?.silenced) return;
      const title = runner && textOf(node.arguments[0]);
      if (title !== undefined) {
        const blanks = /%|\$/.test(title) ? [...(runner?.tables ?? []), ...loops] : [];
        titles.push([title, ...blanks.flatMap((table) => stringsIn(table, constants))].join(' '));
      }
    }
    ts.forEachChild(node, (child) => visit(child, loops));
  };
  visit(file, []);
  return titles;
}

interface Runner {
  readonly silenced: boolean;
  readonly tables: readonly ts.Node[];
}

/** Is this call `describe`, `it` or `test`, plain or with `.each(table)` and the like? */
function runnerOf(call: ts.CallExpression): Runner | undefined {
  const words: string[] = [];
  const tables: ts.Node[] = [];
  let callee: ts.Expression = call.expression;
  while (!ts.isIdentifier(callee)) {
    if (ts.isPropertyAccessExpression(callee)) {
      words.push(callee.name.text);
      callee = callee.expression;
    } else if (ts.isCallExpression(callee)) {
      tables.push(...callee.arguments);
      callee = callee.expression;
    } else if (ts.isTaggedTemplateExpression(callee)) {
      tables.push(callee.template);
      callee = callee.tag;
    } else return undefined;
  }
  if (!runners.includes(callee.text)) return undefined;
  return { silenced: words.some((word) => silencers.includes(word)), tables };
}

function textOf(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('$');
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const halves = [textOf(node.left), textOf(node.right)];
  return halves.some((half) => half !== undefined) ? halves.map((half) => half ?? '$').join('') : undefined;
}

type Constants = ReadonlyMap<string, ts.Expression>;

function constantsIn(file: ts.SourceFile): Constants {
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      constants.set(node.name.text, node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return constants;
}

/** Every string written in a table, also where it names constants of the file; not what its functions hold. */
function stringsIn(table: ts.Node, constants: Constants, seen: ReadonlySet<string> = new Set()): string[] {
  if (ts.isFunctionLike(table)) return [];
  if (ts.isStringLiteralLike(table) || ts.isTemplateHead(table) || ts.isTemplateMiddleOrTemplateTail(table)) {
    return [table.text];
  }
  if (ts.isIdentifier(table)) {
    const value = seen.has(table.text) ? undefined : constants.get(table.text);
    return value ? stringsIn(value, constants, new Set([...seen, table.text])) : [];
  }
  const strings: string[] = [];
  ts.forEachChild(table, (child) => {
    strings.push(...stringsIn(child, constants, seen));
  });
  return strings;
}

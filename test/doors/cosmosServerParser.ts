import { COUNTED, NotUnderstood, type Doc, type Expression, type Query, type Value } from './cosmosServerSql';

const token =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(@\w+)|([A-Za-z_]\w*)|(<=|>=|!=|[=<>.,()[\]{}:*]))/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (!found) throw new NotUnderstood(`Not understood: ${text.slice(at, at + 20)}`);
    const [, number, single, double, parameter, word, sign] = found;
    const quoted = single ?? double;
    tokens.push(quoted === undefined ? (number ?? parameter ?? word ?? sign ?? '') : `'${quoted}`);
  }
  return tokens;
}

const comparisons: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** What cannot be compared is neither: a number with a word, or what is not there. */
function compared(sign: string, a: Value, b: Value): Value {
  if (a === undefined || b === undefined) return undefined;
  if (sign === '=' || sign === '!=') return (JSON.stringify(a) === JSON.stringify(b)) === (sign === '=');
  if (typeof a === 'number' && typeof b === 'number') return comparisons[sign]?.(a, b);
  if (typeof a === 'string' && typeof b === 'string') return comparisons[sign]?.(a, b);
  return undefined;
}

class Parser {
  private at = 0;
  private paths: string[] = [];
  private counts = false;

  constructor(private readonly tokens: readonly string[]) {}

  query(): Query {
    this.expect('SELECT');
    const select = this.selection();
    this.expect('FROM');
    this.expect('c');
    this.paths = [];
    const where = this.accept('WHERE') ? this.or() : undefined;
    const filtered = this.paths;
    this.paths = [];
    const orderBy = this.accept('ORDER') ? this.order() : [];
    const ordered = this.paths;
    const limit = this.accept('OFFSET') ? this.window() : undefined;
    if (this.at < this.tokens.length)
      throw new NotUnderstood(`Not understood: ${this.tokens[this.at] ?? ''}`);
    return { select, counts: this.counts, where, orderBy, limit, filtered, ordered };
  }

  private selection(): Expression {
    if (this.accept('*')) return { text: 'c', evaluate: (doc) => doc };
    if (this.accept('VALUE')) return this.primary();
    const parts: { name: string; value: Expression }[] = [];
    do {
      const value = this.primary();
      const name = this.accept('AS') ? this.take() : value.text.split('.').at(-1);
      parts.push({ name: name ?? '', value });
    } while (this.accept(','));
    return objectOf(parts);
  }

  private order(): Query['orderBy'] {
    this.expect('BY');
    const orders: { by: Expression; descending: boolean }[] = [];
    do {
      const by = this.primary();
      const descending = this.accept('DESC');
      if (!descending) this.accept('ASC');
      orders.push({ by, descending });
    } while (this.accept(','));
    return orders;
  }

  private window(): { offset: number; limit: number } {
    const offset = this.number();
    this.expect('LIMIT');
    return { offset, limit: this.number() };
  }

  private or(): Expression {
    return this.joined(
      'OR',
      () => this.and(),
      (values) => values.includes(true),
    );
  }

  private and(): Expression {
    return this.joined(
      'AND',
      () => this.comparison(),
      (values) => values.every((value) => value === true),
    );
  }

  private joined(word: string, part: () => Expression, join: (values: Value[]) => boolean): Expression {
    const parts = [part()];
    while (this.accept(word)) parts.push(part());
    if (parts.length === 1) return parts[0] as Expression;
    return {
      text: `(${parts.map(({ text }) => text).join(` ${word} `)})`,
      evaluate: (doc, params) => join(parts.map(({ evaluate }) => evaluate(doc, params))),
    };
  }

  private comparison(): Expression {
    const left = this.primary();
    const sign = ['=', '!=', ...Object.keys(comparisons)].find((each) => this.accept(each));
    if (sign === undefined) return left;
    const right = this.primary();
    return {
      text: `${left.text} ${sign} ${right.text}`,
      evaluate: (doc, params) => compared(sign, left.evaluate(doc, params), right.evaluate(doc, params)),
    };
  }

  private primary(): Expression {
    const taken = this.take();
    if (taken === '(') return this.closed(')', this.or());
    if (taken === '[') return this.array();
    if (taken === '{') return this.object();
    if (taken === 'COUNT') return this.count();
    if (taken === 'ARRAY_CONTAINS') return this.arrayContains();
    if (taken === 'IS_DEFINED') return this.isDefined();
    if (taken === 'c') return this.path();
    return literal(taken);
  }

  private count(): Expression {
    this.expect('(');
    this.number();
    this.expect(')');
    this.counts = true;
    return { text: COUNTED, evaluate: (_, params) => params[COUNTED] };
  }

  private path(): Expression {
    const names: string[] = [];
    while (this.accept('.')) names.push(this.take());
    if (names[0] !== undefined) this.paths.push(names[0]);
    return {
      text: ['c', ...names].join('.'),
      evaluate: (doc) =>
        names.reduce<unknown>(
          (value, name) => (typeof value === 'object' && value !== null ? (value as Doc)[name] : undefined),
          doc,
        ),
    };
  }

  private arrayContains(): Expression {
    this.expect('(');
    const list = this.primary();
    this.expect(',');
    const wanted = this.closed(')', this.primary());
    return {
      text: `ARRAY_CONTAINS(${list.text}, ${wanted.text})`,
      evaluate(doc, params) {
        const values = list.evaluate(doc, params);
        const value = wanted.evaluate(doc, params);
        return Array.isArray(values) && values.some((each) => compared('=', each, value) === true);
      },
    };
  }

  private isDefined(): Expression {
    this.expect('(');
    const of = this.closed(')', this.primary());
    return {
      text: `IS_DEFINED(${of.text})`,
      evaluate: (doc, params) => of.evaluate(doc, params) !== undefined,
    };
  }

  private array(): Expression {
    const parts = [this.primary()];
    while (this.accept(',')) parts.push(this.primary());
    this.expect(']');
    return {
      text: `[${parts.map(({ text }) => text).join(', ')}]`,
      evaluate: (doc, params) => parts.map(({ evaluate }) => evaluate(doc, params)),
    };
  }

  private object(): Expression {
    const parts: { name: string; value: Expression }[] = [];
    do {
      const name = this.take().slice(1);
      this.expect(':');
      parts.push({ name, value: this.primary() });
    } while (this.accept(','));
    this.expect('}');
    return objectOf(parts);
  }

  private closed(sign: string, expression: Expression): Expression {
    this.expect(sign);
    return expression;
  }

  private number(): number {
    const taken = this.take();
    if (!/^\d+$/.test(taken)) throw new NotUnderstood(`Not a number: ${taken}`);
    return Number(taken);
  }

  private take(): string {
    const taken = this.tokens[this.at];
    if (taken === undefined) throw new NotUnderstood('The query ends too soon.');
    this.at += 1;
    return taken;
  }

  private accept(wanted: string): boolean {
    if (this.tokens[this.at] !== wanted) return false;
    this.at += 1;
    return true;
  }

  private expect(wanted: string): void {
    if (!this.accept(wanted))
      throw new NotUnderstood(`Expected ${wanted}, not ${this.tokens[this.at] ?? 'the end'}.`);
  }
}

function literal(taken: string): Expression {
  if (taken.startsWith("'")) {
    const text = taken.slice(1);
    return { text: `'${text}'`, evaluate: () => text };
  }
  if (taken.startsWith('@')) return { text: taken, evaluate: (_, params) => params[taken] };
  if (/^\d/.test(taken)) return { text: taken, evaluate: () => Number(taken) };
  if (['true', 'false', 'null'].includes(taken))
    return { text: taken, evaluate: () => JSON.parse(taken) as unknown };
  throw new NotUnderstood(`Not understood: ${taken}`);
}

const objectOf = (parts: readonly { name: string; value: Expression }[]): Expression => ({
  text: `{${parts.map(({ name, value }) => `"${name}": ${value.text}`).join(', ')}}`,
  evaluate: (doc, params) =>
    Object.fromEntries(
      parts
        .map(({ name, value }) => [name, value.evaluate(doc, params)] as const)
        .filter(([, value]) => value !== undefined),
    ),
});

export const parsed = (text: string): Query => new Parser(tokensOf(text)).query();

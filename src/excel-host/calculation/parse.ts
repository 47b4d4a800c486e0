/** Parses a formula into a tree, in Excel's order of operators: comparison, `&`, `+ -`, `* /`, `^`, sign, `%`. */
import { parseAddress, splitSheet } from '../model/a1';
import type { Area } from '../model/area';
import { CellError } from '../model/cell';
import { tokensOf, type Token } from './tokens';

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean | CellError }
  /** An omitted argument. */
  | { readonly kind: 'missing' }
  /** `sheet` absent: the sheet of the formula. */
  | { readonly kind: 'reference'; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string }
  /** `{"a","b"}`. */
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'sign'; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression };

const LEVELS: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class FormulaSyntaxError extends Error {}

class Parser {
  private readonly tokens: readonly Token[];
  private place = 0;

  constructor(formula: string) {
    this.tokens = tokensOf(formula).filter(({ kind }) => kind !== 'space');
  }

  whole(): Expression {
    const expression = this.level(0);
    if (this.place < this.tokens.length) throw this.unexpected();
    return expression;
  }

  private unexpected(): FormulaSyntaxError {
    return new FormulaSyntaxError(this.tokens[this.place]?.text ?? 'end of formula');
  }

  private operatorOf(operators: readonly Operator[]): Operator | undefined {
    const token = this.tokens[this.place];
    if (token?.kind !== 'operator') return undefined;
    return operators.find((operator) => operator === token.text);
  }

  private level(index: number): Expression {
    const operators = LEVELS[index];
    if (operators === undefined) return this.signed();
    let left = this.level(index + 1);
    for (;;) {
      const operator = this.operatorOf(operators);
      if (operator === undefined) return left;
      this.place += 1;
      left = { kind: 'binary', operator, left, right: this.level(index + 1) };
    }
  }

  private signed(): Expression {
    const sign = this.operatorOf(['-', '+']);
    if (sign === undefined) return this.percent();
    this.place += 1;
    const operand = this.signed();
    return sign === '-' ? { kind: 'sign', operand } : operand;
  }

  private percent(): Expression {
    let operand = this.primary();
    while (this.tokens[this.place]?.text === '%') {
      this.place += 1;
      operand = { kind: 'percent', operand };
    }
    return operand;
  }

  private primary(): Expression {
    const token = this.tokens[this.place];
    if (token === undefined) throw this.unexpected();
    this.place += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'value', value: errorNamed(token.text) };
      case 'reference':
        return reference(token.text);
      case 'name':
        return named(token.text);
      case 'function':
        return this.call(token.text);
      case 'open':
        return this.inParentheses();
      case 'open-list':
        return this.list();
      default:
        this.place -= 1;
        throw this.unexpected();
    }
  }

  private inParentheses(): Expression {
    const expression = this.level(0);
    this.expect('close');
    return expression;
  }

  private list(): Expression {
    const items = [this.level(0)];
    while (this.tokens[this.place]?.kind === 'comma') {
      this.place += 1;
      items.push(this.level(0));
    }
    this.expect('close-list');
    return { kind: 'list', items };
  }

  private expect(kind: Token['kind']): void {
    if (this.tokens[this.place]?.kind !== kind) throw this.unexpected();
    this.place += 1;
  }

  private call(name: string): Expression {
    this.expect('open');
    const args: Expression[] = [];
    if (this.tokens[this.place]?.kind !== 'close') {
      args.push(this.argument());
      while (this.tokens[this.place]?.kind === 'comma') {
        this.place += 1;
        args.push(this.argument());
      }
    }
    this.expect('close');
    return { kind: 'call', name: name.toUpperCase(), args };
  }

  private argument(): Expression {
    const kind = this.tokens[this.place]?.kind;
    return kind === 'comma' || kind === 'close' ? { kind: 'missing' } : this.level(0);
  }
}

function errorNamed(text: string): CellError {
  return CellError.all.find((error) => error.text === text.toUpperCase()) ?? CellError.value;
}

function reference(text: string): Expression {
  const { sheet, rest } = splitSheet(text);
  const area = parseAddress(rest);
  return area === null ? { kind: 'value', value: CellError.reference } : { kind: 'reference', sheet, area };
}

function named(text: string): Expression {
  if (/^(?:true|false)$/iu.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  return { kind: 'name', name: text };
}

function parse(formula: string): Expression | null {
  try {
    return new Parser(formula.startsWith('=') ? formula.slice(1) : formula).whole();
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

/** The most trees kept; each calculation needs the same formulas again. */
const MOST_TREES = 500_000;
const trees = new Map<string, Expression | null>();

/** Parses a formula with or without the leading `=`; `null`: it is not a formula. */
export function treeOf(formula: string): Expression | null {
  const cached = trees.get(formula);
  if (cached !== undefined) return cached;
  if (trees.size >= MOST_TREES) trees.clear();
  const tree = parse(formula);
  trees.set(formula, tree);
  return tree;
}

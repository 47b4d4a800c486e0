/** Declares the columns of a table as a tree of headers; each leaf is a column. Merges follow from the tree. */
import type { CodePart } from './identity';
import { sumOf, type LineSelection } from './line-selection';
import type { Where } from './where';

/** The content of a text column, which decides its style. */
export type TextStyle = 'code' | 'name' | 'short' | 'long';

interface Titled {
  readonly title: string;
  /** Other titles of the same column, as other offices print them. */
  readonly aliases?: readonly string[];
}

export interface AmountLeaf extends Titled {
  readonly kind: 'amount';
  readonly key: string;
  readonly selection: LineSelection;
  /** In characters of the default font. */
  readonly width: number;
}

export interface TextLeaf extends Titled {
  readonly kind: 'text';
  /** Key of the row's text that this column shows. */
  readonly key: string;
  readonly style: TextStyle;
  readonly width: number;
  /** The code, or its part, that this column prints. */
  readonly part?: CodePart;
}

/** Prints last year's figure of another column, as it was published. */
export interface PriorLeaf extends Titled {
  readonly kind: 'prior';
  readonly key: string;
  /** Key of the amount column in the same block. */
  readonly of: string;
  readonly width: number;
}

/** Compares two columns of the same block, as printed: 增减额, 增减%. */
export interface DerivedLeaf extends Titled {
  readonly kind: 'derived';
  readonly key: string;
  readonly how: 'difference' | 'growth';
  /** Keys of the columns: this year's, last year's. */
  readonly now: string;
  readonly before: string;
  /** Stands in place of a growth from 0, which has no value. */
  readonly noBase: string;
  readonly width: number;
}

/** A column that no line adds up to. */
export type ComparedLeaf = PriorLeaf | DerivedLeaf;

export interface HeaderGroup extends Titled {
  readonly kind: 'group';
  readonly children: readonly HeaderNode[];
}

export type Leaf = AmountLeaf | TextLeaf | ComparedLeaf;
export type HeaderNode = Leaf | HeaderGroup;

const AMOUNT_WIDTH = 11;

export function amount(key: string, title: string, where: Where, width: number = AMOUNT_WIDTH): AmountLeaf {
  return { kind: 'amount', key, title, selection: sumOf(where), width };
}

export function text(key: string, title: string, style: TextStyle, width: number, part?: CodePart): TextLeaf {
  return { kind: 'text', key, title, style, width, ...(part === undefined ? {} : { part }) };
}

export function prior(key: string, title: string, of: string, width: number = AMOUNT_WIDTH): PriorLeaf {
  return { kind: 'prior', key, title, of, width };
}

/** 增减额. */
export function difference(key: string, title: string, now: string, before: string): DerivedLeaf {
  return { kind: 'derived', key, title, how: 'difference', now, before, noBase: '', width: AMOUNT_WIDTH };
}

/** 增减%, of last year's figure. `noBase`: the word where that is 0. */
export function growth(key: string, title: string, now: string, before: string, noBase: string): DerivedLeaf {
  return { kind: 'derived', key, title, how: 'growth', now, before, noBase, width: AMOUNT_WIDTH };
}

/** Adds titles under which other offices print the column or group. */
export function also<Node extends HeaderNode>(node: Node, ...aliases: readonly string[]): Node {
  return { ...node, aliases: [...(node.aliases ?? []), ...aliases] };
}

export function group(title: string, ...children: readonly HeaderNode[]): HeaderGroup {
  return { kind: 'group', title, children };
}

export function leaves(nodes: readonly HeaderNode[]): readonly Leaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leaves(node.children) : [node]));
}

export function amountLeaves(nodes: readonly HeaderNode[]): readonly AmountLeaf[] {
  return leaves(nodes).filter((leaf) => leaf.kind === 'amount');
}

export function comparedLeaves(nodes: readonly HeaderNode[]): readonly ComparedLeaf[] {
  return leaves(nodes).filter((leaf) => leaf.kind === 'prior' || leaf.kind === 'derived');
}

/** Counts the header rows of the tree. */
export function depth(nodes: readonly HeaderNode[]): number {
  return nodes.reduce(
    (most, node) => Math.max(most, node.kind === 'group' ? 1 + depth(node.children) : 1),
    0,
  );
}

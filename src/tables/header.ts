/** The columns of a table as a tree of headers; each leaf says what stands in its column. Merges follow from it. */
import type { CodePart } from './identity';
import { sumOf, type LineSelection } from './line-selection';
import type { Where } from './where';

/** What a text column holds decides its look. */
export type TextLook = 'code' | 'name' | 'short' | 'long';

interface Titled {
  readonly title: string;
  /** Other titles of the same, as other offices print them. */
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
  /** Key of the row's texts that is shown here. */
  readonly key: string;
  readonly look: TextLook;
  readonly width: number;
  /** The code that is printed here, or its part. */
  readonly part?: CodePart;
}

export interface HeaderGroup extends Titled {
  readonly kind: 'group';
  readonly children: readonly HeaderNode[];
}

export type Leaf = AmountLeaf | TextLeaf;
export type HeaderNode = Leaf | HeaderGroup;

const AMOUNT_WIDTH = 11;

export function amount(key: string, title: string, where: Where, width: number = AMOUNT_WIDTH): AmountLeaf {
  return { kind: 'amount', key, title, selection: sumOf(where), width };
}

export function text(key: string, title: string, look: TextLook, width: number, part?: CodePart): TextLeaf {
  return { kind: 'text', key, title, look, width, ...(part === undefined ? {} : { part }) };
}

/** The same column or group, which others print under other titles too. */
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

/** How many header rows the tree takes. */
export function depth(nodes: readonly HeaderNode[]): number {
  return nodes.reduce(
    (most, node) => Math.max(most, node.kind === 'group' ? 1 + depth(node.children) : 1),
    0,
  );
}

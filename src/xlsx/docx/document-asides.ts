/** Reads what a Word document holds beside its text: comments, footnotes, endnotes, text boxes, each with its place. */
import { FileDamage } from '../read/file-damage';
import type { PackageParts } from '../read/package-parts';

export type AsideKind = 'comment' | 'footnote' | 'endnote' | 'textBox';

/** As the body refers to it. */
export interface AsideReference {
  readonly kind: AsideKind;
  /** In the part of its kind; `null`: a text box, which has its text here. */
  readonly id: string | null;
  readonly text: string;
  /** Index of its paragraph; `null`: in a table. */
  readonly paragraph: number | null;
}

export interface DocumentAside {
  readonly kind: AsideKind;
  readonly text: string;
  /** The paragraph beside; `null`: in a table. */
  readonly beside: string | null;
}

const PARTS = [
  ['comments', 'comment'],
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
] as const;

/** In characters, of all notes of a kind. */
const LONGEST_NOTES = 500_000;

/** Texts of one part by id. Errors: FileDamage. */
function notesIn(
  parts: PackageParts,
  part: string,
  root: string,
  element: string,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let id: string | null = null;
  let length = 0;
  parts.read(part, 'word', root, {
    enter: (path, attributes) => {
      if (path.at(-1) === element) id = attributes.within('word', 'id') ?? null;
    },
    text: (path, text) => {
      if (id === null || path.at(-1) !== 't') return;
      length += text.length;
      if (length > LONGEST_NOTES) throw new FileDamage('too-large', `the ${root} are too long`);
      notes.set(id, `${notes.get(id) ?? ''}${text}`);
    },
    leave: (path) => {
      if (path.at(-1) === element) id = null;
    },
  });
  return notes;
}

/** Those with text, in the order of the document. `partOf`: the part of a kind; `undefined`: none. */
export function readAsides(
  references: readonly AsideReference[],
  paragraphs: readonly { readonly text: string }[],
  parts: PackageParts,
  partOf: (kind: string) => string | undefined,
): readonly DocumentAside[] {
  const texts = new Map<AsideKind, ReadonlyMap<string, string>>();
  for (const [root, element] of PARTS) {
    const part = references.some(({ kind }) => kind === element) ? partOf(root) : undefined;
    if (part !== undefined) texts.set(element, notesIn(parts, part, root, element));
  }
  return references.flatMap(({ kind, id, text: own, paragraph }): readonly DocumentAside[] => {
    const text = (id === null ? own : (texts.get(kind)?.get(id) ?? '')).trim();
    const beside = paragraph === null ? null : (paragraphs[paragraph]?.text ?? null);
    return text === '' ? [] : [{ kind, text, beside }];
  });
}

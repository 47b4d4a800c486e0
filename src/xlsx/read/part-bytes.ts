/**
 * Reads the items of a list (rows of a sheet) from the bytes of UTF-8 where a reader takes them in their usual form. Bytes are
 * read several times as fast as characters, and nothing is decoded (decision 132). All else is decoded, item by item, for
 * the readers of texts.
 */
import type { PartDecoder } from './part-text';
import {
  behindNext,
  BLANK,
  byteAt,
  bytesOf,
  GREATER,
  LESS,
  LINE_FEED,
  NOT_USUAL,
  SLASH,
  TAB,
} from './plain-bytes';

/**
 * Reads the item that begins at `start`: returns the position behind it, or `NOT_USUAL`. `isBound`: whether a prefix stands
 * for a namespace there.
 */
export type ReadItem = (bytes: Uint8Array, start: number, isBound: (prefix: string) => boolean) => number;

/** Reads the same part as text. */
export interface ItemsOfText {
  readonly add: (text: string) => void;
  readonly addItem: (text: string) => void;
  readonly isBetweenItems: boolean;
  readonly isBound: (prefix: string) => boolean;
  readonly finish: () => void;
}

/** Longer than any row that a program writes: an item that does not end must not be searched again and again. */
export const LONGEST_ITEM = 4_000_000;

const NO_BYTES = new Uint8Array(0);
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const END_OF_TAG = bytesOf('>');

function isSpace(code: number): boolean {
  return code === BLANK || code === TAB || code === LINE_FEED;
}

/** Returns the position behind the name that begins at `start`; names of lists' items are small letters. */
function behindName(bytes: Uint8Array, start: number): number {
  let end = start;
  while (byteAt(bytes, end) >= SMALL_A && byteAt(bytes, end) <= SMALL_Z) end += 1;
  return end;
}

/** In place of a position. */
const CUT = -1;
const NO_ITEM = -2;

/** Returns the position where the item at `start` probably ends: behind its closing tag; `CUT`: not within these bytes. */
function likelyEnd(bytes: Uint8Array, start: number): number {
  const name = bytes.subarray(start + 1, behindName(bytes, start + 1));
  if (byteAt(bytes, start) !== LESS || name.length === 0) return NO_ITEM;
  const behindTag = behindNext(bytes, END_OF_TAG, start);
  if (behindTag < 0 || byteAt(bytes, behindTag - 2) === SLASH) return behindTag;
  const behind = byteAt(bytes, start + 1 + name.length);
  if (behind !== GREATER && !isSpace(behind)) return NO_ITEM;
  return behindNext(bytes, Uint8Array.of(LESS, SLASH, ...name, GREATER), behindTag);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

export class PartBytes {
  private where: 'before the list' | 'in the list' | 'at the text' = 'before the list';
  /** The beginning of an item that was cut off. */
  private pending: Uint8Array = NO_BYTES;
  private readonly openingOfList: Uint8Array;

  constructor(
    private readonly text: ItemsOfText,
    private readonly decoder: PartDecoder,
    list: readonly string[],
    private readonly item: ReadItem | undefined,
  ) {
    this.openingOfList = bytesOf(`<${String(list.at(-1))}`);
    if (list.length === 0 || item === undefined) this.where = 'at the text';
  }

  add(piece: Uint8Array): void {
    if (this.where === 'in the list')
      this.addItems(this.pending.length === 0 ? piece : joined(this.pending, piece));
    else if (this.where === 'before the list') this.addHead(piece);
    else this.addText(piece);
  }

  finish(): void {
    if (this.pending.length > 0) this.addText(this.pending);
    this.text.add(this.decoder.rest());
    this.text.finish();
  }

  private addText(piece: Uint8Array): void {
    for (const one of this.decoder.texts(piece)) this.text.add(one);
  }

  /** As for texts, the list is recognized only where its opening tag lies within one piece. */
  private addHead(piece: Uint8Array): void {
    const start = behindNext(piece, this.openingOfList, 0);
    const end = start < 0 ? -1 : behindNext(piece, END_OF_TAG, start);
    if (end < 0) {
      this.addText(piece);
      return;
    }
    this.text.add(this.decoder.text(piece.subarray(0, end)));
    this.where = this.text.isBetweenItems && this.decoder.isUtf8 ? 'in the list' : 'at the text';
    if (this.where === 'in the list') this.addItems(piece.subarray(end));
    else this.addText(piece.subarray(end));
  }

  private addItems(bytes: Uint8Array): void {
    this.pending = NO_BYTES;
    let start = 0;
    for (;;) {
      while (isSpace(byteAt(bytes, start))) start += 1;
      if (start + 1 >= bytes.length) break;
      const behind = this.item?.(bytes, start, this.text.isBound) ?? NOT_USUAL;
      const end = behind < 0 ? this.behindItem(bytes, start) : behind;
      if (end === CUT) break;
      if (this.where === 'at the text') return;
      start = end;
    }
    const rest = bytes.subarray(start);
    if (rest.length > LONGEST_ITEM) this.leave(rest);
    else this.pending = rest.slice();
  }

  /** Returns the position behind an item that is read as a text, or `CUT`. What is no item leaves the list. */
  private behindItem(bytes: Uint8Array, start: number): number {
    const end = likelyEnd(bytes, start);
    if (end === CUT) return CUT;
    if (end === NO_ITEM) {
      this.leave(bytes.subarray(start));
      return bytes.length;
    }
    this.text.addItem(this.decoder.text(bytes.subarray(start, end)));
    if (!this.text.isBetweenItems) this.leave(bytes.subarray(end));
    return end;
  }

  /** Leaves the rest of the part to the readers of texts. */
  private leave(rest: Uint8Array): void {
    this.where = 'at the text';
    this.addText(rest);
  }
}

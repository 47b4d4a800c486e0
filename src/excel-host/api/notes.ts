/** Declares notes: text beside a cell, without replies (ExcelApi 1.18). */
import { requireAllowed } from '../edits/guard';
import { cellCount, sameArea } from '../model/area';
import type { Note } from '../model/comment';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { RangeBlock } from './cell-block';
import { requireFreeCell } from './comments';
import { checkedText } from './style-properties';
import { rangeLink } from './links';
import { findArea } from './sheet-target';

/** `sheet`: `null` for the notes of all sheets. */
export class NotesTarget {
  readonly book: Workbook;
  readonly sheet: Sheet | null;

  constructor(book: Workbook, sheet: Sheet | null) {
    this.book = book;
    this.sheet = sheet;
  }

  get notes(): readonly Note[] {
    return this.book.notes.filter((note) => this.sheet === null || note.sheet === this.sheet);
  }
}

class NoteTarget {
  readonly book: Workbook;
  readonly note: Note;

  constructor(book: Workbook, note: Note) {
    this.book = book;
    this.note = note;
  }
}

const NOTE: ApiClass<NoteTarget> = {
  name: 'Note',
  scalars: {
    content: {
      get: ({ note }) => note.content,
      set: ({ note }, value) => {
        note.content = checkedText(value);
      },
    },
  },
  objects: {
    getLocation: ({ book, note }) => {
      if (note.place.area === null) throw new ApiError('ItemNotFound');
      return rangeLink(book, note.sheet, note.place.area);
    },
  },
  actions: {
    delete: ({ book, note }) => {
      requireAllowed(note.sheet, 'allowEditObjects');
      book.notes = book.notes.filter((each) => each !== note);
    },
  },
};

function cellArgument({ book, sheet }: NotesTarget, args: Arguments): RangeBlock {
  const given = args.target(0, RangeBlock);
  if (given === undefined && sheet === null) throw new ApiError('InvalidArgument');
  const cell =
    given ?? new RangeBlock(book, sheet ?? book.active, findArea(book, sheet ?? book.active, args.text(0)));
  if (cellCount(cell.place) !== 1) throw new ApiError('InvalidArgument');
  return cell;
}

function noteObject(book: Workbook, note: Note | undefined): Link | null {
  return note === undefined ? null : bind(NOTE, new NoteTarget(book, note));
}

function required(object: Link | null): Link {
  if (object === null) throw new ApiError('ItemNotFound');
  return object;
}

function noteAt(target: NotesTarget, args: Arguments): Link | null {
  const cell = cellArgument(target, args);
  return noteObject(
    target.book,
    target.notes.find(
      ({ sheet, place }) => sheet === cell.sheet && place.area !== null && sameArea(place.area, cell.place),
    ),
  );
}

export const NOTES: ApiClass<NotesTarget> = {
  name: 'NoteCollection',
  items: ({ book, notes }) => notes.map((note) => required(noteObject(book, note))),
  objects: {
    add: (target, args) => {
      const { book } = target;
      const cell = cellArgument(target, args);
      requireAllowed(cell.sheet, 'allowEditObjects');
      requireFreeCell(book, cell);
      const note: Note = { sheet: cell.sheet, place: { area: cell.place }, content: args.text(1) };
      book.notes = [...book.notes, note];
      return required(noteObject(book, note));
    },
    getItem: (target, args) => required(noteAt(target, args)),
    getItemOrNullObject: noteAt,
    getItemAt: ({ book, notes }, args) => required(noteObject(book, notes[args.integer(0)])),
  },
  values: { getCount: ({ notes }) => notes.length },
};

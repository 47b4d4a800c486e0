/** Declares threaded comments. Of the replies only the number can be read. */
import { requireAllowed } from '../edits/guard';
import { splitSheet } from '../model/a1';
import { cellCount, sameArea } from '../model/area';
import type { Comment } from '../model/comment';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { RangeBlock } from './cell-block';
import { checkedText } from './style-properties';
import { rangeLink } from './links';
import { findArea } from './sheet-target';

/** `sheet`: `null` for the comments of all sheets. */
export class CommentsTarget {
  readonly book: Workbook;
  readonly sheet: Sheet | null;

  constructor(book: Workbook, sheet: Sheet | null) {
    this.book = book;
    this.sheet = sheet;
  }

  get comments(): readonly Comment[] {
    return this.book.comments.filter((comment) => this.sheet === null || comment.sheet === this.sheet);
  }
}

class CommentTarget {
  readonly book: Workbook;
  readonly comment: Comment;

  constructor(book: Workbook, comment: Comment) {
    this.book = book;
    this.comment = comment;
  }
}

/** Refuses a cell with a note: Excel allows a note or a comment, not both. The true error code is not documented. */
export function requireFreeCell(book: Workbook, cell: RangeBlock): void {
  const isTaken = [...book.comments, ...book.notes].some(
    ({ sheet, place }) => sheet === cell.sheet && place.area !== null && sameArea(place.area, cell.place),
  );
  if (isTaken) throw new ApiError('InvalidOperation');
}

const REPLIES: ApiClass<CommentTarget> = {
  name: 'CommentReplyCollection',
  values: { getCount: ({ comment }) => comment.replies.length },
};

const COMMENT: ApiClass<CommentTarget> = {
  name: 'Comment',
  key: { wire: 'Id', of: ({ comment }) => comment.id },
  scalars: {
    id: { get: ({ comment }) => comment.id },
    content: {
      get: ({ comment }) => comment.content,
      set: ({ comment }, value) => {
        comment.content = checkedText(value);
      },
    },
  },
  navigations: { replies: (target) => bind(REPLIES, target) },
  objects: {
    getLocation: ({ book, comment }) => {
      if (comment.place.area === null) throw new ApiError('ItemNotFound');
      return rangeLink(book, comment.sheet, comment.place.area);
    },
  },
  actions: {
    delete: ({ book, comment }) => {
      requireAllowed(comment.sheet, 'allowEditObjects');
      book.comments = book.comments.filter((each) => each !== comment);
    },
  },
};

/** Reads the cell argument: a range, or an address with its sheet. */
function cellArgument({ book, sheet }: CommentsTarget, args: Arguments): RangeBlock {
  const block = args.target(0, RangeBlock) ?? cellByAddress(book, sheet, args.text(0));
  if (cellCount(block.place) !== 1) throw new ApiError('InvalidArgument');
  return block;
}

function cellByAddress(book: Workbook, scope: Sheet | null, address: string): RangeBlock {
  const { sheet: written } = splitSheet(address);
  const sheet = written === undefined ? scope : book.sheet(written);
  if (sheet === null) throw new ApiError('InvalidArgument');
  return new RangeBlock(book, sheet, findArea(book, sheet, address));
}

function commentAt(target: CommentsTarget, cell: RangeBlock): Comment | undefined {
  return target.book.comments.find(
    ({ sheet, place }) => sheet === cell.sheet && place.area !== null && sameArea(place.area, cell.place),
  );
}

function object(book: Workbook, comment: Comment | undefined): Link {
  if (comment === undefined) throw new ApiError('ItemNotFound');
  return bind(COMMENT, new CommentTarget(book, comment));
}

export const COMMENTS: ApiClass<CommentsTarget> = {
  name: 'CommentCollection',
  items: ({ book, comments }) => comments.map((comment) => object(book, comment)),
  objects: {
    add: (target, args) => {
      const cell = cellArgument(target, args);
      requireAllowed(cell.sheet, 'allowEditObjects');
      requireFreeCell(target.book, cell);
      const id = `{${String(target.book.nextNumber()).padStart(8, '0')}-0000-0000-0000-0000000000CC}`;
      const comment: Comment = {
        id,
        sheet: cell.sheet,
        place: { area: cell.place },
        content: args.text(1),
        replies: [],
      };
      target.book.comments = [...target.book.comments, comment];
      return object(target.book, comment);
    },
    getItem: ({ book, comments }, args) =>
      object(
        book,
        comments.find(({ id }) => id === args.text(0)),
      ),
    getItemAt: ({ book, comments }, args) => object(book, comments[args.integer(0)]),
    getItemByCell: (target, args) => object(target.book, commentAt(target, cellArgument(target, args))),
  },
  values: { getCount: ({ comments }) => comments.length },
};

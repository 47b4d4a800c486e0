/** Collects the texts beside cells of a sheet: comments with their replies, and notes. */
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';
import { cellKey } from './drawn-rows';

/** Texts by cell. */
export type MessageIndex = ReadonlyMap<string, string>;

export function messagesOn(book: Workbook, sheet: Sheet): MessageIndex {
  const texts = [
    ...book.notes,
    ...book.comments.map((comment) => ({
      ...comment,
      content: [comment.content, ...comment.replies].join('\n'),
    })),
  ];
  return new Map(
    texts.flatMap(({ sheet: home, place: { area }, content }) =>
      home === sheet && area !== null ? [[cellKey(area.firstRow, area.firstColumn), content] as const] : [],
    ),
  );
}

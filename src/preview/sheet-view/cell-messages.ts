/** What is written beside the cells of a sheet: comments with their answers, and notes. */
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';
import { cellKey } from './drawn-rows';

/** Texts by the cells that they stand at. */
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

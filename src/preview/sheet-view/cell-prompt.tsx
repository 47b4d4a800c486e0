/** Shows the yellow input prompt of a cell's validation. */
import type { ReactElement } from 'react';
import { isInside } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Box } from './cell-editor';
import type { GridPlace } from './movement';

interface Prompt {
  readonly title: string;
  readonly message: string;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function promptAt(sheet: Sheet, { row, column }: GridPlace): Prompt | null {
  const found = sheet.validations.find(({ areas }) => areas.some((area) => isInside(area, row, column)));
  if (found === undefined || found.prompt['showPrompt'] === false) return null;
  const prompt = { title: textOf(found.prompt['title']), message: textOf(found.prompt['message']) };
  return prompt.title === '' && prompt.message === '' ? null : prompt;
}

interface CellPromptProps {
  readonly sheet: Sheet;
  readonly cell: GridPlace;
  readonly box: Box;
}

const GAP = 4;

export function CellPrompt({ sheet, cell, box }: CellPromptProps): ReactElement | null {
  const prompt = promptAt(sheet, cell);
  if (prompt === null) return null;
  return (
    <div
      className="cell-prompt"
      role="note"
      style={{ left: box.left + GAP, top: box.top + box.height + GAP }}
    >
      {prompt.title === '' ? null : <strong>{prompt.title}</strong>}
      {prompt.message}
    </div>
  );
}

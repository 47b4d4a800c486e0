/** Writes workbooks with openpyxl and LibreOffice, so that the files of the tasks are not our own writer's. */
import { spawn } from 'node:child_process';
import { recalculate } from '../../support/libreoffice';
import { PYTHON } from '../../fuzz/second-reader';
import { workbookFile, type ChosenFile } from '../support/returned-files';

export type Cells = readonly (readonly (string | number | null)[])[];

export interface ForeignSheet {
  readonly name: string;
  readonly rows: Cells;
  /** Areas such as `A1:F1`, as titles of forms are merged. */
  readonly merged?: readonly string[];
}

const SCRIPT = `
import base64, io, json, sys
from openpyxl import Workbook
books = json.load(sys.stdin)
made = []
for sheets in books:
    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet["name"])
        for row in sheet["rows"]:
            page.append(row)
        for area in sheet.get("merged", []):
            page.merge_cells(area)
    file = io.BytesIO()
    book.save(file)
    made.append(base64.b64encode(file.getvalue()).decode())
json.dump(made, sys.stdout)
`;

export interface ForeignEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | null;
}

const EDIT_SCRIPT = `
import base64, io, json, sys
from openpyxl import load_workbook
made = []
for one in json.load(sys.stdin):
    book = load_workbook(io.BytesIO(base64.b64decode(one["bytes"])))
    for edit in one["edits"]:
        book[edit["sheet"]][edit["cell"]] = edit["value"]
    for name in one["removed"]:
        del book[name]
    file = io.BytesIO()
    book.save(file)
    made.append(base64.b64encode(file.getvalue()).decode())
json.dump(made, sys.stdout)
`;

/** Errors: rejects with what Python printed. */
async function python(script: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, ['-c', script]);
    const output: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`openpyxl ended with ${String(code)}: ${complaint}`));
    });
    child.stdin.end(input);
  });
}

/** Starts Python once for all books. */
export async function byOpenpyxl(
  books: readonly { readonly file: string; readonly sheets: readonly ForeignSheet[] }[],
): Promise<readonly ChosenFile[]> {
  const made = JSON.parse(
    await python(SCRIPT, JSON.stringify(books.map(({ sheets }) => sheets))),
  ) as string[];
  return made.map((bytes, index) => {
    const file = books[index]?.file;
    if (file === undefined) throw new Error('openpyxl wrote more books than it was given.');
    return workbookFile(file, Buffer.from(bytes, 'base64'));
  });
}

/** Opens workbooks in openpyxl, types over cells, deletes sheets and saves them again. */
export async function editedByOpenpyxl(
  books: readonly {
    readonly bytes: Uint8Array;
    readonly edits: readonly ForeignEdit[];
    readonly removed?: readonly string[];
  }[],
): Promise<readonly Uint8Array[]> {
  const input = books.map(({ bytes, edits, removed = [] }) => ({
    bytes: Buffer.from(bytes).toString('base64'),
    edits,
    removed,
  }));
  const made = JSON.parse(await python(EDIT_SCRIPT, JSON.stringify(input))) as string[];
  return made.map((bytes) => Buffer.from(bytes, 'base64'));
}

export async function byLibreOffice({ name, buffer }: ChosenFile): Promise<ChosenFile> {
  return workbookFile(name, await recalculate(buffer));
}

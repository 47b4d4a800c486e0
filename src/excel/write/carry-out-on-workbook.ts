/** Queues the calls of instructions for the workbook. Nothing is sent before the request goes. */
import type { OpenWorkbook } from '../request/open-workbook';
import type { WorkbookInstruction } from './instruction';

type Of<K extends WorkbookInstruction['kind']> = Extract<WorkbookInstruction, { kind: K }>;

type Carrier<K extends WorkbookInstruction['kind']> = (open: OpenWorkbook, instruction: Of<K>) => void;

const CARRIERS: { readonly [K in WorkbookInstruction['kind']]: Carrier<K> } = {
  'add-sheet': ({ workbook }, { name, position }) => {
    const sheet = workbook.worksheets.add(name);
    if (position !== null) sheet.position = position;
  },
  'rename-sheet': ({ sheet }, { sheet: key, to }) => {
    sheet(key).name = to;
  },
  'remove-sheet': ({ sheet }, { sheet: key }) => {
    sheet(key).delete();
  },
  'define-name': ({ workbook }, { name, refersTo, exists }) => {
    if (exists) workbook.names.getItem(name).formula = `=${refersTo}`;
    else workbook.names.add(name, `=${refersTo}`);
  },
  // Does nothing when a co-author has removed the name meanwhile.
  'remove-name': ({ workbook }, { name }) => {
    workbook.names.getItemOrNullObject(name).delete();
  },
  'still-there': ({ workbook }, { parts }) => {
    for (const id of parts) workbook.customXmlParts.getItem(id).load('id');
  },
  remember: ({ workbook }, { xml, replacedParts }) => {
    for (const id of replacedParts) workbook.customXmlParts.getItemOrNullObject(id).delete();
    if (xml !== null) workbook.customXmlParts.add(xml);
  },
  activate: ({ sheet }, { sheet: key }) => {
    sheet(key).activate();
  },
};

export function carryOutOnWorkbook<K extends WorkbookInstruction['kind']>(
  open: OpenWorkbook,
  instruction: Of<K> & { readonly kind: K },
): void {
  const carrier: Carrier<K> = CARRIERS[instruction.kind];
  carrier(open, instruction);
}

/** Marks a publication that may not be published: on its cover, in its texts, below each table, in its names. */
import { words, type DisclosureDocument, type DocumentBlock } from '../document/document';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import { DRAFT_WORDS } from './audit';

const ON_COVER: DocumentBlock = { kind: 'paragraph', style: 'contentsTitle', runs: words(DRAFT_WORDS) };

export function draftName(name: string): string {
  return `草稿_${name}`;
}

export function draftDocument({ title, sections }: DisclosureDocument): DisclosureDocument {
  const [cover, ...more] = sections;
  if (cover === undefined) throw new Error('A document has a cover.');
  return {
    title: `${title}——${DRAFT_WORDS}`,
    sections: [{ ...cover, blocks: [ON_COVER, ...cover.blocks] }, ...more],
  };
}

function draftSheet(sheet: SheetPlan): SheetPlan {
  const { footer } = sheet.page;
  const words = footer === undefined ? DRAFT_WORDS : `${DRAFT_WORDS}　${footer}`;
  return { ...sheet, page: { ...sheet.page, footer: words } };
}

export function draftWorkbook(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, title: `${plan.title}——${DRAFT_WORDS}`, sheets: plan.sheets.map(draftSheet) };
}

export function draftText(text: string): string {
  return `${DRAFT_WORDS}\n\n${text}`;
}

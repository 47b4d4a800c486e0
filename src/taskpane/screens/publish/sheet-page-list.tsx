/** Shows the printed pages of the published workbook: how many each sheet has, which end almost empty, and each page. */
import { useMemo, useState, type ReactElement } from 'react';
import { sheetPagePictures } from '../../../publication/sheet-picture';
import { sheetPages, sheetPageWarnings, sheetPageWords } from '../../../publication/sheet-pages';
import type { SheetPlan } from '../../../sheets/plan/plan';
import { at } from '../../../money/at';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { PagedList } from '../../components/paged-list';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { PageDialog } from './page-dialog';
import type { PreviewedPage } from './page-image';
import { Thumbnails } from './page-thumbnail';

interface SheetPreview {
  readonly name: string;
  /** How many pages it prints. */
  readonly words: string;
  readonly pages: readonly PreviewedPage[];
}

function previewsOf(sheets: readonly SheetPlan[]): readonly SheetPreview[] {
  const counted = sheetPages(sheets);
  const [, ...words] = sheetPageWords(counted);
  const all = counted.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  return sheets.map((sheet, index) => {
    const pages = sheetPagePictures(sheet, { before, all }).map((page, number) => ({
      ...page,
      name: `“${sheet.name}”第${String(number + 1)}页`,
    }));
    before += pages.length;
    return { name: sheet.name, words: at(words, index), pages };
  });
}

export function SheetPageList({ sheets }: { readonly sheets: readonly SheetPlan[] }): ReactElement | null {
  const [opened, setOpened] = useState<number | null>(null);
  const previews = useMemo(() => previewsOf(sheets), [sheets]);
  if (sheets.length === 0) return null;
  const counted = sheetPages(sheets);
  const [whole] = sheetPageWords(counted);
  const all = previews.flatMap(({ pages }) => pages);
  return (
    <Section title="公开表打印">
      <Hint>{whole}</Hint>
      {sheetPageWarnings(counted).map((words) => (
        <Notice key={words} tone="info">
          {words}
        </Notice>
      ))}
      <Disclosure title="每张表的页" aside={`${String(sheets.length)}张`} isHeading={false}>
        <PagedList
          items={previews}
          itemKey={({ name }) => name}
          label="每张表的页"
          counter="张"
          render={({ name, words, pages }) => (
            <Disclosure title={words} isHeading={false} flush>
              <Thumbnails
                pages={pages}
                label={`“${name}”打印的页`}
                onOpen={(page) => {
                  setOpened(all.indexOf(page));
                }}
              />
            </Disclosure>
          )}
        />
      </Disclosure>
      <Hint>按公开表的列宽和行高画出，以 Excel 的打印预览为准；图表由 Excel 画，这里只画位置。</Hint>
      {opened === null ? null : <PageDialog pages={all} opened={opened} onTurn={setOpened} />}
    </Section>
  );
}

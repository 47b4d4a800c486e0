/** Lists how many pages each sheet of the published workbook prints, and which last pages are almost empty. */
import type { ReactElement } from 'react';
import { sheetPageWarnings, sheetPageWords, type SheetPages } from '../../../publication/sheet-pages';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { SearchableList } from '../../components/searchable-list';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';

export function SheetPageList({ sheets }: { readonly sheets: readonly SheetPages[] }): ReactElement | null {
  if (sheets.length === 0) return null;
  const [whole, ...each] = sheetPageWords(sheets);
  return (
    <Section title="公开表打印">
      <Hint>{whole}</Hint>
      {sheetPageWarnings(sheets).map((words) => (
        <Notice key={words} tone="info">
          {words}
        </Notice>
      ))}
      <Disclosure title="每张表的页数" aside={`${String(sheets.length)}张`} isHeading={false}>
        <SearchableList
          textOf={(words) => words}
          placeholder="按表名查找"
          items={each}
          itemKey={(words) => words}
          label="每张表的页数"
          counter="张"
          render={(words) => <Hint>{words}</Hint>}
        />
      </Disclosure>
      <Hint>按公开表的列宽和行高算出，以 Excel 的打印预览为准。</Hint>
    </Section>
  );
}

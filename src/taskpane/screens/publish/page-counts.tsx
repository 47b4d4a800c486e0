/** Shows how many pages the document has, table by table, and which tables end on an almost empty page. */
import type { ReactElement } from 'react';
import { pageWarnings, pageWords, type DocumentPages } from '../../../publication/pages';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';

export function PageCounts({ pages }: { readonly pages: DocumentPages }): ReactElement {
  const [whole, ...tables] = pageWords(pages);
  const warnings = pageWarnings(pages);
  return (
    <Section title="页数" aside={`${String(pages.pages)}页`}>
      <Hint>{whole}</Hint>
      {warnings.map((words) => (
        <Notice key={words} tone="info">
          {words}
        </Notice>
      ))}
      <Disclosure title="每张表的页数" isHeading={false}>
        {tables.map((words) => (
          <Hint key={words}>{words}</Hint>
        ))}
      </Disclosure>
    </Section>
  );
}

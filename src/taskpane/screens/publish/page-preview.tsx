/** Shows the pages of the document before it is made: how many each table has, which end almost empty, and each page. */
import { useMemo, useState, type ReactElement } from 'react';
import type { LaidPage } from '../../../document/lay-out';
import { pagePicture } from '../../../publication/page-picture';
import { pageGroups, pageWarnings, pageWords, type DocumentPages } from '../../../publication/pages';
import { at } from '../../../money/at';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { PageDialog } from './page-dialog';
import type { PreviewedPage } from './page-image';
import { Thumbnails } from './page-thumbnail';

function previewed(page: LaidPage): PreviewedPage {
  const { number, form } = page;
  return {
    name: number === null ? '正文之前的页' : `第${String(number)}页`,
    isPortrait: form.orientation === 'portrait',
    picture: () => pagePicture(page),
  };
}

export function PagePreview({ pages }: { readonly pages: DocumentPages }): ReactElement {
  const [opened, setOpened] = useState<number | null>(null);
  const [whole] = pageWords(pages);
  const { laid } = pages;
  const all = useMemo(() => laid.map(previewed), [laid]);
  return (
    <Section title="页面预览" aside={`${String(pages.pages)}页`}>
      <Hint>{whole}</Hint>
      {pageWarnings(pages).map((words) => (
        <Notice key={words} tone="info">
          {words}
        </Notice>
      ))}
      <div>
        {pageGroups(pages).map(({ title, range, pages: own }, index) => (
          <Disclosure
            key={`${String(index)} ${title}`}
            title={title}
            aside={range ?? `${String(own.length)}页`}
            isHeading={false}
            flush
          >
            <Thumbnails
              pages={own.map((page) => at(all, laid.indexOf(page)))}
              label={`${title}的页`}
              onOpen={(page) => {
                setOpened(all.indexOf(page));
              }}
            />
          </Disclosure>
        ))}
      </div>
      <Hint>页面按公开文本的行距、行高和列宽算出；本机没有的字体用别的字体画，字形会与 Word 中不同。</Hint>
      {opened === null ? null : <PageDialog pages={all} opened={opened} onTurn={setOpened} />}
    </Section>
  );
}

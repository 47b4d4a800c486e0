/** Shows the pages of the document before it is made: how many each table has, which end almost empty, and each page. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { LaidPage } from '../../../document/lay-out';
import {
  pageGroups,
  pageWarnings,
  pageWords,
  type DocumentPages,
  type PageGroup,
} from '../../../publication/pages';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { PagedList } from '../../components/paged-list';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { pageName, PageImage } from './page-image';
import { PageDialog } from './page-dialog';

const useStyles = makeStyles({
  thumbnail: {
    display: 'block',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXS,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  portrait: { width: '55%' },
  landscape: { width: '100%' },
});

function Thumbnail({ page, onOpen }: { readonly page: LaidPage; readonly onOpen: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.thumbnail,
        page.form.orientation === 'portrait' ? styles.portrait : styles.landscape,
      )}
      onClick={onOpen}
    >
      <PageImage page={page} alt="" />
      {`${pageName(page)}（放大）`}
    </button>
  );
}

function Group({
  group: { title, range, pages },
  onOpen,
}: {
  readonly group: PageGroup;
  readonly onOpen: (page: LaidPage) => void;
}): ReactElement {
  return (
    <Disclosure title={title} aside={range ?? `${String(pages.length)}页`} isHeading={false} flush>
      <PagedList
        items={pages}
        itemKey={(_, index) => String(index)}
        label={`${title}的页`}
        counter="页"
        spaced
        render={(page) => (
          <Thumbnail
            page={page}
            onOpen={() => {
              onOpen(page);
            }}
          />
        )}
      />
    </Disclosure>
  );
}

export function PagePreview({ pages }: { readonly pages: DocumentPages }): ReactElement {
  const [opened, setOpened] = useState<number | null>(null);
  const [whole] = pageWords(pages);
  const { laid } = pages;
  return (
    <Section title="页面预览" aside={`${String(pages.pages)}页`}>
      <Hint>{whole}</Hint>
      {pageWarnings(pages).map((words) => (
        <Notice key={words} tone="info">
          {words}
        </Notice>
      ))}
      <div>
        {pageGroups(pages).map((group, index) => (
          <Group
            key={`${String(index)} ${group.title}`}
            group={group}
            onOpen={(page) => {
              setOpened(laid.indexOf(page));
            }}
          />
        ))}
      </div>
      <Hint>页面按公开文本的行距、行高和列宽算出；本机没有的字体用别的字体画，字形会与 Word 中不同。</Hint>
      {opened === null ? null : <PageDialog pages={laid} opened={opened} onTurn={setOpened} />}
    </Section>
  );
}

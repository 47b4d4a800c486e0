/** Shows edits of a document before and after, and what is only said of it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditProposal, Notice as Said, NoticeKind } from '../../../read-back/proposal';
import { Disclosure } from '../../components/disclosure';
import { SearchableList } from '../../components/searchable-list';

const useStyles = makeStyles({
  words: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  before: { color: tokens.colorNeutralForeground3 },
  caution: { color: tokens.colorPaletteDarkOrangeForeground1 },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

export function BeforeAndAfter({
  edit: { before, after, cautions },
}: {
  readonly edit: Pick<EditProposal, 'before' | 'after' | 'cautions'>;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      {before === '' ? null : (
        <p className={mergeClasses(styles.words, styles.before)}>
          <span className={styles.label}>现在：</span>
          {before}
        </p>
      )}
      <p className={styles.words}>
        <span className={styles.label}>{before === '' ? '增加：' : '改为：'}</span>
        {after === '' ? '（删去）' : after}
      </p>
      {cautions.map((words) => (
        <p key={words} className={mergeClasses(styles.words, styles.caution)}>
          {words}
        </p>
      ))}
    </>
  );
}

const GROUPS: readonly { readonly kind: NoticeKind; readonly title: string }[] = [
  { kind: 'figure', title: '改过的数字' },
  { kind: 'cell', title: '改过的表' },
  { kind: 'not-offered', title: '不能取回的改动' },
  { kind: 'note', title: '其他' },
];

function Group({
  title,
  said,
  isHeading,
}: {
  readonly title: string;
  readonly said: readonly Said[];
  readonly isHeading: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <Disclosure title={title} aside={`${String(said.length)}处`} isHeading={isHeading}>
      <SearchableList
        items={said}
        itemKey={({ words }, index) => `${String(index)} ${words}`}
        render={({ words }) => <p className={styles.said}>{words}</p>}
        label={title}
        textOf={({ words }) => words}
        placeholder="按文字查找"
        counter="处"
        spaced
      />
    </Disclosure>
  );
}

/** `isHeading`: whether the titles are headings of the screen. */
export function NoticeGroups({
  notices,
  isHeading = true,
}: {
  readonly notices: readonly Said[];
  readonly isHeading?: boolean;
}): ReactElement {
  return (
    <>
      {GROUPS.map(({ kind, title }) => {
        const said = notices.filter((one) => one.kind === kind);
        return said.length === 0 ? null : (
          <Group key={kind} title={title} said={said} isHeading={isHeading} />
        );
      })}
    </>
  );
}

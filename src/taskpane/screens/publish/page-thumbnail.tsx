/** Shows pages small, each with a button that opens it large. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PagedList } from '../../components/paged-list';
import { PageImage, type PreviewedPage } from './page-image';

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

function Thumbnail({
  page,
  onOpen,
}: {
  readonly page: PreviewedPage;
  readonly onOpen: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.thumbnail, page.isPortrait ? styles.portrait : styles.landscape)}
      onClick={onOpen}
    >
      <PageImage page={page} alt="" />
      {`${page.name}（放大）`}
    </button>
  );
}

export function Thumbnails({
  pages,
  label,
  onOpen,
}: {
  readonly pages: readonly PreviewedPage[];
  readonly label: string;
  readonly onOpen: (page: PreviewedPage) => void;
}): ReactElement {
  return (
    <PagedList
      items={pages}
      itemKey={(_, index) => String(index)}
      label={label}
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
  );
}

/** Shows a page of the document as a picture on white paper. */
import { makeStyles } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { LaidPage } from '../../../document/lay-out';
import { pagePicture } from '../../../publication/page-picture';

const useStyles = makeStyles({
  image: { display: 'block', width: '100%', height: 'auto', outline: '1px solid #8a8a8a' },
});

export function pageName({ number }: LaidPage): string {
  return number === null ? '正文之前的页' : `第${String(number)}页`;
}

/** `alt`: empty where the words beside it name the page. */
export function PageImage({ page, alt }: { readonly page: LaidPage; readonly alt: string }): ReactElement {
  const styles = useStyles();
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pagePicture(page))}`,
    [page],
  );
  return <img className={styles.image} src={source} alt={alt} loading="lazy" />;
}

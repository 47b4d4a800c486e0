/** Shows a page as a picture on white paper. */
import { makeStyles } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';

const useStyles = makeStyles({
  image: { display: 'block', width: '100%', height: 'auto', outline: '1px solid #8a8a8a' },
});

/** A page of the document or of a sheet. */
export interface PreviewedPage {
  readonly name: string;
  readonly isPortrait: boolean;
  /** Its SVG, drawn when it is shown. */
  readonly picture: () => string;
}

/** `alt`: empty where the words beside it name the page. */
export function PageImage({
  page: { picture },
  alt,
}: {
  readonly page: PreviewedPage;
  readonly alt: string;
}): ReactElement {
  const styles = useStyles();
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture())}`,
    [picture],
  );
  return <img className={styles.image} src={source} alt={alt} loading="lazy" />;
}

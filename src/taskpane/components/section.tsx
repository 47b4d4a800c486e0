/** A part of a screen with a heading of its own, set off from the page. */
import { makeStyles, tokens, useId } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { SectionId } from '../screens';
import { Heading } from './heading';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  top: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
  },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
});

export function Section({
  title,
  aside,
  section,
  children,
}: {
  readonly title: string;
  /** A count or the like, at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly section?: SectionId;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const id = useId('section-');
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.top}>
        <Heading level="h2" id={id} section={section}>
          {title}
        </Heading>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

/** Renders a part of a screen with its own heading. */
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
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
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
  /** Content at the end of the heading's line, e.g. a count. */
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

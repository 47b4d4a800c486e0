/** Renders a heading that can take the focus after a jump, without being a Tab stop. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { SectionId } from '../screens';
import { usePane } from '../state/pane';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':focus:not(:focus-visible)': { outlineStyle: 'none' },
  },
  h1: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  h2: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export function Heading({
  level,
  id,
  section,
  children,
}: {
  readonly level: 'h1' | 'h2';
  readonly id?: string;
  /** The section that other screens link to. */
  readonly section?: SectionId | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { takeArrival } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const Level = level;
  useEffect(() => {
    if (section === undefined || !takeArrival(section)) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  });
  return (
    <Level ref={heading} id={id} tabIndex={-1} className={mergeClasses(styles.heading, styles[level])}>
      {children}
    </Level>
  );
}

/** Hides content behind its heading until a click. The open state is its own or its parent's. */
import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Icon } from './icons';
import { PLAIN_ROW } from './plain-row';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit', lineHeight: 'inherit' },
  button: {
    ...PLAIN_ROW,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  // The aside goes below a title of a few characters a line, where the pane is enlarged.
  title: { flex: '1 1 4em', minWidth: 0 },
  aside: { marginInlineStart: 'auto' },
  icon: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  open: { transform: 'rotate(90deg)' },
  content: { padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}` },
  flush: { paddingLeft: 0 },
});

/** Open state kept by the parent, because something other than a click can open it too. */
export interface KeptOpen {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function Disclosure({
  title,
  aside,
  isHeading = true,
  initiallyOpen = false,
  kept,
  flush = false,
  children,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  /** Whether the title is a heading of the screen. */
  readonly isHeading?: boolean;
  readonly initiallyOpen?: boolean;
  readonly kept?: KeptOpen | undefined;
  /** Aligns the content with the left edge instead of the title. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [ownOpen, setOwnOpen] = useState(initiallyOpen);
  const { open, onToggle } = kept ?? { open: ownOpen, onToggle: setOwnOpen };
  const id = useId('disclosure-');
  const Level = isHeading ? 'h3' : 'div';
  return (
    <div>
      <Level className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            onToggle(!open);
          }}
        >
          <Icon name="chevron" small className={mergeClasses(styles.icon, open && styles.open)} />
          <span className={styles.title}>{title}</span>
          {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
        </button>
      </Level>
      {open ? (
        <div id={id} className={mergeClasses(styles.content, flush && styles.flush)}>
          {children}
        </div>
      ) : null}
    </div>
  );
}

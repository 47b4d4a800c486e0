/** Renders short texts and rows of buttons, used on every screen. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Explains the content above it. */
export function Hint({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className={useStyles().hint}>{children}</p>;
}

export function Actions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().actions}>{children}</div>;
}

/** Opens another screen, where the next step is done. */
import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ScreenId, SectionId } from '../screens';
import { usePane } from '../state/pane';

export function OpenScreenButton({
  screen,
  section = 'page',
  appearance = 'primary',
  children,
}: {
  readonly screen: ScreenId;
  readonly section?: SectionId;
  readonly appearance?: 'primary' | 'secondary';
  readonly children: ReactNode;
}): ReactElement {
  const { open } = usePane();
  return (
    <Button
      appearance={appearance}
      onClick={() => {
        open(screen, section);
      }}
    >
      {children}
    </Button>
  );
}

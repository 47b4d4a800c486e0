/** Connects a pane's window with the workbook, as Excel connects its web view. */
import { installInBrowser, type ThemeName } from '../../excel-host/transport/browser';
import type { Stage } from './stage';

export interface PaneConnection {
  /** Clicks a ribbon button of the manifest. */
  readonly runFunction: (name: string) => void;
  /** Opens or closes the pane as a person does: the add-in is notified, and `onOpen` follows. */
  readonly tell: (isOpen: boolean) => void;
}

export interface PaneWishes {
  readonly stage: Stage;
  readonly theme: ThemeName;
  /** Called to show or hide the pane, for the person and the add-in alike. */
  readonly onOpen: (isOpen: boolean) => void;
}

/** `window`: a window before office.js runs in it. */
export function connectPane(window: Window, { stage, theme, onOpen }: PaneWishes): PaneConnection {
  const connection = installInBrowser(window, stage.host, {
    theme: () => theme,
    onPane: (state) => {
      onOpen(state === 'Visible');
    },
  });
  return {
    runFunction: connection.runCommand,
    tell: (isOpen) => {
      connection.setPane(isOpen ? 'Visible' : 'Background');
    },
  };
}

/** A pane's window connected with the workbook, as Excel connects its web view. */
import { installInBrowser, type ThemeName } from '../../excel-host/transport/browser';
import type { Stage } from './stage';

export interface PaneConnection {
  /** A click on a ribbon button of the manifest. */
  readonly runFunction: (name: string) => void;
  /** The person opens or closes the pane: the add-in is told, and `onOpen` follows. */
  readonly tell: (isOpen: boolean) => void;
}

export interface PaneWishes {
  readonly stage: Stage;
  readonly theme: ThemeName;
  /** The pane is to be shown or hidden, whoever asked for it. */
  readonly onOpen: (isOpen: boolean) => void;
}

/** `window`: before office.js is in it. */
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

/** The ribbon's side of Office.js: the functions that the manifest names, and the pane beside the workbook. */

export interface OfficeRibbon {
  readonly associate: (functionName: string, run: () => Promise<void>) => void;
  readonly showPane: () => Promise<void>;
}

/** Trap: Office accepts no further click before `completed`, so it is called even when `run` fails. */
function associate(functionName: string, run: () => Promise<void>): void {
  Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
    void run().finally(() => {
      event.completed();
    });
  });
}

/** `null` where office.js was not loaded: a page without Office has no ribbon. */
export function officeRibbon(): OfficeRibbon | null {
  return typeof Office === 'undefined' ? null : { associate, showPane: () => Office.addin.showAsTaskpane() };
}

/** The ribbon's side of Office.js: functions that the manifest names, and the pane brought up beside the workbook. */

export const officeRibbon = {
  /** Office waits for `completed` before it takes the next click, so it is said even when `run` fails. */
  associate(functionName: string, run: () => Promise<void>): void {
    Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
      void run().finally(() => {
        event.completed();
      });
    });
  },
  showPane(): Promise<void> {
    return Office.addin.showAsTaskpane();
  },
};

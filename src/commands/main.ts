/** Runs in the pane's page, before the pane: a click in the ribbon may be what starts the page. */
import { officeRibbon } from '../excel/office-ribbon';
import { environmentRequests, ribbonRefusals, ribbonRequests } from '../workflow/ribbon-request';
import { registerRibbonCommands } from './ribbon-commands';

const ribbon = officeRibbon();
if (ribbon !== null) {
  // Reported to the page, whose first script keeps it for 环境检查.
  const host = {
    ...ribbon,
    note: (error: Error) => {
      reportError(error);
    },
  };
  registerRibbonCommands(host, {
    work: ribbonRequests,
    environment: environmentRequests,
    refusals: ribbonRefusals,
  });
}

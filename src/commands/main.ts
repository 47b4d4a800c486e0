/** Registers the ribbon's functions before the pane: a click in the ribbon may start the page. */
import { officeRibbon } from '../excel/office-ribbon';
import { environmentRequests, ribbonRefusals, ribbonRequests } from '../workflow/ribbon-request';
import { registerRibbonCommands } from './ribbon-commands';

const ribbon = officeRibbon();
if (ribbon !== null) {
  // The page's first script keeps reported errors for 环境检查.
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

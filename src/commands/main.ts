/** Runs in the pane's page, before the pane: a click in the ribbon may be what starts the page. */
import { officeRibbon } from '../excel/office-ribbon';
import { ribbonRequests } from '../workflow/ribbon-request';
import { registerRibbonCommands } from './ribbon-commands';

const ribbon = officeRibbon();
if (ribbon !== null) registerRibbonCommands(ribbon, ribbonRequests);

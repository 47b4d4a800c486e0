/** Runs in the pane's page, before the pane: a click in the ribbon may be what starts the page. */
import { officeRibbon } from '../excel/office-ribbon';
import { ribbonRequests } from '../workflow/ribbon-request';
import { registerRibbonCommands } from './ribbon-commands';

// Outside Office the page has no ribbon; the pane says where it belongs.
if (typeof Office !== 'undefined') registerRibbonCommands(officeRibbon, ribbonRequests);

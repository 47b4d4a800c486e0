/** The genuine office.js Excel runtime in Node, with the stand-in behind it: for tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from '../host';
import { requirementSets, type IsSetSupported } from '../requirement-sets';
import { bridgeTo, type Bridge } from './bridge';
import { watchWriters, type ClientRequestClass } from './writers';

const RUNTIME = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** Members of the runtime that no add-in uses; each test starts anew by them. */
interface RuntimeInternals {
  readonly HostBridge: { readonly init: (bridge: Bridge) => void };
  readonly ClientRequest: ClientRequestClass;
  /** Makes the runtime refuse members of newer sets than the host has, with `ApiNotFound`. */
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  /** Handlers outlive a workbook otherwise. */
  readonly GenericEventRegistration: { s_genericEventRegistrations: object };
}

interface OfficeInternals {
  _OfficeAppFactory?: {
    readonly getContext: () => { readonly requirements: { readonly isSetSupported: IsSetSupported } };
  };
}

export interface ConnectedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

function globalOf(name: string): unknown {
  return Reflect.get(globalThis, name);
}

/**
 * Evaluated in the same realm, so that `instanceof Error` holds for what the runtime throws. It wants a `window` and
 * a `navigator`, and nothing of a document.
 */
function loadRuntime(): void {
  if (Reflect.has(globalThis, 'OfficeExtension')) return;
  if (!Reflect.has(globalThis, 'window')) Reflect.set(globalThis, 'window', globalThis);
  if (!Reflect.has(globalThis, 'navigator')) Reflect.set(globalThis, 'navigator', { userAgent: 'node' });
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(RUNTIME);
  const evaluate = globalThis.eval;
  evaluate(`${readFileSync(file, 'utf8')}\n//# sourceURL=${RUNTIME}`);
}

/** Puts the runtime in front of `host`; a workbook that was connected before is let go. */
export function connectNode(host: Host): ConnectedExcel {
  loadRuntime();
  const internals = globalOf('OfficeExtension') as RuntimeInternals;
  internals.HostBridge.init(bridgeTo(host, watchWriters(internals.ClientRequest)));
  internals.GenericEventRegistration.s_genericEventRegistrations = {};
  internals.CommonUtility._doApiNotSupportedCheck = true;
  const office = globalOf('OSF') as OfficeInternals;
  const isSetSupported = requirementSets(host.options.excelApi);
  office._OfficeAppFactory = { getContext: () => ({ requirements: { isSetSupported } }) };
  return {
    Excel: globalOf('Excel') as typeof Excel,
    OfficeExtension: globalOf('OfficeExtension') as typeof OfficeExtension,
  };
}

/** Runs the genuine office.js Excel runtime in Node for tests, with the stand-in behind it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from '../host';
import { requirementSets, type IsSetSupported } from '../requirements/requirement-sets';
import { bridgeTo, type Bridge } from './bridge';
import { current, keepForEachLine, newLine, setFirst, within, type Line, type SharedClasses } from './lines';
import { watchWriters, type ClientRequestClass } from './writers';

const RUNTIME = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** Members of the runtime that no add-in uses. */
interface RuntimeInternals extends SharedClasses {
  readonly HostBridge: { readonly init: (bridge: Bridge) => void };
  readonly ClientRequest: ClientRequestClass;
}

interface OfficeInternals {
  _OfficeAppFactory?: {
    readonly getContext: () => { readonly requirements: { readonly isSetSupported: IsSetSupported } };
  };
}

export interface ConnectedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Carries out work as the add-in of this host; work that it starts belongs to this add-in, too. */
  readonly run: <T>(work: () => T) => T;
}

function globalOf(name: string): unknown {
  return Reflect.get(globalThis, name);
}

/**
 * Loads the runtime into the same realm, so that `instanceof Error` is true for its errors. It needs a `window` and a
 * `navigator`, but no document.
 */
function loadRuntime(): void {
  if (Reflect.has(globalThis, 'OfficeExtension')) return;
  if (!Reflect.has(globalThis, 'window')) Reflect.set(globalThis, 'window', globalThis);
  if (!Reflect.has(globalThis, 'navigator')) Reflect.set(globalThis, 'navigator', { userAgent: 'node' });
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(RUNTIME);
  const evaluate = globalThis.eval;
  evaluate(`${readFileSync(file, 'utf8')}\n//# sourceURL=${RUNTIME}`);
}

function connect(host: Host, line: Line): ConnectedExcel {
  const internals = globalOf('OfficeExtension') as RuntimeInternals;
  const bridge = bridgeTo(host, {
    takeWriters: watchWriters(internals.ClientRequest),
    deliver: (send) => {
      within(line, send);
    },
  });
  within(line, () => {
    internals.HostBridge.init(bridge);
  });
  return {
    Excel: globalOf('Excel') as typeof Excel,
    OfficeExtension: globalOf('OfficeExtension') as typeof OfficeExtension,
    run: (work) => within(line, work),
  };
}

/** Connects the runtime to `host` and releases the workbook before it. */
export function connectNode(host: Host): ConnectedExcel {
  loadRuntime();
  keepForEachLine(globalOf('OfficeExtension') as RuntimeInternals);
  const office = globalOf('OSF') as OfficeInternals;
  const isSetSupported: IsSetSupported = (name, version) => current().isSetSupported(name, version);
  office._OfficeAppFactory = { getContext: () => ({ requirements: { isSetSupported } }) };
  const line = newLine(requirementSets(host.options));
  setFirst(line);
  return connect(host, line);
}

/**
 * Adds a second add-in beside that of `connectNode`, e.g. a co-author's. It is active in `run` and in work started
 * there.
 */
export function connectBeside(host: Host): ConnectedExcel {
  return connect(host, newLine(requirementSets(host.options)));
}

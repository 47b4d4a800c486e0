/**
 * Adds the notes of ExcelApi 1.18 to the office.js client on npm, which ends at 1.15. It uses the client's
 * own class builder and the names of Microsoft's documentation. The package files stay unchanged; only this
 * test file's client has notes.
 */

/** Name, number of arguments, flags, set, flags of the call. */
type ScalarMethod = readonly [string, number, number];
/** Name, class of the result, number of arguments, flags. */
type ObjectMethod = readonly [string, string, number, number];
/** Name, flags. */
type ScalarProperty = readonly [string, number];

interface ClassDescription {
  readonly name: string;
  readonly behaviorFlags: number;
  readonly childItemTypeFullName: string | null;
  readonly scalarProperties: ScalarProperty[];
  readonly scalarMethods: ScalarMethod[];
  readonly navigationMethods: ObjectMethod[];
  readonly navigationProperties: [];
  readonly events: [];
}

interface ClassBuilder {
  new (options: {
    readonly metadata: {
      readonly name: string;
      readonly defaultApiSetName: string;
      readonly hostName: string;
      readonly strings: [];
      readonly clientObjectTypes: readonly ClassDescription[];
    };
    readonly targetNamespaceObject: object;
    readonly fullyInitialize: boolean;
  }): unknown;
}

type ClientClass = new (...args: never[]) => object;

interface ClientInternals {
  readonly LibraryBuilder: ClassBuilder;
  readonly BatchApiHelper: {
    readonly createPropertyObject: (
      type: ClientClass,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ) => object;
  };
}

const COLLECTION = 1;
const READS = 2;
const ENDS_WITH_REQUEST = 8;
const IN_JSON = 1;

const NOTE_COLLECTION: ClassDescription = {
  name: 'NoteCollection',
  behaviorFlags: COLLECTION,
  childItemTypeFullName: 'Excel.Note',
  scalarProperties: [],
  scalarMethods: [['getCount', 0, READS]],
  navigationMethods: [
    ['add', 'Excel.Note', 2, ENDS_WITH_REQUEST],
    ['getItem', 'Excel.Note', 1, READS],
    ['getItemAt', 'Excel.Note', 1, READS | ENDS_WITH_REQUEST],
    ['getItemOrNullObject', 'Excel.Note', 1, READS],
  ],
  navigationProperties: [],
  events: [],
};

const NOTE: ClassDescription = {
  name: 'Note',
  behaviorFlags: 0,
  childItemTypeFullName: null,
  scalarProperties: [['content', IN_JSON]],
  scalarMethods: [['delete', 0, 0]],
  navigationMethods: [['getLocation', 'Excel.Range', 0, READS | ENDS_WITH_REQUEST]],
  navigationProperties: [],
  events: [],
};

/** Flag of a read-only property path. */
const READ_ONLY_PATH = 4;

function globalOf(name: string): unknown {
  return Reflect.get(globalThis, name);
}

/** Adds the notes. Must run after `connectNode`. */
export function teachNotes(): void {
  const excel = globalOf('Excel') as Record<string, ClientClass>;
  if (Object.hasOwn(excel, 'NoteCollection')) return;
  const { LibraryBuilder, BatchApiHelper } = globalOf('OfficeExtension') as ClientInternals;
  new LibraryBuilder({
    metadata: {
      name: 'Excel',
      defaultApiSetName: 'ExcelApi',
      hostName: 'Excel',
      strings: [],
      clientObjectTypes: [NOTE_COLLECTION, NOTE],
    },
    targetNamespaceObject: excel,
    fullyInitialize: true,
  });
  for (const owner of ['Workbook', 'Worksheet']) {
    const { NoteCollection, [owner]: parent } = excel;
    if (NoteCollection === undefined || parent === undefined)
      throw new Error('The client has other classes than expected.');
    Object.defineProperty(parent.prototype, 'notes', {
      configurable: true,
      get(this: object) {
        return BatchApiHelper.createPropertyObject(NoteCollection, this, 'Notes', true, READ_ONLY_PATH);
      },
    });
  }
}

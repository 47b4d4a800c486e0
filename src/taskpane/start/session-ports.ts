/** Provides what the session needs besides the workbook: clock, file reader, sample. Heavy parts load on demand. */
import type { MarkingPort } from '../../workflow/checks/marking-port';
import type { FileReading, SessionPorts } from '../../workflow/session-ports';
import type { WorkbookPort } from '../../workflow/port';

async function readFile(bytes: Uint8Array): Promise<FileReading> {
  const [{ readWorkbook }, { WORKBOOK_FILE_ERRORS }] = await Promise.all([
    import('../../xlsx/read-workbook'),
    import('../../xlsx/workbook-file-errors'),
  ]);
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'workbook') return reading;
  const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
  return { kind: 'unusable', message: `文件${what}。${remedy}` };
}

/** Samples by table set. The bundler needs literal URLs. */
const SAMPLES: Readonly<Partial<Record<string, URL>>> = {
  'henan-2023': new URL('../../../assets/sample/三门峡市人社局2023年录入.xlsx', import.meta.url),
  shanghai: new URL('../../../assets/sample/某区财政局2025年录入.xlsx', import.meta.url),
};

/** Errors: Error if the server does not deliver it. */
async function sampleFile(tableSet: string): Promise<Uint8Array> {
  const address = SAMPLES[tableSet];
  if (address === undefined) throw new Error(`No sample for ${tableSet}.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The sample could not be loaded: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

export function sessionPorts(port: WorkbookPort, marking: MarkingPort): SessionPorts {
  return { workbook: port, marking, now: () => new Date(), readFile, sampleFile };
}

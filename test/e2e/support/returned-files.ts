/** Makes returned files of the sample's units, in the form of chosen files in a browser. */
import type { Entries } from '../../../src/entries/entries';
import { returnedBytes } from '../../support/amended-returns';
import type { Spoil } from '../../support/distributed';
import { paneFrame, type Preview } from './preview';

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function workbookFile(name: string, bytes: Uint8Array): ChosenFile {
  return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

/** Damages the lines of the unit. */
export async function returnedFile(
  entries: Entries,
  code: string,
  name: string,
  spoils: readonly Spoil[] = [],
): Promise<ChosenFile> {
  return workbookFile(name, await returnedBytes(entries, code, spoils));
}

/** Lets the pane wait for the file of this name, as for one on a slow drive; returns the function that lets it arrive. */
export async function holdFile(preview: Preview, name: string): Promise<() => Promise<void>> {
  const frame = await paneFrame(preview);
  const letGo = await frame.evaluateHandle((held) => {
    const read = Blob.prototype.arrayBuffer;
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      if (this instanceof File && this.name === held) await arrival;
      return read.call(this);
    };
    return arrive;
  }, name);
  return () =>
    letGo.evaluate((arrive) => {
      arrive();
    });
}

export async function chooseReturns({ pane }: Preview, files: readonly ChosenFile[]): Promise<void> {
  await pane.getByLabel('交回的文件', { exact: true }).setInputFiles([...files]);
}

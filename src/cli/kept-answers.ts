/** Reads the 审核说明 that the pane keeps in a workbook. */
import { joinedExplanations } from '../checks/explanations';
import { MEMORY_NAMESPACE, readMemoryXml } from '../excel/memory-xml';
import { decodeMemory } from '../workflow/memory';
import { readCustomXml } from '../xlsx/read-custom-xml';
import { readInput } from './files/read-input';

/** As `Memory.explanations`; `null`: none. Errors: UnusableInput if the file is missing. */
export async function keptAnswers(path: string): Promise<string | null> {
  const memories = readCustomXml(await readInput(path))
    .filter((xml) => xml.includes(MEMORY_NAMESPACE))
    .map((xml) => decodeMemory(readMemoryXml(xml)).explanations);
  return memories.reduce<string | null>(
    (known, other) => (known === null ? other : joinedExplanations(known, other)),
    null,
  );
}

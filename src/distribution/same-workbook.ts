/** Compares the contents of two workbooks, ignoring when they were written. */
import { unzipSync } from 'fflate';

/** The part with the creation time, which always differs. */
const TIMES_PART = 'docProps/core.xml';

function isEqualBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Unpacks no more of `there` than could be equal: a foreign file may declare any size. */
function partsLike(
  wanted: ReadonlyMap<string, Uint8Array>,
  there: Uint8Array,
): Map<string, Uint8Array> | null {
  let isAlike = true;
  try {
    const parts = unzipSync(there, {
      filter: ({ name, originalSize }) => {
        if (name === TIMES_PART) return false;
        isAlike &&= wanted.get(name)?.length === originalSize;
        return isAlike;
      },
    });
    return isAlike ? new Map(Object.entries(parts)) : null;
  } catch (error) {
    // Any error here means that this program did not make the file.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** `made`: written by this program. */
export function isSameWorkbook(there: Uint8Array, made: Uint8Array): boolean {
  const wanted = new Map(Object.entries(unzipSync(made, { filter: ({ name }) => name !== TIMES_PART })));
  const parts = partsLike(wanted, there);
  if (parts === null || parts.size !== wanted.size) return false;
  return [...wanted].every(([name, part]) => isEqualBytes(part, parts.get(name) ?? new Uint8Array()));
}

/**
 * Keeps readings of returns beyond the life of the pane: Office restarts add-ins, and reading hundreds of files again
 * takes minutes. Readings stay on this computer, by department and year, one file at a time.
 */
import type { Settings, Unit } from '../../entries/entries';
import { fingerprint } from '../../entries/fingerprint';
import type { ReturnReading } from '../returns/return-reading';
import { SharedTexts } from '../shared-texts';

/** The version of ReturnReading; raise it with every change of that type. Readings of another version are dropped. */
const FORM = 2;
/** Readings older than this are dropped. */
const MOST_DAYS = 30;
const DAY = 86_400_000;

/** Stores values by name. Every method may reject: browsers refuse, disks are full. */
export interface KeepingPlace {
  readonly put: (name: string, value: unknown) => Promise<void>;
  readonly get: (name: string) => Promise<unknown>;
  readonly remove: (names: readonly string[]) => Promise<void>;
  readonly names: () => Promise<readonly string[]>;
}

interface Kept {
  readonly form: number;
  /** When the clerk chose the files, in milliseconds since 1970; the same for all files of one choice. */
  readonly at: number;
  readonly reading: ReturnReading;
}

export interface RestoredReadings {
  /** The readings of each choice of files, the earliest first. */
  readonly batches: readonly (readonly ReturnReading[])[];
  /** The time of the last choice. */
  readonly at: Date;
}

function restoredFrom(found: readonly Kept[]): RestoredReadings | null {
  const byTime = new Map<number, ReturnReading[]>();
  const texts = new SharedTexts();
  for (const { at, reading } of found) {
    const batch = byTime.get(at);
    const shared = texts.reading(reading);
    if (batch === undefined) byTime.set(at, [shared]);
    else batch.push(shared);
  }
  const times = [...byTime.keys()].sort((one, other) => one - other);
  const last = times.at(-1);
  return last === undefined
    ? null
    : { batches: times.flatMap((time) => [byTime.get(time) ?? []]), at: new Date(last) };
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === FORM;
}

/** Identifies the department: readings under another roster must be read again. */
export function keepingKey(settings: Settings, units: readonly Unit[]): string {
  return fingerprint(JSON.stringify([settings, units.map(({ code, name, type }) => [code, name, type])]));
}

export class KeptReadings {
  /** Whether all readings have been kept so far. */
  private works = true;

  constructor(
    private readonly place: KeepingPlace,
    private readonly now: () => Date,
    /** Called at the first failure of storage. */
    private readonly failed: () => void,
  ) {}

  /** Whether readings outlive the pane. */
  get isKeeping(): boolean {
    return this.works;
  }

  private async trying<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work();
    } catch {
      // Any error of the browser has the same result: nothing is kept. The pane shows that.
      if (this.works) {
        this.works = false;
        this.failed();
      }
      return otherwise;
    }
  }

  /** Stores a reading. `at`: when the clerk chose its file. */
  keep(key: string, reading: ReturnReading, at: Date): Promise<void> {
    const kept: Kept = { form: FORM, at: at.getTime(), reading };
    return this.trying(() => this.place.put(`${key}\n${reading.file}`, kept), undefined);
  }

  forget(key: string, files: Iterable<string>): Promise<void> {
    const names = Array.from(files, (file) => `${key}\n${file}`);
    return this.trying(() => this.place.remove(names), undefined);
  }

  /**
   * Restores the department's readings; `null`: none is kept. It reads them one by one, so that the pane stays
   * responsive.
   */
  restore(key: string): Promise<RestoredReadings | null> {
    return this.trying(async () => {
      const found: Kept[] = [];
      const old: string[] = [];
      for (const name of await this.place.names()) {
        const value = await this.place.get(name);
        if (!isKept(value) || this.now().getTime() - value.at > MOST_DAYS * DAY) old.push(name);
        else if (name.startsWith(`${key}\n`)) found.push(value);
      }
      await this.place.remove(old);
      return restoredFrom(found);
    }, null);
  }
}

/** Plans what last year's files change in an entry workbook, and says it: the preview, the report and the change. */
import { PRIOR_YEAR_SHEET } from '../entries/declarations/prior-year';
import type { Entries, Settings, Unit } from '../entries/entries';
import type { EntriesReading } from '../entries/read-entries';
import { locateSheet } from '../entries/locate';
import type { RawWorkbook } from '../entries/raw-workbook';
import { knownSet } from '../sets';
import type { CellWrite } from '../sheets/plan/change';
import { isCellMeasure } from '../entries/declarations/prior-year';
import { formerProjectWords, type ProjectNames } from './former-projects';
import { formerUnitWords } from './former-units';
import { offersOf, type MeasureOffer } from './offers';
import { priorWrites, wanWords, type PriorOutcome, type Replaceable } from './prior-writes';
import type { LastYearTarget } from './read-workbook-source';
import { renamedDepartment } from './read-source';
import type { ReadSource, SourceReading } from './source-reading';
import { textWrites, type TextKind } from './text-writes';

export interface LastYearChoice {
  readonly replace: Replaceable;
  /** Texts to take over. */
  readonly texts: readonly TextKind[];
}

/** `confirm`: a person has to look at it. */
export interface PlanLine {
  readonly kind: 'done' | 'fill-in' | 'confirm' | 'note';
  readonly words: string;
}

export interface LastYearPlan {
  readonly kind: 'plan';
  readonly outcomes: readonly PriorOutcome[];
  /** Cells by sheet, by the name on its tab; without sheets that do not change. */
  readonly sheets: readonly { readonly sheet: string; readonly cells: readonly CellWrite[] }[];
  readonly lines: readonly PlanLine[];
}

export type LastYearPlanning = LastYearPlan | { readonly kind: 'refused'; readonly message: string };

/** Settings, roster and projects of an entry workbook. Last year's figures need no lines, and no roster. */
export interface Publisher {
  /** `null`: not readable yet. */
  readonly settings: Settings | null;
  readonly units: readonly Unit[];
  /** Names by code. */
  readonly projects: ProjectNames;
}

export function publisherIn(reading: EntriesReading): Publisher {
  if (reading.kind === 'unusable')
    return { settings: reading.settings, units: reading.units, projects: new Map() };
  const { settings, units, names } = reading.entries;
  return { settings, units, projects: names.projects };
}

/** `null`: the set compares nothing with last year. */
export function targetOf({ settings }: Pick<Entries, 'settings'>): LastYearTarget | null {
  const { text } = knownSet(settings.tableSet);
  if (text === null) return null;
  return {
    budgetYear: settings.budgetYear,
    tableSet: settings.tableSet,
    departmentName: settings.departmentName,
    measures: new Set(text.measures),
  };
}

/** 三公 has quotation marks of its own. */
function quoted(measure: string): string {
  return `“${measure.replace('“', '‘').replace('”', '’')}”`;
}

/** Figures of single cells are too many to name each; 上年数 has them with their places. */
function cellsLine(outcomes: readonly PriorOutcome[]): readonly PlanLine[] {
  const cells = outcomes.filter(({ kind, measure }) => kind === 'written' && isCellMeasure(measure));
  return cells.length === 0
    ? []
    : [{ kind: 'done', words: `另填入公开表要印的上年数${String(cells.length)}格，见“上年数”表。` }];
}

/** Where the entered figure is from, as a person wrote it. */
function enteredFrom({ enteredSource }: Extract<PriorOutcome, { kind: 'replaced' | 'kept' }>): string {
  return enteredSource === '' ? '' : `（${enteredSource}）`;
}

function outcomeLine(outcome: PriorOutcome): PlanLine | null {
  const { measure } = outcome;
  switch (outcome.kind) {
    case 'same':
      return null;
    case 'written':
      if (isCellMeasure(measure)) return null;
      return {
        kind: 'done',
        words: `${quoted(measure)}填入${wanWords(outcome.figure.amount)}（${outcome.figure.source}）。`,
      };
    case 'replaced':
      return {
        kind: 'done',
        words: `${quoted(measure)}由${outcome.entered}${enteredFrom(outcome)}改为${wanWords(outcome.figure.amount)}（${outcome.figure.source}）。`,
      };
    case 'kept': {
      const because = outcome.because === '' ? '' : `（${outcome.because}）`;
      return {
        kind: 'confirm',
        words: `${quoted(measure)}已填${outcome.entered}${enteredFrom(outcome)}，上年公开的是${wanWords(outcome.figure.amount)}（${outcome.figure.source}），没有改动${because}。请核对哪个正确。`,
      };
    }
    case 'missing':
      return {
        kind: 'fill-in',
        words: `${quoted(measure)}没有读到${outcome.why.length === 0 ? '' : `：${outcome.why.join('；')}`}。请查上年的公开文本填写，没有发生的填0。`,
      };
  }
}

function differingLine({ measure, figures, differing }: MeasureOffer): readonly PlanLine[] {
  const [best] = figures;
  if (best === undefined || differing.length === 0) return [];
  const all = [best, ...differing].map(({ amount, source }) => `${wanWords(amount)}（${source}）`).join('，');
  return [{ kind: 'confirm', words: `${quoted(measure)}在上年的文件中不一致：${all}。请核对哪个正确。` }];
}

function sourceLine(source: SourceReading): PlanLine {
  if (source.kind === 'refused') return { kind: 'confirm', words: source.message };
  const { file, year, what, figures } = source;
  const measures = new Set(figures.map(({ measure }) => measure)).size;
  return {
    kind: 'note',
    words: `“${file}”是${String(year)}年的${what}，读到${String(measures)}项上年数。`,
  };
}

function othersLines({ file, others }: ReadSource): readonly PlanLine[] {
  if (others.length === 0) return [];
  const named = others.map(({ name, value }) => `${name}${value}`).join('、');
  return [{ kind: 'note', words: `“${file}”另有供参考的数字：${named}。` }];
}

/** `workbook`: the entry workbook. `present`: its roster and projects, empty before they are entered. `sources`: in the order of the files. */
export function planLastYear(
  workbook: RawWorkbook,
  { units, projects }: Pick<Publisher, 'units' | 'projects'>,
  target: LastYearTarget,
  sources: readonly SourceReading[],
  { replace, texts }: LastYearChoice,
): LastYearPlanning {
  const location = locateSheet(workbook, PRIOR_YEAR_SHEET.name);
  if (location.kind !== 'found')
    return {
      kind: 'refused',
      message:
        location.kind === 'missing'
          ? '录入工作簿里没有“上年数”表。请用新模板重新建立录入表，再读入上年的数字。'
          : '录入工作簿里有几张“上年数”表，无法确定写到哪一张。请只保留一张。',
    };
  const read = sources.filter((source) => source.kind === 'read');
  const found = read.flatMap(({ figures }) => figures.map(({ measure }) => measure));
  const offers = offersOf(read, new Set([...target.measures, ...found]));
  const prior = priorWrites(location.sheet, offers, replace);
  if (prior === null)
    return { kind: 'refused', message: '“上年数”表的表头不完整。请恢复“指标”“金额(万元)”两列，再读入。' };
  const taken = textWrites(workbook, texts, read);
  const sheets = [{ sheet: location.sheet.name, cells: prior.cells }];
  for (const { sheet, cells } of taken) if (sheet !== null) sheets.push({ sheet: sheet.name, cells });
  const same = prior.outcomes.filter(({ kind }) => kind === 'same').length;
  const lines: readonly PlanLine[] = [
    ...sources.map(sourceLine),
    ...sources.flatMap((source): readonly PlanLine[] => {
      const words = renamedDepartment(source, target);
      return words === null ? [] : [{ kind: 'confirm', words }];
    }),
    ...prior.outcomes.flatMap((outcome) => outcomeLine(outcome) ?? []),
    ...cellsLine(prior.outcomes),
    ...(same === 0 ? [] : [{ kind: 'note' as const, words: `有${String(same)}项与已填的一致，没有改动。` }]),
    ...offers.flatMap(differingLine),
    ...prior.left.map((words): PlanLine => ({ kind: 'confirm', words })),
    ...taken.map(({ words, cells }): PlanLine => ({ kind: cells.length > 0 ? 'done' : 'note', words })),
    ...read.flatMap(othersLines),
    ...formerUnits(read, units).map((words): PlanLine => ({ kind: 'confirm', words })),
    ...formerProjects(read, projects).map((words): PlanLine => ({ kind: 'confirm', words })),
  ];
  return {
    kind: 'plan',
    outcomes: prior.outcomes,
    sheets: sheets.filter(({ cells }) => cells.length > 0),
    lines,
  };
}

/** Of the first file that lists projects. */
function formerProjects(sources: readonly ReadSource[], projects: ProjectNames): readonly string[] {
  const source = sources.find((one) => one.projects.size > 0);
  return source === undefined ? [] : formerProjectWords(source.projects, projects);
}

/** Of the first file that lists units: several files of one year list the same. */
function formerUnits(sources: readonly ReadSource[], units: readonly Unit[]): readonly string[] {
  const source = sources.find((one) => one.units.length > 0);
  // Before a roster is entered, every former unit would seem to be gone.
  return source === undefined || units.length === 0 ? [] : formerUnitWords(source.units, units);
}

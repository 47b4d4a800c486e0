/** Reads the lists of a Word document and the styles of its paragraphs. */
import type { PackageParts } from '../read/package-parts';
import type { Attributes } from '../read/read-xml';
import type { ListForm, ListLevel, NumberedList } from './list-numbers';

export interface ParagraphStyle {
  readonly basedOn: string | null;
  /** From 0; 9: body text. */
  readonly outline: number | null;
  readonly list: string | null;
  readonly listLevel: number | null;
  /** Whether its text is hidden; `null`: it says nothing of that. */
  readonly isHidden: boolean | null;
}

export function valueIn(attributes: Attributes): string | null {
  return attributes.within('word', 'val') ?? null;
}

/** Of a property that is on unless its value says no. */
export function isOn(attributes: Attributes): boolean {
  const value = valueIn(attributes);
  return value === null || !/^(?:0|false|off|none)$/u.test(value);
}

/** `null`: not a whole number. */
export function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/u.test(text) ? Number(text) : null;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

interface Num {
  abstract: string | null;
  readonly starts: Map<number, number>;
}

/** Adds an element's values to its level. */
function describe(level: Level, name: string, attributes: Attributes): void {
  const value = valueIn(attributes);
  if (value === null) return;
  if (name === 'numFmt') level.format = value;
  if (name === 'lvlText') level.text = value;
  if (name === 'start') level.start = numberIn(value) ?? level.start;
}

/** Maps `w:numId` to lists. Errors: FileDamage. */
export function readNumbering(parts: PackageParts, part: string): ReadonlyMap<string, NumberedList> {
  const forms = new Map<string, Map<number, Level>>();
  const nums = new Map<string, Num>();
  let form: Map<number, Level> | null = null;
  let level: Level | null = null;
  let num: Num | null = null;
  let override: number | null = null;
  parts.read(part, 'word', 'numbering', {
    enter: (path, attributes) => {
      const name = path[path.length - 1] ?? '';
      const id = (of: string): string => attributes.within('word', of) ?? '';
      if (path.length === 2 && name === 'abstractNum') forms.set(id('abstractNumId'), (form = new Map()));
      if (path.length === 3 && name === 'lvl' && path[1] === 'abstractNum' && form !== null) {
        level = { format: 'decimal', text: '', start: 1 };
        form.set(numberIn(id('ilvl')) ?? 0, level);
      }
      if (path.length === 4 && path[2] === 'lvl' && level !== null) describe(level, name, attributes);
      if (path.length === 2 && name === 'num')
        nums.set(id('numId'), (num = { abstract: null, starts: new Map() }));
      if (path.length === 3 && name === 'abstractNumId' && num !== null) num.abstract = valueIn(attributes);
      if (path.length === 3 && name === 'lvlOverride') override = numberIn(id('ilvl'));
      const start = name === 'startOverride' ? numberIn(valueIn(attributes)) : null;
      if (start !== null && override !== null) num?.starts.set(override, start);
    },
  });
  const lists = new Map<string, NumberedList>();
  for (const [id, { abstract, starts }] of nums) {
    const levels: ReadonlyMap<number, ListLevel> | undefined =
      abstract === null ? undefined : forms.get(abstract);
    // A list with its own starts counts separately.
    if (abstract !== null && levels !== undefined)
      lists.set(id, {
        abstract: starts.size === 0 ? abstract : `${abstract} ${id}`,
        form: levels satisfies ListForm,
        starts,
      });
  }
  return lists;
}

interface Style {
  basedOn: string | null;
  outline: number | null;
  list: string | null;
  listLevel: number | null;
  isHidden: boolean | null;
}

const NO_STYLE: Style = { basedOn: null, outline: null, list: null, listLevel: null, isHidden: null };

/** Maps `w:styleId` to styles. Errors: FileDamage. */
export function readStyles(parts: PackageParts, part: string): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  parts.read(part, 'word', 'styles', {
    enter: (path, attributes) => {
      const name = path[path.length - 1] ?? '';
      if (path.length === 2) {
        style = name === 'style' ? { ...NO_STYLE } : null;
        const id = attributes.within('word', 'styleId');
        if (style !== null && id !== undefined) styles.set(id, style);
        return;
      }
      if (style === null) return;
      const value = valueIn(attributes);
      if (path.length === 3 && name === 'basedOn') style.basedOn = value;
      if (path[2] === 'rPr' && name === 'vanish') style.isHidden = isOn(attributes);
      if (path[2] !== 'pPr') return;
      if (name === 'outlineLvl') style.outline = numberIn(value);
      if (name === 'numId') style.list = value;
      if (name === 'ilvl') style.listLevel = numberIn(value);
    },
  });
  return styles;
}

const DEEPEST_STYLE = 20;

/** Combines a paragraph's style with the styles that it is based on. */
export function styleNamed(id: string | null, styles: ReadonlyMap<string, ParagraphStyle>): ParagraphStyle {
  const whole = { ...NO_STYLE };
  let at = id;
  for (let depth = 0; at !== null && depth < DEEPEST_STYLE; depth += 1) {
    const style = styles.get(at);
    if (style === undefined) break;
    whole.outline ??= style.outline;
    whole.list ??= style.list;
    whole.listLevel ??= style.listLevel;
    whole.isHidden ??= style.isHidden;
    at = style.basedOn;
  }
  return whole;
}

/** Declares the styles of the file from the document's typography. */
import {
  AlignmentType,
  LineRuleType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import {
  FACES,
  LATIN_FACE,
  STYLES,
  type Face,
  type FontChoice,
  type ParagraphForm,
  type StyleKey,
} from '../document/typography';

/** Word recognizes headings and entries of the contents by these ids. */
export const STYLE_IDS: Readonly<Record<StyleKey, string>> = {
  coverTitle: 'GongkaiFengmian',
  coverDate: 'GongkaiRiqi',
  contentsTitle: 'GongkaiMulu',
  contents1: 'TOC1',
  contents2: 'TOC2',
  part: 'Heading1',
  section: 'Heading2',
  subsection: 'Heading3',
  body: 'GongkaiZhengwen',
  tableTitle: 'GongkaiBiaoti',
  tableCaption: 'GongkaiBiaozhu',
  tableHeader: 'GongkaiBiaotou',
  tableText: 'GongkaiBiaowen',
  note: 'GongkaiZhushi',
  end: 'GongkaiJiemo',
  footer: 'GongkaiYema',
};

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

const TWIPS_PER_POINT = 20;
/** Word takes the indent in hundredths of a character, others in twips. */
const HUNDREDTHS = 100;
export const HALF_POINTS = 2;

export function twips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

export function alignmentOf(align: keyof typeof ALIGNMENTS): (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS] {
  return ALIGNMENTS[align];
}

export function exactLine(points: number): { readonly line: number; readonly lineRule: 'exact' } {
  return { line: twips(points), lineRule: LineRuleType.EXACT };
}

function fontOf(face: Face, fonts: FontChoice) {
  const { name } = FACES[fonts][face];
  return { ascii: LATIN_FACE, hAnsi: LATIN_FACE, cs: LATIN_FACE, eastAsia: name };
}

function indentOf({ indent, left, size }: ParagraphForm) {
  return {
    left: twips(left),
    firstLineChars: indent * HUNDREDTHS,
    firstLine: twips(indent * size),
  };
}

function styleOptions(style: ParagraphForm, fonts: FontChoice): IBaseParagraphStyleOptions {
  const { face, size, line, align, before, after, keepWithNext, level, name } = style;
  return {
    name,
    quickFormat: true,
    run: {
      font: fontOf(face, fonts),
      size: size * HALF_POINTS,
      bold: FACES[fonts][face].bold,
      color: '000000',
    },
    paragraph: {
      alignment: ALIGNMENTS[align],
      spacing: { ...exactLine(line), before: twips(before), after: twips(after) },
      indent: indentOf(style),
      keepNext: keepWithNext,
      keepLines: false,
      ...(level === null ? {} : { outlineLevel: level - 1 }),
    },
  };
}

function ownStyle(key: StyleKey, fonts: FontChoice): IParagraphStyleOptions {
  return { id: STYLE_IDS[key], ...styleOptions(STYLES[key], fonts) };
}

const OWN: readonly StyleKey[] = [
  'coverTitle',
  'coverDate',
  'contentsTitle',
  'contents1',
  'contents2',
  'body',
  'tableTitle',
  'tableCaption',
  'tableHeader',
  'tableText',
  'note',
  'end',
  'footer',
];

export function documentStyles(fonts: FontChoice): IStylesOptions {
  const { body, part, section, subsection } = STYLES;
  return {
    default: {
      document: {
        run: {
          font: fontOf(body.face, fonts),
          size: body.size * HALF_POINTS,
          // As Chinese, LibreOffice would break numbers anywhere.
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
      heading1: styleOptions(part, fonts),
      heading2: styleOptions(section, fonts),
      heading3: styleOptions(subsection, fonts),
    },
    paragraphStyles: OWN.map((key) => ownStyle(key, fonts)),
  };
}

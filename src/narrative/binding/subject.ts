/** What a set declares for reading foreign texts: the names of figures by section. Words bind a number, its value never does. */
import type { DeclaredPart, DocumentForm } from '../reading/document-form';
import type { Comparison, ListSource, Quantity } from '../quantity';

/** A name that texts use for a figure though it is not quite its own. */
export interface DoubtfulName {
  readonly name: string;
  readonly rule: 'N-15' | 'N-20';
  /** The right name, or what the figure is. */
  readonly right: string;
  /** The name is right where these two are the same. */
  readonly unlessSame?: readonly [Quantity, Quantity];
}

/** A figure as texts name it. */
export interface Subject {
  readonly id: string;
  /** All names that texts have for it; the longest one in a clause wins. */
  readonly names: readonly string[];
  readonly kind: 'amount' | 'count';
  /** What it is, by preference: the first one that the tables or entries have. */
  readonly of: readonly Quantity[];
  /** Another figure that is the same wherever these two are the same. */
  readonly instead?: { readonly of: Quantity; readonly whereSame: readonly [Quantity, Quantity] };
  /** Last year's figure; without it a change of the figure is not checked. */
  readonly compared?: Comparison;
  /** Another section compares it: its own need not. */
  readonly comparedElsewhere?: true;
  /** Id of the figure that is compared where a text compares this one without a number: 收支 for 支出. */
  readonly comparedAs?: string;
  /** Its section always states it, also at 0 (`required`, else E), usually (X) or often (I) does. */
  readonly written?: 'required' | 'usual' | 'often';
  readonly doubtful?: readonly DoubtfulName[];
  /** Id of the figure that its share is of. */
  readonly whole?: string;
  /** Income and expenditure of one budget, which are equal: 收入7563.33万元、支出7563.33万元. */
  readonly bothSides?: true;
  /** What texts may also mean, by some of its names or by all. */
  readonly or?: readonly { readonly names?: readonly string[]; readonly of: Quantity }[];
  /** Ids of equal figures that texts state in one: 收、支总计. */
  readonly also?: readonly string[];
  /** Id of the figure that tells it where the two are the same: 财政拨款收支 without other budgets. */
  readonly toldBy?: string;
  /** Ids of the figures that are compared as one (N-12). */
  readonly joint?: readonly string[];
  /** Of a count: the money of what it counts, and how texts refer to it: 22个项目，涉及资金433.15万元. */
  readonly money?: { readonly subject: string; readonly names: readonly string[] };
}

/** Figures named by the list of accounts: 社会保障和就业支出. */
export interface AccountSubjects {
  readonly of: Extract<ListSource, { kind: 'accounts' }>;
  readonly whole: string;
  /** Its section always lists them. */
  readonly isListed?: true;
  /** `full`: named with 类 and 款 before it, since names of 项 occur twice. */
  readonly named?: 'full';
}

/** Parts that make up a whole, all of them. */
export interface TextSum {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly rule: 'N-05' | 'N-14' | 'N-15';
  /** Parts that texts may state as one: 财政拨款收入, 单位资金. */
  readonly groups?: readonly { readonly stated: string; readonly parts: readonly string[] }[];
}

export interface SectionReading {
  /** Of the declared section. */
  readonly section: string;
  /** The section that it is a piece of, by its anchors, without a heading of its own. */
  readonly within?: string;
  /** Whether every text of this kind has the section. */
  readonly required?: true;
  /** Other titles that texts give it. */
  readonly titles?: readonly string[];
  /** Words that its first sentence has, for texts without its heading. */
  readonly anchors?: readonly string[];
  /** Its figures are those of the end of last year. */
  readonly isOfYearEnd?: true;
  readonly sums?: readonly TextSum[];
  readonly subjects: readonly Subject[];
  readonly accounts?: AccountSubjects;
}

/** A list of items behind 主要包括, held against the rows of a table. */
export interface ItemList {
  readonly section: string;
  /** The figure that the list belongs to. */
  readonly subject: string;
  /** Its column, and the one that an item may wrongly be taken from. */
  readonly column: string;
  readonly otherColumn: string;
}

/** The table of economic items, with the other words that texts have for them. */
export interface EconomicItems {
  readonly table: string;
  readonly block: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly lists: readonly ItemList[];
  /** 公务用车补贴 → 30239. */
  readonly words: Readonly<Record<string, string>>;
  /** Sections whose reasons may only name items of this column (N-07). */
  readonly reasons: readonly {
    readonly section: string;
    readonly subject: string;
    readonly column: string;
  }[];
}

/** Items with money that are usually bought (N-14). */
export interface PurchaseItems {
  readonly section: string;
  readonly subject: string;
  readonly of: { readonly table: string; readonly block: string; readonly column: string };
  /** Beginnings of codes. */
  readonly codes: readonly string[];
}

/** A figure of the units that count (N-13): what it is when all units are taken. */
export interface UnitScope {
  readonly section: string;
  readonly subject: string;
  readonly right: Quantity;
  readonly ofAll: Quantity;
  readonly rightUnits: string;
  /** Words by which a text says that it counts all units. */
  readonly said: readonly string[];
  /** The item of 说明事项 that chooses the units, and what holds until it is chosen. */
  readonly choice: { readonly item: string; readonly usual: string };
}

/** Where a text lists units, each by a part or a section. */
export interface UnitLists {
  /** The budget units, one after the other. */
  readonly units: string;
  /** 所属事业单位, which are budget units or belong to one. */
  readonly institutions?: string;
}

/** A term whose definition must have the scope of the table (N-39). */
export interface TermScope {
  readonly term: string;
  /** Words of another scope than the table's. */
  readonly words: string;
  /** Words that make it the table's scope after all. */
  readonly unless: readonly string[];
  readonly figure: Quantity;
  /** What the table counts. */
  readonly scope: string;
  /** The figure in the scope of the words: rows whose codes begin with these. */
  readonly within: {
    readonly table: string;
    readonly block: string;
    readonly column: string;
    readonly codes: readonly string[];
  };
}

/** The terms of 名词解释. */
export interface TermReading {
  readonly part: string;
  /** Other names that texts and tables have for a term. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly scopes: readonly TermScope[];
}

export interface NarrativeReading {
  /** Of the table set. */
  readonly id: string;
  /** In the order of the document. */
  readonly parts: readonly Omit<DeclaredPart, 'sections' | 'own'>[];
  readonly partNumbers: DocumentForm['partNumbers'];
  /** The parts with the figures. */
  readonly main: readonly string[];
  readonly items?: EconomicItems;
  readonly purchases?: PurchaseItems;
  readonly unitScope?: UnitScope;
  /** Figures of cars by their ids (N-32). `planned`: cars that are to be bought. */
  readonly vehicles?: {
    readonly cars: string;
    readonly running: string;
    readonly purchase: string;
    readonly planned?: string;
  };
  /** Whether texts give reasons for all larger changes. */
  readonly explainsChanges: boolean;
  readonly unitLists?: UnitLists;
  /** Other titles of sections without figures. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly terms?: TermReading;
  readonly sections: readonly SectionReading[];
}

/** Declares the figures in the text of this set, and their comparison with last year. */
import { UNIT_TYPES, type UnitType } from '../../../classification/unit-types';
import { idsOf } from '../../../classification/labels';
import { fen } from '../../../money/fen';
import { compared, cell, countOf, fact, linesBy, sum, totalOf } from '../../../narrative/quantity';
import type { Comparison, ListSource, Quantity, RowChoice } from '../../../narrative/quantity';
import { ADMINISTRATIVE_UNITS, and, GENERAL_CURRENT, BASIC, OPERATING } from '../../../tables/conditions';
import type { Where } from '../../../tables/where';
import { BY_SPENDING_KIND } from '../policy';
import { ADMIN_SCOPES, FACTS, MEASURES } from '../text-form';

const SPENT: Where = { source: ['expenditure'] };

function income(column: string): Quantity {
  return cell(`02/units/total/${column}`);
}

function expenditure(column: string): Quantity {
  return cell(`01/expenditure/total/${column}`);
}

/** Adds the year's and the carried-over money: table 04 prints both, and their sum beside its expenditure. */
function fiscal(budget: string): Quantity {
  return sum(cell(`04/income/current${budget}/amount`), cell(`04/income/carryover${budget}/amount`));
}

function threePublic(column: string): Quantity {
  return cell(`08/expenses/total/${column}`);
}

export const INCOME = {
  total: cell('01/income/total/amount'),
  current: income('current'),
  general: income('general'),
  governmentFund: income('governmentFund'),
  stateCapital: income('stateCapital'),
  specialAccount: income('specialAccount'),
  institutionalIncome: income('institutionalIncome'),
  businessIncome: income('businessIncome'),
  superiorSubsidy: income('superiorSubsidy'),
  affiliateRemittance: income('affiliateRemittance'),
  otherIncome: income('otherIncome'),
  carryover: income('carryover'),
} as const;

export const EXPENDITURE = {
  total: expenditure('total'),
  general: expenditure('general'),
  governmentFund: expenditure('governmentFund'),
  stateCapital: expenditure('stateCapital'),
  specialAccount: expenditure('specialAccount'),
  unitOwn: expenditure('unitOwn'),
  carryover: expenditure('carryover'),
} as const;

/** All expenditure. 人员经费 and 公用经费 are as in table 06, so that they add up with the projects. */
export const ALL = {
  total: cell('03/functions/total/total'),
  basic: cell('03/functions/total/basic'),
  projects: cell('03/functions/total/projects'),
  personnel: linesBy(and(SPENT, BASIC, BY_SPENDING_KIND.personnel)),
  operating: linesBy(and(SPENT, BASIC, BY_SPENDING_KIND.operating)),
  overall: cell('11/form/total/amount', '03/functions/total/total'),
} as const;

export const FISCAL = {
  general: fiscal('General'),
  appropriation: cell('04/income/currentFiscal/amount'),
  generalCurrent: cell('04/income/currentGeneral/amount'),
  fund: fiscal('GovernmentFund'),
  stateCapital: fiscal('StateCapital'),
} as const;

export const GENERAL = {
  total: cell('05/functions/total/total'),
  basic: cell('05/functions/total/basic'),
  projects: cell('05/functions/total/projects'),
} as const;

export const BASIC_GENERAL = {
  total: cell('06/pairs/total/total'),
  personnel: cell('06/pairs/total/personnel'),
  operating: cell('06/pairs/total/operating'),
} as const;

export const THREE_PUBLIC = {
  total: threePublic('total'),
  abroad: threePublic('abroad'),
  reception: threePublic('reception'),
  vehicles: threePublic('vehicles'),
  vehiclePurchase: threePublic('vehiclePurchase'),
  vehicleRunning: threePublic('vehicleRunning'),
} as const;

export const FUND = {
  income: cell('04/income/currentGovernmentFund/amount'),
  expenditure: cell('09/functions/total/total'),
} as const;

/** 公用经费 of the units that 机关运行经费 counts. */
export const ADMIN_OF_ORGANS: Quantity = linesBy(
  and(SPENT, GENERAL_CURRENT, OPERATING, ADMINISTRATIVE_UNITS),
);

/** 公用经费 of 行政单位 and 参公事业单位, unless 说明事项 chooses another scope. */
export const ADMIN: Quantity = {
  kind: 'chosen',
  item: FACTS.adminScope,
  usual: ADMIN_SCOPES.organs,
  options: {
    [ADMIN_SCOPES.organs]: ADMIN_OF_ORGANS,
    [ADMIN_SCOPES.all]: BASIC_GENERAL.operating,
    [ADMIN_SCOPES.typed]: fact(FACTS.adminTyped),
  },
};

const ORGAN_TYPES: readonly UnitType[] = idsOf(UNIT_TYPES).filter(
  (type) => ADMINISTRATIVE_UNITS.unitType?.includes(type) === true,
);

export const ORGAN_UNITS: ListSource = { kind: 'units', types: ORGAN_TYPES };

/** Counts projects as in table 12: a unit's project counts once, for any kinds of lines. */
function projects(choice: RowChoice): ListSource {
  return { kind: 'rows', of: { table: '12', block: 'projects', column: 'total' }, name: 'name', choice };
}

/** The limit as printed: 100.00万元. */
const BIG = fen(100_000_000);

export const PROJECTS = {
  list: projects('all'),
  count: countOf(projects('all')),
  amount: cell('12/projects/department/total', '10/projects/total/total'),
  bigCount: countOf(projects({ atLeast: BIG })),
  bigAmount: totalOf(projects({ atLeast: BIG })),
} as const;

/** 类 of table 05 with money; each is rounded once, as in table 04. */
export const CLASSES: ListSource = {
  kind: 'accounts',
  of: { table: '05', block: 'functions', column: 'total' },
  codes: 'functions',
  digits: 3,
};

/** Returns the items of table 06 with money, without the division by governmental code. */
function items(column: 'personnel' | 'operating'): ListSource {
  return { kind: 'accounts', of: { table: '06', block: 'pairs', column }, codes: 'departmental', digits: 5 };
}

export const PERSONNEL_ITEMS = items('personnel');
export const OPERATING_ITEMS = items('operating');

export const FUND_ITEMS: ListSource = {
  kind: 'rows',
  of: { table: '09', block: 'functions', column: 'total' },
  name: 'name',
  choice: 'with-money',
};

export const PURCHASES = sum(fact(FACTS.goods), fact(FACTS.works), fact(FACTS.services));

export const CARS: ListSource = {
  kind: 'facts',
  items: [FACTS.carsGeneral, FACTS.carsLaw, FACTS.carsSpecial, FACTS.carsOther].map((item) => ({
    item,
    name: item,
  })),
};

function explained(measure: string, now: Quantity): Comparison {
  return { measure, now, explained: 'changes' };
}

export const COMPARED = {
  income: compared(MEASURES.income, INCOME.total),
  expenditure: compared(MEASURES.expenditure, EXPENDITURE.total),
  general: compared(MEASURES.general, FISCAL.general),
  fund: compared(MEASURES.fund, FISCAL.fund),
  threePublic: explained(MEASURES.threePublic, THREE_PUBLIC.total),
  abroad: explained(MEASURES.abroad, THREE_PUBLIC.abroad),
  vehiclePurchase: explained(MEASURES.vehiclePurchase, THREE_PUBLIC.vehiclePurchase),
  vehicleRunning: explained(MEASURES.vehicleRunning, THREE_PUBLIC.vehicleRunning),
  vehicles: explained(MEASURES.vehicles, THREE_PUBLIC.vehicles),
  reception: explained(MEASURES.reception, THREE_PUBLIC.reception),
  admin: explained(MEASURES.admin, ADMIN),
} as const;

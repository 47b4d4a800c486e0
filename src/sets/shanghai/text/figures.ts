/** The figures that the text of this set names, and what it compares with last year. Tables are in 元, the text in 万元. */
import { PROJECTS as PROJECT_KINDS, and } from '../../../tables/conditions';
import {
  compared,
  cell,
  countOf,
  fact,
  sum,
  type Comparison,
  type ListSource,
  type Quantity,
} from '../../../narrative/quantity';
import type { Where } from '../../../tables/where';
import { CARS, FACTS, MEASURES } from '../text-form';

function income(row: string): Quantity {
  return cell(`1/income/${row}/amount`);
}

function fiscal(column: string): Quantity {
  return cell(`4/expenditure/total/${column}`);
}

function threePublic(column: string): Quantity {
  return cell(`9/expenses/total/${column}`);
}

export const INCOME = {
  total: income('total'),
  fiscal: income('fiscal'),
  institutional: income('institutional'),
  business: income('business'),
  other: income('other'),
} as const;

export const EXPENDITURE = {
  total: cell('3/functions/total/total'),
  basic: cell('3/functions/total/basic'),
  projects: cell('3/functions/total/projects'),
  fiscal: fiscal('total'),
  general: fiscal('general'),
  fund: fiscal('governmentFund'),
  capital: fiscal('stateCapital'),
} as const;

export const THREE_PUBLIC = {
  total: threePublic('total'),
  abroad: threePublic('abroad'),
  reception: threePublic('reception'),
  vehicles: threePublic('vehicles'),
  vehiclePurchase: threePublic('vehiclePurchase'),
  vehicleRunning: threePublic('vehicleRunning'),
} as const;

export const OFFICE_RUNNING = cell('9/expenses/total/officeRunning');

/** 项 with money of one government budget. */
export function itemsOf(table: string): ListSource {
  return {
    kind: 'rows',
    of: { table, block: 'functions', column: 'total' },
    name: 'name',
    choice: 'with-money',
  };
}

export const ORGANS: ListSource = { kind: 'units', types: ['administrative'] };
export const MANAGED: ListSource = { kind: 'units', types: ['civilServiceManaged'] };
export const INSTITUTIONS: ListSource = {
  kind: 'units',
  types: ['publicInstitution1', 'publicInstitution2'],
};

const PROJECT_LINES: Where = and(PROJECT_KINDS, { source: ['expenditure'] });

export const PROJECTS = {
  list: { kind: 'distinct', dimensions: ['unit', 'project'], where: PROJECT_LINES },
  units: { kind: 'distinct', dimensions: ['unit'], where: PROJECT_LINES },
} as const satisfies Readonly<Record<string, ListSource>>;

export const PROJECT_COUNT = countOf(PROJECTS.list);

export const PURCHASES = sum(fact(FACTS.goods), fact(FACTS.works), fact(FACTS.services));

export const CAR_LIST: ListSource = {
  kind: 'facts',
  items: CARS.map((item) => ({ item, name: item })),
};

function explained(measure: string, now: Quantity): Comparison {
  return { measure, now, explained: 'always' };
}

export const COMPARED = {
  income: compared(MEASURES.income, INCOME.total),
  fiscalIncome: compared(MEASURES.fiscalIncome, INCOME.fiscal),
  institutional: compared(MEASURES.institutional, INCOME.institutional),
  business: compared(MEASURES.business, INCOME.business),
  otherIncome: compared(MEASURES.otherIncome, INCOME.other),
  expenditure: compared(MEASURES.expenditure, EXPENDITURE.total),
  fiscal: compared(MEASURES.fiscal, EXPENDITURE.fiscal),
  general: compared(MEASURES.general, EXPENDITURE.general),
  fund: compared(MEASURES.fund, EXPENDITURE.fund),
  capital: compared(MEASURES.capital, EXPENDITURE.capital),
  threePublic: explained(MEASURES.threePublic, THREE_PUBLIC.total),
  abroad: explained(MEASURES.abroad, THREE_PUBLIC.abroad),
  reception: explained(MEASURES.reception, THREE_PUBLIC.reception),
  vehicles: compared(MEASURES.vehicles, THREE_PUBLIC.vehicles),
  vehiclePurchase: explained(MEASURES.vehiclePurchase, THREE_PUBLIC.vehiclePurchase),
  vehicleRunning: explained(MEASURES.vehicleRunning, THREE_PUBLIC.vehicleRunning),
} as const;

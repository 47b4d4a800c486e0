/** N-32, N-34: what a text says without a number fits the figures. */
import { rule } from '../../checks/rule';
import type { Fact } from '../binding/facts';
import {
  nameOf,
  placeOf,
  printedFact,
  shownValue,
  sourceWords,
  subjectFact,
  subjectIn,
  writtenOf,
  valueOf,
  wan,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const NONE = rule({
  id: 'N-34',
  title: '写作没有的',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '写作“没有”“未安排”的，表中为0',
  remedy: '请按表改正',
});

const VEHICLES = rule({
  id: 'N-32',
  title: '车辆与运行维护费',
  severity: 'X',
  scope: [],
  statement: '有车辆的有运行维护费，没有车辆的没有；有购置费的有拟购置的车辆',
  remedy: '请核实，或说明',
});

function findNone(context: TextCheckContext): readonly RawTextFinding[] {
  return context.sections.flatMap((section) =>
    section.claims.flatMap(({ kind, subject, paragraph, start, end }): readonly RawTextFinding[] => {
      if (kind !== 'none') return [];
      const fact = printedFact(subjectFact(section, subject, context), subject.kind, context);
      if (fact.kind === 'unknown' || fact.value === 0) return [];
      return [
        {
          at: { paragraph, start, end },
          about: `${section.section.id ?? ''} ${subject.id} none`,
          cells: fact.cells,
          statement: `“${nameOf(subject)}”写作没有，${sourceWords(fact, context)}为${shownValue(subject, fact.value)}`,
        },
      ];
    }),
  );
}

interface Stated {
  readonly value: number;
  readonly one: JudgedNumber;
}

/** As the text states it, wherever. */
function stated(id: string, context: TextCheckContext): Stated | null {
  for (const section of context.sections)
    for (const one of writtenOf(context, section, id)) {
      const value = valueOf(one.bound.place.number);
      if (value !== null) return { value, one };
    }
  return null;
}

function factValue(id: string, context: TextCheckContext): Fact | null {
  for (const section of context.sections) {
    const subject = subjectIn(section, id);
    if (subject !== null) return subjectFact(section, subject, context);
  }
  return null;
}

function findVehicles(context: TextCheckContext): readonly RawTextFinding[] {
  const { vehicles } = context.reading;
  if (vehicles === undefined) return [];
  const [cars, running, purchase] = [vehicles.cars, vehicles.running, vehicles.purchase].map((id) =>
    stated(id, context),
  );
  const found: RawTextFinding[] = [];
  const add = (at: Stated, about: string, statement: string): void => {
    found.push({ at: placeOf(at.one.bound), about: `vehicles ${about}`, statement });
  };
  if (cars != null && running != null) {
    if (cars.value === 0 && running.value > 0)
      add(running, 'none', `没有车辆，公务用车运行维护费为${wan(running.value)}`);
    if (cars.value > 0 && running.value === 0)
      add(cars, 'no cost', `共有车辆${String(cars.value)}辆，公务用车运行维护费为0`);
  }
  const planned = vehicles.planned === undefined ? null : factValue(vehicles.planned, context);
  const bought = vehicles.planned === undefined ? null : stated(vehicles.planned, context);
  const count = bought?.value ?? (planned?.kind === 'known' ? planned.value : null);
  if (purchase != null && purchase.value > 0 && count === 0)
    add(purchase, 'purchase', `公务用车购置费为${wan(purchase.value)}，没有拟购置的车辆`);
  return found;
}

export const CLAIM_RULES: readonly TextRule[] = [
  { rule: NONE, find: findNone },
  { rule: VEHICLES, find: findVehicles },
];

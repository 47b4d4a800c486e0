/** Words beside the items of 说明事项, apart from the sets: only drawing the sheet needs them. */
import type { FactItem, FactType } from '../entries/text-form';
import { TEXT_HINTS as HENAN_2023 } from './henan-2023/text-hints';
import { TEXT_HINTS as SHANGHAI } from './shanghai/text-hints';

const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'henan-2023': HENAN_2023,
  shanghai: SHANGHAI,
};

function typeHint(type: FactType): string {
  switch (type.kind) {
    case 'amount':
      return '万元，只填数字；没有的填0。';
    case 'count':
      return `${type.noun}，只填整数；没有的填0。`;
    case 'choice':
      return `填${type.options.map((option) => `“${option}”`).join('或')}。`;
    case 'date':
      return '如 2022年12月31日。';
    case 'words':
      return '一段文字。';
  }
}

/** The set's own words, else those of the item's type. */
export function hintOf({ item, type }: FactItem, setId: string): string {
  return OWN[setId]?.[item] ?? typeHint(type);
}

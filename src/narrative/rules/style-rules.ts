/** N-27, N-40: one rule of decimals, and no marks of editing. */
import { rule } from '../../checks/rule';
import type { DocumentMarks } from '../reading/document-marks';
import { placeOf, type JudgedNumber, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const DECIMALS = rule({
  id: 'N-27',
  title: '小数位数',
  severity: 'I',
  nature: 'form',
  scope: [],
  statement: '金额的小数位数按同一规则书写',
  remedy: '可统一小数位数',
});

const MARKS = rule({
  id: 'N-40',
  title: '修订、批注和隐藏文字',
  severity: 'E',
  nature: 'form',
  scope: [],
  statement: '公开的文档没有修订、批注、隐藏文字和突出显示',
  remedy: '请接受或拒绝修订，删去批注、隐藏文字和突出显示后再公开',
});

const WHOLE = /^-?[\d,]+$/u;
const POINT_ZERO = /\.00$/u;
const ONE_DECIMAL = /\.\d$/u;
const TWO_ENDING_IN_ZERO = /\.\d0$/u;
/** Fewer may be a slip of one number, which is no rule. */
const SOME = 2;

interface Printing {
  readonly one: JudgedNumber;
  readonly printed: string;
}

/** Both ways of writing occur, each more than once: the rarer one. */
function mixed(all: readonly Printing[], first: RegExp, second: RegExp): readonly Printing[] {
  const [one, other] = [first, second].map((pattern) => all.filter(({ printed }) => pattern.test(printed)));
  if (one === undefined || other === undefined || one.length < SOME || other.length < SOME) return [];
  return one.length < other.length ? one : other;
}

function findDecimals(context: TextCheckContext): readonly RawTextFinding[] {
  const amounts = context.numbers.flatMap((one): readonly Printing[] => {
    const { number } = one.bound.place;
    // 0万元 and 0.00万元 are both usual; 元 and 亿元 have decimals of their own.
    const isCounted = number.kind === 'amount' && number.fen !== 0 && number.unit === '万元';
    return isCounted ? [{ one, printed: number.printed }] : [];
  });
  const rarer = [...mixed(amounts, WHOLE, POINT_ZERO), ...mixed(amounts, ONE_DECIMAL, TWO_ENDING_IN_ZERO)];
  const [first] = rarer;
  if (first === undefined) return [];
  return [
    {
      at: placeOf(first.one.bound),
      about: 'decimals',
      statement: `小数位数不一致：${rarer
        .slice(0, 3)
        .map(({ printed }) => printed)
        .join('、')}等${String(rarer.length)}处与其他数字的写法不同`,
    },
  ];
}

const MARK_WORDS: Partial<Record<keyof DocumentMarks, string>> = {
  insertions: '处修订插入',
  deletions: '处修订删除',
  hidden: '处隐藏文字',
  comments: '处批注',
  highlights: '处突出显示',
};

function findMarks({ marks }: TextCheckContext): readonly RawTextFinding[] {
  if (marks === null) return [];
  const found = (Object.keys(MARK_WORDS) as (keyof DocumentMarks)[]).filter((mark) => marks[mark] > 0);
  if (found.length === 0) return [];
  const words = found.map((mark) => `${String(marks[mark])}${MARK_WORDS[mark] ?? ''}`).join('、');
  return [{ at: null, about: 'marks', statement: `文档中有${words}` }];
}

export const STYLE_RULES: readonly TextRule[] = [
  { rule: DECIMALS, find: findDecimals },
  { rule: MARKS, find: findMarks, needs: 'Word 文档' },
];

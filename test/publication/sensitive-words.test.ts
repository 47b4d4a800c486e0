/** Tests which words of a text are asked about before it is published. */
import { sensitiveWords } from '../../src/publication/sensitive-words';

it.each([
  ['联系电话13812345678。', '手机号码', '13812345678'],
  ['身份证411202199001011234号', '身份证号码', '411202199001011234'],
  ['账号6222021234567890123', '银行账号', '6222021234567890123'],
  ['本表为内部资料', '涉密或内部资料的字样', '内部资料'],
])('finds in %s the %s', (text, what, words) => {
  expect(sensitiveWords(text)).toContainEqual({ what, words });
});

it.each(['完善内部控制制度', '项目编码411200230000000007609', '收入总计7563.33万元', '财预〔2017〕98号'])(
  'asks nothing about %s',
  (text) => {
    expect(sensitiveWords(text)).toEqual([]);
  },
);

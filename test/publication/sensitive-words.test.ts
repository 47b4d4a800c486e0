/** Tests which words are asked about before they are published, and where. */
import { sensitiveQuestion, sensitiveWords } from '../../src/publication/sensitive-words';

function found(text: string) {
  return sensitiveWords([{ text, where: '说明“一、职责”第1句', place: null }]).map(({ what, words }) => [
    what,
    words,
  ]);
}

it.each([
  ['联系人13812345678。', '手机号码', '13812345678'],
  ['联系电话：0398-2937890', '电话号码', '0398-2937890'],
  ['咨询电话2937890', '电话号码', '2937890'],
  ['身份证号11010519491231002X', '身份证号码', '11010519491231002X'],
  ['转入6222020200112233446', '银行账号', '6222020200112233446'],
  ['开户行及账号：1714020109049012345', '银行账号', '1714020109049012345'],
  ['联系人：王小明，联系方式见通知', '人名', '王小明'],
  ['补助张三等5人1.20万元', '人名', '张三'],
  ['由李红同志负责', '人名', '李红'],
  ['本表为内部资料', '涉密或内部资料的字样', '内部资料'],
  ['秘密★1年', '涉密或内部资料的字样', '秘密'],
])('finds in %s the %s', (text, what, words) => {
  expect(found(text)).toContainEqual([what, words]);
});

it.each([
  '完善内部控制制度',
  '负责人：办公室主任',
  '离退休老同志慰问',
  '项目负责人对资金使用负责',
  '培训林业职工等50人',
  '陈列馆运行等3项',
  '项目编码411200230000000007609',
  '收入总计7563.33万元',
  '财预〔2017〕98号',
  '身份证号110105194912310021',
  '编号622202020011223345',
  '保守国家秘密',
  '电话费12.50万元',
  '2023年1月1日至2023年12月31日',
])('asks nothing about %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('asks once about words in several places, and names them', () => {
  const at = (where: string) => ({ text: '电话13812345678', where, place: null });
  const [word, ...more] = sensitiveWords([at('甲'), at('乙'), at('丙'), at('丁')]);
  if (word === undefined) throw new Error('Nothing is found.');
  expect(more).toEqual([]);
  expect(sensitiveQuestion(word)).toBe('甲、乙、丙等4处有“13812345678”，像是手机号码。请核对能否公开。');
});

import { publishedWorkbook } from '../support/published-workbook';
import { checked } from '../support/checks';
it('x', () => {
  const c = checked(publishedWorkbook()).check.context;
  const out: string[] = [];
  for (const t of c.workbook.tables) for (const b of t.blocks) out.push(JSON.stringify([t.id, b.key, b.identity, b.columns.map(k => k.key + ':' + k.title), b.rows.slice(0,t.id === '02' || t.id === '10' ? 40 : 4).map(r => [r.role, r.key, r.subject, r.label, [...r.texts].map(([k, v]) => k + '=' + v.text.slice(0,20))])]));
  require('fs').writeFileSync('/tmp/b14/pub.json', out.join('\n'));
});

import { readFileSync } from 'node:fs';
import { readPdf, readDocx, readXlsx, judgeOpenXml, judgeQpdf, convertToPdf } from '@shinrai/testing';
const root = '/tmp/tx/out/japan-asean/';
const m = JSON.parse(readFileSync(root + 'manifest.json', 'utf8'));
const t = performance.now(), c = process.cpuUsage();
const lap = (n: string) => { const u = process.cpuUsage(c); console.log(n, Math.round(performance.now() - t), 'cpu', Math.round((u.user + u.system)/1000)); };
const pdfs = m.outputs.filter((o: any) => o.path.endsWith('.pdf'));
console.log(pdfs.length, pdfs.reduce((s: number, o: any) => s + o.count.value, 0));
const b = await readPdf(readFileSync(root + 'ja/briefing/sector/sports.pdf')); console.log(b.bookmarks, b.fonts, b.language, b.title, b.roles.join(' ').slice(0,300), b.information);
for (const o of pdfs) await readPdf(readFileSync(root + o.path));
lap('pdf');
await judgeQpdf(pdfs.map((o: any) => root + o.path)); lap('qpdf');
const office = m.outputs.filter((o: any) => !o.path.endsWith('.pdf')).map((o: any) => root + o.path);
console.log(office.length);
const v = await judgeOpenXml(office); lap('openxml'); console.log(v.filter((x) => x.errors.length).slice(0, 3));
for (const o of office.slice(0, 1)) { await convertToPdf(o); lap('lo'); }
for (const o of office) o.endsWith('docx') ? readDocx(readFileSync(o)) : readXlsx(readFileSync(o)); lap('read');

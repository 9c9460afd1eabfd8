import { judgeOpenXml, readXlsx, sheetOf } from '@shinrai/testing';
import { formatDate, formatQuantity } from '@shinrai/views';
import { describe, expect, test } from 'vitest';
import { BASE_HASH, ROW_ID } from '../src/meta/issued.ts';
import { rowHash } from '../src/meta/values.ts';
import { appOf, issueOf, loadShipped, loadSmall, renderAll, renderOne, tableOf, visibleTexts } from './fixture.ts';

const IS_LONG = process.env.SHINRAI_LONG === '1';

const shipped = await loadShipped();
const made = await renderAll(await appOf(shipped));
const books = new Map(made.map(({ output, bytes }) => [output.path, readXlsx(bytes)]));

const book = (path: string) => {
  const found = books.get(path);
  if (!found) throw new Error(`no ${path} among ${[...books.keys()].join(', ')}`);
  return found;
};

test('there is a workbook for all, each pillar, each sector and each ministry in charge, in both languages', () => {
  const paths = made.map(({ output }) => output.path);
  for (const language of ['ja', 'en']) {
    expect(paths).toContain(`${language}/trackers/all.xlsx`);
    for (const id of shipped.entities.pillar.keys()) expect(paths).toContain(`${language}/trackers/pillar/${id}.xlsx`);
    for (const id of shipped.entities.sector.keys()) expect(paths).toContain(`${language}/trackers/sector/${id}.xlsx`);
    expect(paths).toContain(`${language}/trackers/ministry/meti.xlsx`);
  }
  expect(new Set(paths).size).toBe(paths.length);
});

/** Half a second a file: the languages take turns, and in the long form all are judged. */
test('Open XML SDK finds no error in any kind of them', { timeout: 120_000 }, async () => {
  const kinds = new Map(made.map((one) => [`${one.output.language} ${one.output.scope.kind}`, one]));
  const small = await renderAll(await appOf(await loadSmall(), ({ kind }) => kind === 'plan'));
  const alike = [...Map.groupBy(kinds.values(), ({ output }) => output.scope.kind).values(), small];
  const judged = IS_LONG ? alike.flat() : alike.flatMap((versions, at) => versions[at % 2] ?? []);
  const files = judged.map(({ output, bytes }) => ({ name: output.path, bytes }));
  expect(files.length).toBe(IS_LONG ? 10 : 5);
  const verdicts = await judgeOpenXml(files);
  expect(verdicts.filter(({ errors }) => errors.length > 0)).toEqual([]);
});

test('one row per action and per event, each with an id of its own', () => {
  const ids = tableOf(sheetOf(book('ja/trackers/all.xlsx'), '入力')).map((row) => row.row_id);
  const { action, event } = shipped.entities;
  const wanted = [...[...action.keys()].map((id) => `action:${id}`), ...[...event.keys()].map((id) => `event:${id}`)];
  expect(ids.toSorted()).toEqual(wanted.toSorted());
});

test('a sector, a pillar and a ministry get their own rows only', () => {
  for (const [id, sector] of shipped.entities.sector) {
    const rows = tableOf(sheetOf(book(`ja/trackers/sector/${id}.xlsx`), '入力'));
    expect(new Set(rows.map((row) => row.分野)), id).toEqual(new Set([sector.name.ja]));
  }
  const meti = tableOf(sheetOf(book('ja/trackers/ministry/meti.xlsx'), '入力'));
  expect(meti.length).toBeGreaterThan(0);
  expect(meti.every((row) => row.担当府省庁?.includes('経済産業省') || row.上位の取組 !== '')).toBe(true);
});

test('a ministry reads the numbers of the whole plan', () => {
  const numbers = (path: string) => tableOf(sheetOf(book(path), '入力')).map((row) => [row.row_id, row.番号] as const);
  const all = new Map(numbers('ja/trackers/all.xlsx'));
  const meti = numbers('ja/trackers/ministry/meti.xlsx');
  expect(meti.filter(([id = '', number]) => all.get(id) !== number)).toEqual([]);
  expect(new Set(all.values()).size).toBe(all.size);
});

describe('everything that the plan names is found in the Japanese workbook', () => {
  const texts = visibleTexts(book('ja/trackers/all.xlsx')).map(({ text }) => text);
  const all = texts.join('\n');
  const missing = (wanted: Iterable<string>) => [...new Set(wanted)].filter((words) => !all.includes(words));
  const { initiative, organisation, event, document, action } = shipped.entities;

  test('initiatives, events and documents', () => {
    expect(
      missing([...initiative.values(), ...event.values(), ...document.values()].map(({ name }) => name.ja)),
    ).toEqual([]);
  });

  test('bodies', () => {
    const named = [...organisation.values()].filter(({ kind }) => kind !== 'grouping');
    expect(missing(named.map(({ name }) => name.ja))).toEqual([]);
  });

  test('dates', () => {
    const dates = [
      ...[...action.values(), ...initiative.values()].flatMap((one) => one.dates ?? []),
      ...[...event.values()].map(({ date }) => date),
    ];
    const written = dates.filter(({ date }) => date.kind !== 'undated').map(({ date }) => formatDate(date, 'ja'));
    expect(missing(written)).toEqual([]);
  });

  test('figures', () => {
    const figures = [shipped.head, ...action.values(), ...initiative.values(), ...event.values(), ...document.values()]
      .flatMap((one) => one.figures ?? [])
      .map(({ quantity }) => formatQuantity(quantity, 'ja'));
    expect(missing(figures)).toEqual([]);
  });

  test('captions and links', () => {
    const captions = [...shipped.entities.media.values()].filter(({ withheld }) => withheld === undefined);
    expect(missing(captions.map(({ caption }) => caption.ja))).toEqual([]);
    expect(missing([...shipped.entities.link.values()].map(({ url }) => url))).toEqual([]);
  });
});

describe('what must not be seen', () => {
  const TECHNICAL: readonly string[] = [ROW_ID, BASE_HASH];

  /** Ids that are no words of their own: `e-waste` is both the id and the term. */
  const ids = new Set(
    Object.values(shipped.entities).flatMap((collection) =>
      [...collection.values()].flatMap((one) => ('name' in one && one.name.en === one.id ? [] : one.id)),
    ),
  );
  const idHeadings = ['行ID', 'Row ID', 'ID'];

  test.each([...books])('%s: no raw id, no trace of a program', (_, content) => {
    for (const sheet of content.sheets.filter(({ state }) => state === 'visible')) {
      const rows = sheet.name === '記入要領' || sheet.name === 'Instructions' ? [] : tableOf(sheet);
      const shown = rows.flatMap((row) => Object.entries(row).filter(([heading]) => !idHeadings.includes(heading)));
      expect(shown.filter(([, text]) => ids.has(text) && /[a-z]-[a-z]/.test(text))).toEqual([]);
    }
    const traces = visibleTexts(content).filter(({ text }) => /undefined|\[object|NaN|Infinity|\{\w+\}/.test(text));
    expect(traces).toEqual([]);
  });

  test('English labels in a Japanese workbook, Japanese in an English one', () => {
    const english = new Set(
      book('en/trackers/all.xlsx').sheets.flatMap(({ cells, name }) => [name, cells.A1?.text ?? '']),
    );
    const labels = (path: string) =>
      book(path)
        .sheets.filter(({ state }) => state === 'visible')
        .flatMap((sheet) => [
          sheet.name,
          ...Object.entries(sheet.cells)
            .filter(([address, { text }]) => /^[A-Z]+1$/.test(address) && !TECHNICAL.includes(text))
            .map(([, { text }]) => text),
        ]);
    expect(labels('ja/trackers/all.xlsx').filter((label) => english.has(label) && label !== 'ID')).toEqual([]);
    expect(
      labels('ja/trackers/all.xlsx').filter(
        (label) => !/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u.test(label) && label !== 'ID' && label !== '',
      ),
    ).toEqual([]);
    const japanese = visibleTexts(book('en/trackers/all.xlsx')).filter(
      ({ text }) => /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u.test(text) && !/[a-z]{3}/.test(text),
    );
    expect(japanese).toEqual([]);
  });
});

describe('as people use it', () => {
  const actions = sheetOf(book('ja/trackers/all.xlsx'), '入力');
  const last = shipped.entities.action.size + shipped.entities.event.size + 1;

  /** The cells below a heading, by their range. */
  const under = (heading: string) => {
    const [[address = ''] = []] = Object.entries(actions.cells).filter(([, { text }]) => text === heading);
    const column = address.replace('1', '');
    return `${column}2:${column}${last}`;
  };

  test('every sheet is protected; only the cells to fill in are open', () => {
    expect(book('ja/trackers/all.xlsx').sheets.filter(({ isProtected }) => !isProtected)).toEqual([]);
    const open = Object.entries(actions.cells).filter(([, { isLocked }]) => !isLocked);
    const columns = new Set(open.map(([address]) => address.replace(/\d+/, '')));
    const headings = [...columns].map((column) => actions.cells[`${column}1`]?.text);
    expect(headings.every((heading) => heading?.startsWith('【記入】'))).toBe(true);
    expect(open.length).toBe(columns.size * (last - 1));
  });

  test('nothing is merged, and only the summary and the print view calculate', () => {
    for (const { name, merged, cells } of book('ja/trackers/all.xlsx').sheets) {
      expect(merged, name).toEqual([]);
      expect(
        Object.values(cells).some(({ formula }) => formula !== undefined),
        name,
      ).toBe(name === '集計' || name === '一覧（印刷用）');
    }
  });

  test('drop-downs come from a named range, dates and lengths are checked', () => {
    const rules = actions.validations.map(({ type, ranges, formulas }) => [type, ranges.join(), ...formulas]);
    expect(rules).toContainEqual(['list', under('【記入】進捗状況'), 'list_reported']);
    expect(rules).toContainEqual(['textLength', under('【記入】実績・成果'), '200']);
    expect(rules).toContainEqual(['date', under('【記入】期限'), '32874', '73050']);
    expect(rules).toContainEqual(['decimal', under('【記入】進捗率（％）'), '0', '100']);
  });

  test('days are numbers that show as ISO dates, amounts are numbers', () => {
    const [header] = Object.entries(actions.cells).filter(([, { text }]) => text === '開始');
    const column = header?.[0].replace('1', '');
    const days = Object.entries(actions.cells).filter(
      ([at, { text }]) => at.replace(/\d+/, '') === column && /^\d+$/.test(text),
    );
    expect(days.length).toBeGreaterThan(10);
    expect(days.every(([, { type, format }]) => type === 'number' && format === 'yyyy-mm-dd')).toBe(true);
  });

  test('lists are hidden, what the workbook says of itself very hidden', () => {
    const states = book('ja/trackers/all.xlsx').sheets.map(({ name, state }) => [name, state]);
    expect(states).toContainEqual(['コード表', 'hidden']);
    expect(states).toContainEqual(['_meta', 'veryHidden']);
  });

  test('the meta sheet says what was issued, cell by cell', () => {
    const content = book('ja/trackers/sector/disaster.xlsx');
    const issue = issueOf(content);
    expect(issue).toMatchObject({
      plan: 'japan-asean',
      edition: shipped.head.edition.name,
      asOf: shipped.asOf,
      language: 'ja',
      scope: { kind: 'sector', id: 'disaster' },
    });
    for (const { name, key, columns, rows } of issue.sheets) {
      const written = tableOf(sheetOf(content, name));
      expect(
        rows.map(({ id, values }) => [
          id,
          rowHash(key, id, values),
          ...values.map((value) => (value?.type === 'date' ? String(value.serial) : (value?.text ?? ''))),
        ]),
        name,
      ).toEqual(written.map((row) => [row.row_id, row.base_hash, ...columns.map(({ heading }) => row[heading] ?? '')]));
    }
  });

  test('title, issuer and day stand in the properties', () => {
    expect(book('ja/trackers/sector/disaster.xlsx').properties).toMatchObject({
      title: '信頼のパートナー　進捗管理表　防災',
      creator: expect.stringContaining('外務省'),
      language: 'ja',
      created: `${shipped.asOf}T00:00:00Z`,
      modified: `${shipped.asOf}T00:00:00Z`,
    });
  });
});

describe('the summary', () => {
  test.each(['ja', 'en'])('%s: the results that are stored are what stands in the table', (language) => {
    const content = book(`${language}/trackers/all.xlsx`);
    const [actionSheet, summary] = [
      sheetOf(content, language === 'ja' ? '入力' : 'Data entry'),
      sheetOf(content, language === 'ja' ? '集計' : 'Summary'),
    ];
    const formulas = Object.entries(summary.cells).filter(([, { formula }]) => formula?.startsWith('COUNTIFS'));
    expect(formulas.length).toBeGreaterThan(100);
    for (const [address, { formula = '', text }] of formulas) {
      expect([address, String(countifs(formula, actionSheet.cells, summary.cells))]).toEqual([address, text]);
    }
  });

  type Cells = ReturnType<typeof sheetOf>['cells'];

  /** COUNTIFS as Excel counts: pairs of a range of the table and a cell of the summary or a constant. */
  function countifs(formula: string, table: Cells, summary: Cells): number {
    const parts = formula.slice('COUNTIFS('.length, -1).split(',');
    const conditions = parts.flatMap((range, at) => {
      if (at % 2 === 1) return [];
      const [, column = '', last = ''] = /\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/.exec(range) ?? [];
      const [, constant] = /^"(.*)"$/.exec(parts[at + 1] ?? '') ?? [];
      const wanted = constant ?? summary[(parts[at + 1] ?? '').replaceAll('$', '')]?.text;
      return [{ column, last: Number(last), wanted }];
    });
    const last = conditions[0]?.last ?? 0;
    return Array.from({ length: last - 1 }, (_, at) => at + 2).filter((row) =>
      conditions.every(({ column, wanted }) => (table[`${column}${row}`]?.text ?? '') === wanted),
    ).length;
  }
});

describe('the same bytes', () => {
  const wanted = { kind: 'sector', id: 'economy' } as const;
  const zone = process.env.TZ;

  test.each(['UTC', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Kiritimati'])('in %s', async (name) => {
    process.env.TZ = name;
    const bytes = await renderOne(shipped, wanted, 'ja');
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    const first = made.find(({ output }) => output.path === 'ja/trackers/sector/economy.xlsx')?.bytes;
    expect(Buffer.compare(bytes, first ?? new Uint8Array())).toBe(0);
  });

  test('equal inputs have equal digests, another template another one', async () => {
    const again = await appOf(shipped);
    expect(again.outputs).toEqual(made.map(({ output }) => output));
  });
});

test('a small plan as a listing of cells', async () => {
  const small = await loadSmall();
  for (const language of ['ja', 'en'] as const) {
    const content = readXlsx(await renderOne(small, { kind: 'sector', id: 'ferries' }, language));
    const lines = content.sheets.flatMap(({ name, state, cells }) => [
      `# ${name}${state === 'visible' ? '' : ` (${state})`}`,
      ...Object.entries(cells)
        .filter(([, { type }]) => type !== 'empty')
        .map(([address, { type, text, formula, format }]) => {
          const marks = [type === 'text' ? '' : type, format, formula && `=${formula}`].filter(Boolean).join(' ');
          return `${address}${marks === '' ? '' : ` [${marks}]`} ${JSON.stringify(text)}`;
        }),
    ]);
    await expect(`${lines.join('\n').replace(/[0-9a-f]{64}/g, '<digest>')}\n`).toMatchFileSnapshot(
      `golden/ferries.${language}.txt`,
    );
  }
});

import { describe, expect, it } from 'vitest';
import { run, temporaryRepository } from '../test/test-io.ts';

describe('help', () => {
  it('lists the commands with examples', async () => {
    const { code, out, err } = await run(temporaryRepository(), ['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatchInlineSnapshot(`
      "Usage: shinrai [options] [command]

      One validated model of a cooperation plan in; PDF, Word and Excel out.

      Options:
        --version                     print the version
        --help                        print this help

      Commands:
        check [options] [PLAN]        find everything that is wrong in the data of a
                                      plan
        build [options] [PLAN]        make the documents that changed
        collect [options] [FILES...]  take in the trackers that ministries filled in
                                      and sent back
        diff [options] [A] [B]        what changed between two states of a plan
        edition                       keep a state of the data, list those that were
                                      kept
        extract [options] [FILE]      take the data out of a pack
        merge [options] <FOLDER...>   join the shares of a build

      Examples:
        shinrai check         what is wrong in the data?
        shinrai build         make every document that changed
        shinrai build --help  the options of a command, with examples

      "
    `);
  });

  it('of build lists its options with examples', async () => {
    const { code, out } = await run(temporaryRepository(), ['build', '--help']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Usage: shinrai build [options] [PLAN]

      Makes every document whose text, template or other input changed. The rest is
      left as it is.

      Arguments:
        PLAN                     folder of a plan, or name of one under data/

      What to make (several values with commas):
        --only <apps>            briefing (PDF), drafts (Word), trackers (Excel)
        --lang <languages>       ja, en
        --pillar <ids>           documents about these pillars
        --sector <ids>           documents about these sectors
        --ministry <ids>         documents about these ministries
        --country <codes>        documents about these countries
        --shard <i/n>            one of n shares, split by cost

      How to make it:
        --timings <file>         share work out by how long documents took, and keep
                                 how long they take now
        --as-of <date>           the day whose state of affairs the documents tell,
                                 such as 2024-10-01
        --audience <level>       public, internal: leave out what is marked higher,
                                 and put the documents apart
        --since <state>          mark what changed since an edition, a folder or a
                                 revision of git
        --force                  also what has not changed
        --explain                tell of every document why it was made or not
        --check                  make nothing; fail when the documents are not what
                                 the data gives
        --watch                  stay, and build again whenever data or templates are
                                 saved; Ctrl-C ends
        --out <folder>           folder for documents, one below it per plan (default:
                                 out)
        --templates <folder>     folder of the templates (default: templates)
        --json                   print one JSON document instead of the summary

      How to print it (PDF):
        --forms <forms>          handout, booklet: packs also 2 pages per sheet, or as
                                 a saddle-stitched booklet
        --duplex                 for both sides of the paper: pillars start on
                                 right-hand pages
        --draft-marks            a watermark on drafts, and frames for photos to be
                                 supplied
        --country-style <style>  asean (Viet Nam, Lao PDR) or mofa (Vietnam, Laos) in
                                 English (default: asean)
        --attach-data            put the data inside packs (PDF/A-3): more than their
                                 pages say; see extract

      Word drafts:
        --letterhead <file>      a .docx with {{body}}, {{title}}, {{date}} ... on
                                 which drafts are written
        --no-comments            no comments for the drafter at what is not stated,
                                 inferred, provisional or overdue

      Other:
        --help                   print this help

      Examples:
        shinrai build                                  everything that changed, of the only plan under data/
        shinrai build japan-asean --lang ja            one language
        shinrai build --only briefing,trackers         PDF and Excel, no Word
        shinrai build --sector culture,sports          two sectors in every format
        shinrai build --ministry mofa --out /tmp/mofa  one ministry, into another folder
        shinrai build ../my-plan --as-of 2024-12-31    a plan anywhere, as of another day
        shinrai build --since 2024-10                  with all that changed since an edition marked
        shinrai build --forms handout,booklet          also handouts and booklets of the packs
        shinrai build --duplex --draft-marks           a proof to be printed on both sides
        shinrai build --lang en --country-style mofa   Vietnam and Laos, not Viet Nam and Lao PDR
        shinrai build --audience public                only what the public may read, into a folder of its own
        shinrai build --force                          also what has not changed
        shinrai build --explain                        which document was made again, and which input of it had changed
        shinrai build --check                          are the documents what the data gives?
        shinrai build --watch                          again after every save, as fast as can be, until Ctrl-C
        shinrai build --shard 2/4                      the second quarter, for one of four machines

      "
    `);
  });

  it('of check lists its options with examples', async () => {
    const { code, out } = await run(temporaryRepository(), ['check', '--help']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Usage: shinrai check [options] [PLAN]

      Validates all data of a plan and says where something is wrong and how to mend
      it. Writes nothing.

      Arguments:
        PLAN                folder of a plan, or name of one under data/

      Options:
        --as-of <date>      the day whose state of affairs counts, such as 2024-10-01
        --audience <level>  public, internal: also what stands in the way of documents
                            for them, or is lost
        --json              print one JSON document
        --help              print this help

      Examples:
        shinrai check                         the only plan under data/
        shinrai check japan-asean             a plan under data/ by its name
        shinrai check ../my-plan              a plan in any folder
        shinrai check --audience public       and what is left out for the public without being marked
        shinrai check --json > findings.json  for a program

      "
    `);
  });

  it('is shown when no command is given, which is no success', async () => {
    const { code, out, err } = await run(temporaryRepository(), []);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: shinrai');
  });

  it('tells the version', async () => {
    expect(await run(temporaryRepository(), ['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
});

describe('wrong usage', () => {
  it.each<[string, readonly string[]]>([
    ['an unknown command', ['biuld']],
    ['an unknown option', ['build', '--lnag', 'ja']],
    ['an unknown option with a value', ['build', '--secter=sports']],
    ['an option without its value', ['build', '--lang']],
    ['a wrong word', ['build', '--only', 'breifing,trackers', '--lang', 'ja,fr']],
    ['a day that is none', ['check', '--as-of', '2024-02-30']],
    ['a share that is none', ['build', '--shard', '5/4']],
    ['too many arguments', ['check', 'one', 'two', 'three']],
    ['an empty list', ['build', '--lang', ',']],
    ['a form that there is not', ['build', '--forms', 'handuot,booklet']],
    ['a country style that there is not', ['build', '--country-style', 'mfoa']],
  ])('%s ends with 2 and says what is meant', async (_, argv) => {
    const { code, out, err } = await run(temporaryRepository(), argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatchSnapshot();
  });

  it('is told as JSON where JSON is asked for', async () => {
    const { code, out, err } = await run(temporaryRepository(), ['build', '--shard', 'x', '--json']);
    expect([code, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toMatchObject({ format: 1, ok: false, findings: [{ code: 'cli/bad-value' }] });
  });
});

describe('a fault of ours', () => {
  it('is told apart from what the user can mend', async () => {
    const repository = temporaryRepository('demo');
    const { code, out, err } = await run(repository, ['build'], {
      out: () => {
        throw new Error('no terminal');
      },
    });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('error[cli/fault]: shinrai itself failed: no terminal');
  });
});

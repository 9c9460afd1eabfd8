import { messages } from '@shinrai/diagnostics';
import { FILE_SCHEMAS } from '../../model/files.ts';
import { isInternalField } from '../../model/internal.ts';
import { MARKING_LEVELS, type Marking, type MarkingLevel } from '../../model/marking.ts';
import { rawEntities } from '../collections.ts';
import { locateIn } from '../locate.ts';
import { references } from '../references/index.ts';
import { shape } from '../shape/index.ts';
import { addTo, type LoadState, type Step, type Tree } from '../state.ts';
import { brokenMentions } from './broken-mentions.ts';
import { nameOf } from './entity-name.ts';
import { saidAgain } from './facts.ts';
import { type Hidden, hiddenIn, NOTHING_HIDDEN, namesIn, without, withoutEntities } from './hidden.ts';
import { leftOut, neededAbove } from './left-out.ts';
import { orphans } from './orphans.ts';
import { type Blinds, prune, REMOVED } from './prune.ts';

/**
 * Step 6: leaves out what an audience may not see, before there is a plan at all: no document, however it is made, can
 * say what is not there. Left out are all things marked above the level, with every reference to them; for the public
 * also what is under embargo on the day that the plan describes, what is withheld, entries that are drafts, and judgements
 * and working notes.
 * What bears no marking (sources, places) goes with the last thing shown that names it.
 *
 * What is hidden of the state of today is given for an earlier one: it is left out there as well, marked or not.
 *
 * The rules have judged the whole plan before; they are not asked again about a part of it.
 */
export const restrictTo =
  (level: MarkingLevel, before: Hidden = NOTHING_HIDDEN): Step =>
  (state) => {
    const { head } = state;
    if (level === 'restricted' || !head || state.findings.some(({ severity }) => severity === 'error')) return state;
    if (isAbove(head.value.marking, level)) {
      const place = locateIn(head, ['marking', 'level']);
      return addTo(state, {
        findings: [messages.markingPlanAbove({ marked: head.value.marking.level, level }, { place })],
      });
    }
    const { trees, blinds } = pruneAll(state, { level, asOf: state.asOf ?? head.value.asOf.date, before });
    const needed = trees.some(({ file }) => file.kind === 'plan') ? [] : neededAbove(state, blinds, level);
    if (needed.length > 0) return addTo(state, { findings: needed });
    const media = picturesIn(trees, state.media);
    const hidden = hiddenIn(state.trees, trees);
    const restricted = references(
      shape({ ...state, trees, media, hidden, head: undefined, entries: [], references: [] }),
    );
    const lost = before === NOTHING_HIDDEN ? leftOut(state, trees, blinds, level) : [];
    return addTo(restricted, { findings: [...brokenMentions(state, restricted, level), ...lost] });
  };

const isAbove = ({ level }: Marking, limit: MarkingLevel) =>
  MARKING_LEVELS.indexOf(level) > MARKING_LEVELS.indexOf(limit);

/**
 * Whoever refers to what is hidden may have to be hidden too, and what only that referred to, and so on; each round
 * hides more, or is the last.
 */
function pruneAll({ trees }: LoadState, limits: Limits): { trees: readonly Tree[]; blinds: Blinds } {
  const all = namesIn(trees);
  const again = saidAgain(trees, limits.before.facts);
  let hidden: ReadonlySet<string> = new Set([...all].filter((name) => limits.before.names.has(name)));
  let gone: ReadonlySet<string> = limits.before.names;
  for (;;) {
    const blinds = blindsOf(limits, hidden, again);
    const pruned = trees.flatMap((tree) => pruneTree(tree, blinds, gone));
    const next = without(all, namesIn(pruned));
    const orphaned = new Set([...gone, ...orphans(trees, pruned)]);
    if (next.size === hidden.size && orphaned.size === gone.size) return { trees: pruned, blinds };
    [hidden, gone] = [next, orphaned];
  }
}

/** What is shown to whom, as of which day, and what is hidden besides. */
interface Limits {
  readonly level: MarkingLevel;
  readonly asOf: string;
  readonly before: Hidden;
}

function pruneTree(tree: Tree, blinds: Blinds, gone: ReadonlySet<string>): readonly Tree[] {
  const written = withoutEntities(tree, gone);
  const data = written === undefined ? REMOVED : prune(FILE_SCHEMAS[tree.file.kind], written, blinds);
  if (data === REMOVED) return [];
  if (data === tree.data) return [tree];
  // The way to a line leads through the document, which a parsed tree makes only when it is asked for.
  return [Object.create(tree, { data: { value: data, enumerable: true } }) as Tree];
}

function blindsOf({ level, asOf, before }: Limits, hidden: ReadonlySet<string>, again: ReadonlySet<unknown>): Blinds {
  const isPublic = level === 'public';
  return {
    hides: (map) =>
      (map.marking !== undefined && isHeldBack(map.marking as Marking, level, asOf)) ||
      (isPublic && (map.withheld !== undefined || map.record === 'draft')) ||
      (typeof map.ja === 'string' && before.texts.has(map.ja)) ||
      again.has(map),
    hidesField: (schema) => isPublic && isInternalField(schema),
    hidesEntity: (kind, id) => hidden.has(nameOf(kind, id)),
  };
}

/** An embargo ends in the course of its day; documents that describe that day may still be handed out before. */
const isHeldBack = (marking: Marking, level: MarkingLevel, asOf: string) =>
  isAbove(marking, level) || (level === 'public' && marking.embargo !== undefined && dayOf(marking.embargo) >= asOf);

/** The calendar day of a moment with an offset, where that offset is in force. */
const dayOf = (moment: string) => moment.slice(0, 10);

/** The files of pictures that are still spoken of. */
function picturesIn(trees: readonly Tree[], media: LoadState['media']): LoadState['media'] {
  const files = trees
    .flatMap(rawEntities)
    .filter(({ collection }) => collection.kind === 'media')
    .map(({ value }) => (value as { file: string }).file);
  return new Map([...media].filter(([path]) => files.includes(path)));
}

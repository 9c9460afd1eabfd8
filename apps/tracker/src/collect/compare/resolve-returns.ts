import { type CellFate, type Change, countFates, type ReturnedFile, type Rival } from '../change-set.ts';
import { takenKey } from './return-context.ts';

/** What one file wants to write to one place. */
interface Claim {
  readonly file: ReturnedFile;
  readonly change: Change;
  /** Later returns of the same ministry come after earlier ones. */
  readonly order: number;
}

const scopeOf = ({ issue }: ReturnedFile): string => `${issue?.scope.kind}:${issue?.scope.id}`;

/** Files of one ministry in the order in which they were saved; those that do not say so in the order of their names. */
export const inOrder = <File extends Pick<ReturnedFile, 'modified' | 'name'>>(
  files: readonly File[],
): readonly File[] =>
  files.toSorted((a, b) => compare(a.modified ?? '', b.modified ?? '') || BY_NAME.compare(a.name, b.name));

/** "(2)" comes before "(10)". */
const BY_NAME = new Intl.Collator('en', { numeric: true });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Judges what several files say about one thing: of two returns of one ministry the later counts, of two ministries
 * neither does, and both values are shown.
 */
export function resolveReturns(files: readonly ReturnedFile[]): readonly ReturnedFile[] {
  const order = new Map(inOrder(files).map((file, at) => [file, at]));
  const claims = files.flatMap((file) =>
    file.changes.map((change): Claim => ({ file, change, order: order.get(file) ?? 0 })),
  );
  const byPlace = Map.groupBy(claims, ({ change }) => takenKey(change.entity, change.field));
  const verdicts = new Map<Change, Pick<CellFate, 'fate' | 'why' | 'rivals'>>();
  for (const rivals of byPlace.values()) {
    if (rivals.length > 1) for (const claim of rivals) judge(claim, rivals, verdicts);
  }
  return files.map((file) => withVerdicts(file, verdicts));
}

function judge(
  claim: Claim,
  all: readonly Claim[],
  verdicts: Map<Change, Pick<CellFate, 'fate' | 'why' | 'rivals'>>,
): void {
  const others = all.filter(({ file, change }) => file !== claim.file && change.value !== claim.change.value);
  const later = others.find(({ file, order }) => scopeOf(file) === scopeOf(claim.file) && order > claim.order);
  if (later) {
    verdicts.set(claim.change, { fate: 'rejected', why: 'superseded', rivals: [rivalOf(later)] });
    return;
  }
  const foreign = others.filter(({ file }) => scopeOf(file) !== scopeOf(claim.file));
  if (foreign.length > 0)
    verdicts.set(claim.change, { fate: 'conflict', why: 'returns-differ', rivals: foreign.map(rivalOf) });
}

const rivalOf = ({ file, change }: Claim): Rival => ({
  from: file.returner?.name ?? file.name,
  value: change.returned,
});

function withVerdicts(
  file: ReturnedFile,
  verdicts: ReadonlyMap<Change, Pick<CellFate, 'fate' | 'why' | 'rivals'>>,
): ReturnedFile {
  const judged = file.changes.filter((change) => verdicts.has(change));
  if (judged.length === 0) return file;
  const placeOf = ({ sheet, address }: Pick<CellFate, 'sheet' | 'address'>) => `${sheet}!${address}`;
  const byCell = new Map(judged.map((change) => [placeOf(change), verdicts.get(change)]));
  const cells = file.cells.map((cell) => ({ ...cell, ...byCell.get(placeOf(cell)) }));
  const changes = file.changes.filter((change) => !byCell.has(placeOf(change)));
  return { ...file, cells, changes, counts: countFates(cells) };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dated, ENTITY_KINDS, type Figure, loadEdition, loadPlan, type Plan } from '@shinrai/core';

const REPOSITORY = join(import.meta.dirname, '../..');

/** The source itself lies beside the repository on the machines of those who may read it. */
const SOURCE_FILE = join(REPOSITORY, '../shared/source/trusted-partners-progress-ja.txt');
export const hasSource = existsSync(SOURCE_FILE);
export const WITHOUT_SOURCE = 'needs ../shared/source beside the repository';

/** The lines of the source; line 1 is at index 0. */
export const sourceLines = (): readonly string[] => readFileSync(SOURCE_FILE, 'utf8').split('\n');

/** Loads the shipped plan as the source tells it: the edition that was frozen before later facts came in. */
export async function loadShippedPlan(): Promise<Plan> {
  const { plan, findings } = await loadEdition(join(REPOSITORY, 'data/japan-asean'), '2024-10');
  if (!plan) throw new Error(findings.map(({ message }) => message).join('\n'));
  return plan;
}

/** Loads the shipped plan as its data are now. */
export async function loadPresentPlan(): Promise<Plan> {
  const { plan, findings } = await loadPlan(join(REPOSITORY, 'data/japan-asean'));
  if (!plan) throw new Error(findings.map(({ message }) => message).join('\n'));
  return plan;
}

/** A value of the plan with the place at which it stands and the passages that it, or what it stands in, cites. */
export interface Fact<T> {
  readonly at: string;
  readonly cites: readonly string[];
  readonly value: T;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every object of the plan, from its head and entities down to the last leaf. */
export function factsOf(plan: Plan): readonly Fact<Fields>[] {
  const entities = ENTITY_KINDS.flatMap((kind) =>
    [...plan.entities[kind].values()].map((entity) => [`${kind}:${entity.id}`, entity] as const),
  );
  return [['plan', headOf(plan)] as const, ...entities].flatMap(([at, value]) => below(value, at, []));
}

/** The head without the lists in it that are entities themselves. */
const headOf = ({ head }: Plan) => ({ ...head, pillars: [], items: [], terms: [] });

function below(value: unknown, at: string, inherited: readonly string[]): readonly Fact<Fields>[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => below(item, `${at}.${index}`, inherited));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Fields;
  const cites = Array.isArray(fields.source) ? (fields.source as string[]) : inherited;
  const inner = Object.entries(fields).flatMap(([key, field]) => below(field, `${at}.${key}`, cites));
  return [{ at, cites, value: fields }, ...inner];
}

/** Every date with its meaning. */
export const datesOf = (plan: Plan): readonly Fact<Dated>[] =>
  factsOf(plan).filter(({ value }) => 'modality' in value) as unknown as readonly Fact<Dated>[];

/** Every figure. */
export const figuresOf = (plan: Plan): readonly Fact<Figure>[] =>
  factsOf(plan).filter(({ value }) => 'quantity' in value) as unknown as readonly Fact<Figure>[];

/** Two ways to write the same words made one: width, spaces, dashes, emphasis. */
export const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s*]/g, '')
    .replace(/[‐–—−－-]/g, '-');

import { expect, it } from 'vitest';
import { fakeApp, fakeOutput } from '../test/fake-app.ts';
import { isSelected, restrictToScopes } from './scope-filter.ts';

const scopes = [
  { kind: 'plan', id: 'demo', name: '' },
  { kind: 'pillar', id: 'culture', name: '' },
  { kind: 'sector', id: 'culture', name: '' },
  { kind: 'sector', id: 'sports', name: '' },
] as const;

it('selects everything when nothing is asked for', () => {
  expect(scopes.every((scope) => isSelected([], scope))).toBe(true);
});

it('selects by kind and id together', () => {
  const filter = [{ kind: 'sector', id: 'culture' }] as const;
  expect(scopes.filter((scope) => isSelected(filter, scope))).toEqual([scopes[2]]);
});

it('restricts the outputs of an app and nothing else of it', async () => {
  const app = fakeApp(scopes.map((scope, at) => fakeOutput(`ja/${at}.pdf`, at, { scope })));
  const restricted = restrictToScopes(app, [{ kind: 'pillar', id: 'culture' }]);
  expect(restricted.outputs.map(({ path }) => path)).toEqual(['ja/1.pdf']);
  await (await restricted.open()).close();
  expect(app.calls).toMatchObject({ opened: 1, closed: 1 });
});

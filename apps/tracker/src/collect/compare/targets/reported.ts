import { plainValue, type Target, valueIn, withId } from './target.ts';

/** Whatever a column has no other place for: `reported.<key>` of the entity, with the returns that it came in. */
export const reported: Target = {
  owns: (field) => /^reported\.[a-z][a-zA-Z0-9]*$/.test(field),
  read: (entity, field) => plainValue(valueIn(entity, ...field.split('.'))),
  edits: (path, field, value, { source }, entity) => [
    { path: [...path, ...field.split('.')], value, after: ['state', 'quantity', 'name'] },
    { path: [...path, 'reportedIn'], value: withId(valueIn(entity, 'reportedIn'), source), after: ['reported'] },
  ],
};

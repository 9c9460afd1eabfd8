import { expect, it } from 'vitest';
import { createShelf } from './shelf.ts';

it('holds things as long as there is room, and makes the others again', () => {
  const shelve = createShelf(10);
  const held = [6, 3, 6, 1].map((size) => shelve(`held ${size}`, size, () => `made ${size}`));
  expect(held.map((get) => get())).toEqual(['held 6', 'held 3', 'made 6', 'held 1']);
});

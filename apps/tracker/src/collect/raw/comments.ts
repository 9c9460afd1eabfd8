import type { Package } from './open-package.ts';
import type { RawComment } from './raw-book.ts';
import { readRelationships } from './relationships.ts';
import { createTextCollector, decodeEscapes } from './rich-text.ts';
import { walkXml } from './walk-xml.ts';

/** What Excel puts into an old note so that older programs show that there is a thread. */
const PLACEHOLDER = /^\[(?:Threaded comment|スレッド化されたコメント)\]/;

/** Notes and threads of comments of a sheet, in the order of the file. */
export function readComments(
  pack: Package,
  sheetPart: string,
  persons: ReadonlyMap<string, string>,
): readonly RawComment[] {
  const parts = readRelationships(pack, sheetPart).filter(({ isExternal, target }) => !isExternal && pack.has(target));
  const notes = parts.filter(({ type }) => type === 'comments').flatMap(({ target }) => readNotes(pack, target));
  const threads = parts
    .filter(({ type }) => type === 'threadedComment')
    .flatMap(({ target }) => readThreads(pack, target, persons));
  return [...notes.filter(({ text }) => !PLACEHOLDER.test(text)), ...threads];
}

function readNotes(pack: Package, part: string): readonly RawComment[] {
  const authors: string[] = [];
  const notes: RawComment[] = [];
  const collector = createTextCollector();
  let [author, address, inside] = ['', '', ''];
  walkXml(pack.read(part), part, {
    open: (name, attributes) => {
      if (name === 'author') [inside, author] = ['author', ''];
      if (name === 'comment') [address, author] = [attributes.ref ?? '', authors[Number(attributes.authorId)] ?? ''];
      collector.open(name, attributes);
    },
    text: (text) => {
      if (inside === 'author') author += text;
      collector.text(text);
    },
    close: (name) => {
      collector.close(name);
      if (name === 'author') {
        authors.push(decodeEscapes(author));
        inside = '';
      }
      if (name !== 'comment') return;
      const words = collector.take().map(({ text }) => text);
      notes.push({ address, author: author.trim(), text: words.join('').trim() });
    },
  });
  return notes;
}

function readThreads(pack: Package, part: string, persons: ReadonlyMap<string, string>): readonly RawComment[] {
  const comments: RawComment[] = [];
  let [address, author, text, isText] = ['', '', '', false];
  walkXml(pack.read(part), part, {
    open: (name, attributes) => {
      if (name === 'threadedComment')
        [address, author, text] = [attributes.ref ?? '', persons.get(attributes.personId ?? '') ?? '', ''];
      isText = name === 'text';
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 'text') isText = false;
      if (name === 'threadedComment') comments.push({ address, author, text: text.trim() });
    },
  });
  return comments;
}

/** The names of those who commented, by their id. */
export function readPersons(pack: Package): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  for (const part of pack.names.filter((name) => /^xl\/persons\/[^/]+\.xml$/i.test(name))) {
    walkXml(pack.read(part), part, {
      open: (name, { id = '', displayName = '' }) => {
        if (name === 'person') persons.set(id, displayName);
      },
    });
  }
  return persons;
}

import { type Counter, countTo } from './counter.ts';
import { LIMITS } from './limits.ts';
import type { Package } from './open-package.ts';
import type { RawComment } from './raw-book.ts';
import { partsOf, readRelationships } from './relationships.ts';
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
  const related = readRelationships(pack, sheetPart);
  const count = countTo(LIMITS.comments, 'the number of comments on a sheet', 'comments');
  const notes = partsOf(pack, related, 'comments').flatMap((part) => readNotes(pack, part, count));
  const threads = partsOf(pack, related, 'threadedComment').flatMap((part) => readThreads(pack, part, persons, count));
  return [...notes.filter(({ text }) => !PLACEHOLDER.test(text)), ...threads];
}

function readNotes(pack: Package, part: string, count: Counter): readonly RawComment[] {
  const authors: string[] = [];
  const notes: RawComment[] = [];
  const collector = createTextCollector();
  let [author, address, inside] = ['', '', ''];
  walkXml(pack.read(part), part, {
    open: (name, attributes) => {
      if (name === 'author') [inside, author] = ['author', ''];
      if (name === 'comment') count();
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

function readThreads(
  pack: Package,
  part: string,
  persons: ReadonlyMap<string, string>,
  count: Counter,
): readonly RawComment[] {
  const comments: RawComment[] = [];
  let [address, author, text, isText] = ['', '', '', false];
  walkXml(pack.read(part), part, {
    open: (name, attributes) => {
      if (name === 'threadedComment') count();
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
  const count = countTo(LIMITS.persons, 'the number of those who commented', 'persons');
  for (const part of pack.names.filter((name) => /^xl\/persons\/[^/]+\.xml$/i.test(name))) {
    walkXml(pack.read(part), part, {
      open: (name, { id = '', displayName = '' }) => {
        if (name !== 'person') return;
        count();
        persons.set(id, displayName);
      },
    });
  }
  return persons;
}

const HEAD = 128;
const ENTRY = 12;
/** Tables that a profile may have; one of a printer has about twenty. */
const MOST_TAGS = 100;

/**
 * Tags that decide how colours look. Others name the screen, its serial number and owner, and when it was measured.
 *
 * @see ICC.1:2022, 9 (tag definitions)
 */
const SEEN = new Set(
  'wtpt bkpt chad rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 gamt cicp'.split(' '),
);

/** Parts of the head that tell of programs, devices and times: from byte to byte. */
const TOLD = [
  [4, 8],
  [10, 12],
  [40, 67],
  [80, HEAD],
] as const;

interface Tag {
  readonly name: string;
  /** Tags may share their data: those of the three colours of a grey screen do. */
  readonly place: string;
  readonly data: Uint8Array;
}

/**
 * A colour profile without what it tells of the device that the picture comes from: its colours, and the name and
 * copyright that every profile has, which say nothing. Gives nothing for a profile that cannot be understood.
 *
 * @see ICC.1:2022, 7 (profile requirements)
 */
export function plainProfile(profile: Uint8Array): Uint8Array | undefined {
  const tags = tagsOf(profile);
  if (!tags) return undefined;
  const isNew = (profile[8] ?? 0) >= 4;
  const kept = [
    { name: 'desc', place: 'desc', data: isNew ? localised('Colours') : description('Colours') },
    { name: 'cprt', place: 'cprt', data: isNew ? localised('-') : plainText('-') },
    ...tags.filter(({ name }) => SEEN.has(name)),
  ];
  return compose(plainHead(profile), kept);
}

function tagsOf(profile: Uint8Array): readonly Tag[] | undefined {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  if (bytes.length < HEAD + 4 || textAt(bytes, 36) !== 'acsp') return undefined;
  const count = bytes.readUInt32BE(HEAD);
  if (count > MOST_TAGS || HEAD + 4 + count * ENTRY > bytes.length) return undefined;
  const tags = Array.from({ length: count }, (_, index) => {
    const at = HEAD + 4 + index * ENTRY;
    const [start, size] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
    return { name: textAt(bytes, at), place: `${start} ${size}`, data: bytes.subarray(start, start + size) };
  });
  const parts = new Map(tags.map(({ place, data }) => [place, data.length]));
  return [...parts.values()].reduce((sum, size) => sum + size, 0) > bytes.length ? undefined : tags;
}

const textAt = (bytes: Buffer, at: number) => bytes.toString('latin1', at, at + 4);

function plainHead(profile: Uint8Array): Buffer {
  const head = Buffer.from(profile.subarray(0, HEAD));
  for (const [from, to] of TOLD) head.fill(0, from, to);
  // The light that all profiles are meant for, D50.
  head.write('0000f6d6000100000000d32d', 68, 'hex');
  // A day that is one, since the head has to have one: 1 January 2000.
  for (const [index, number] of [2000, 1, 1, 0, 0, 0].entries()) head.writeUInt16BE(number, 24 + 2 * index);
  return head;
}

/** Puts a profile together; what tags shared, they share again. */
function compose(head: Buffer, tags: readonly Tag[]): Uint8Array {
  const places = new Map<string, number>();
  const contents: Buffer[] = [];
  let end = HEAD + 4 + tags.length * ENTRY;
  const entries = tags.map(({ name, place, data }) => {
    const start = places.get(place) ?? end;
    if (!places.has(place)) {
      places.set(place, start);
      contents.push(Buffer.concat([data, Buffer.alloc(-data.length & 3)]));
      end += contents.at(-1)?.length ?? 0;
    }
    return Buffer.concat([Buffer.from(name, 'latin1'), number(start), number(data.length)]);
  });
  head.writeUInt32BE(end, 0);
  return Buffer.concat([head, number(tags.length), ...entries, ...contents]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** textType. */
const plainText = (text: string): Buffer => Buffer.from(`text\0\0\0\0${text}\0`, 'latin1');

/** textDescriptionType of profiles before version 4: the text, and none in Unicode or for old Macintoshes. */
const description = (text: string): Buffer =>
  Buffer.concat([
    Buffer.from('desc\0\0\0\0', 'latin1'),
    number(text.length + 1),
    Buffer.from(`${text}\0`, 'latin1'),
    Buffer.alloc(4 + 4 + 2 + 1 + 67),
  ]);

/** multiLocalizedUnicodeType with one record. */
const localised = (text: string): Buffer =>
  Buffer.concat([
    Buffer.from('mluc\0\0\0\0', 'latin1'),
    number(1),
    number(ENTRY),
    Buffer.from('enUS', 'latin1'),
    number(2 * text.length),
    number(28),
    Buffer.from(text, 'utf16le').swap16(),
  ]);

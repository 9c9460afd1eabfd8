import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainProfile } from './colour-profile.ts';
import { orientationSegment, readOrientation } from './orientation.ts';
import { PICTURE_BYTES, type Picture, readPicture } from './picture.ts';

const chunk = (name: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = (value: number) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
  return Buffer.concat([around(data.length), body, around(crc32(body))]);
};

const header = (width: number, height: number) => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0, 0, 0, 0], 8);
  return chunk('IHDR', data);
};

const png = (width: number, height: number, ...beside: readonly Uint8Array[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    header(width, height),
    ...beside,
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

const segment = (marker: number, data: Uint8Array | string) => {
  const bytes = Buffer.from(data as string, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]), bytes]);
};

const FRAME = segment(0xc0, Buffer.from([8, 0x01, 0x2c, 0x02, 0x58, 1, 1, 0x11, 0]));
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd1, 3]),
]);
const END = Buffer.from('ffd9', 'hex');
const jpeg = (...beside: readonly Uint8Array[]) =>
  Buffer.concat([Buffer.from('ffd8', 'hex'), segment(0xe0, 'JFIF\0\x01\x01'), ...beside, FRAME, SCAN, END]);

/** A colour profile with some tags, and with a word wherever its head tells of programs and devices. */
const profileOf = (tags: Readonly<Record<string, string>>, word = '\0') => {
  const entries = Object.entries(tags);
  const head = Buffer.alloc(128, word);
  head[8] = 2;
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  const number = (value: number) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
  const start = 132 + entries.length * 12;
  const table = entries.map(([name, data], at) => {
    const before = entries.slice(0, at).reduce((sum, [, { length }]) => sum + length, start);
    return Buffer.concat([Buffer.from(name), number(before), number(data.length)]);
  });
  const contents = entries.map(([, data]) => Buffer.from(data, 'latin1'));
  return Buffer.concat([head, number(entries.length), ...table, ...contents]);
};
const COLOUR = 'XYZ \0\0\0\0\0\0\x6f\xa2\0\0\x38\xf5\0\0\x03\x90';
const TOLD = profileOf({ desc: 'secret', mmod: 'secret', rXYZ: COLOUR, gXYZ: COLOUR }, 'secret');
const PLAIN = plainProfile(TOLD) ?? new Uint8Array();

const taken = (bytes: Uint8Array): Picture => {
  const outcome = readPicture(bytes);
  if (!('picture' in outcome)) throw new Error(JSON.stringify(outcome.problem));
  return outcome.picture;
};

test('a PNG is measured, and only what is seen of it stays', () => {
  const noted = png(3, 2, chunk('tEXt', Buffer.from('Author\0secret')), chunk('eXIf', Buffer.from('secret')));
  expect(taken(noted)).toMatchObject({ type: 'png', width: 3, height: 2 });
  expect(Buffer.from(taken(noted).bytes)).toEqual(png(3, 2));
});

test('colours stay without the device and its owner', () => {
  const iccp = (profile: Uint8Array) => chunk('iCCP', Buffer.concat([Buffer.from('secret\0\0'), deflateSync(profile)]));
  const { bytes } = taken(png(3, 2, iccp(TOLD)));
  const at = Buffer.from(bytes).indexOf('iCCP');
  const kept = inflateSync(bytes.subarray(at + 4 + 'Colours\0\0'.length));
  expect(kept).toEqual(Buffer.from(PLAIN));
  expect(kept.includes(Buffer.from(COLOUR, 'latin1'))).toBe(true);
  for (const text of [bytes, kept]) expect(Buffer.from(text).includes('secret')).toBe(false);
  expect(plainProfile(PLAIN)).toEqual(PLAIN);
  expect(Buffer.from(taken(png(3, 2, iccp(Buffer.from('no profile')))).bytes)).toEqual(png(3, 2));
  const shared = profileOf({ rTRC: COLOUR, gTRC: COLOUR });
  shared.copyWithin(132 + 16, 132 + 4, 132 + 12);
  expect(plainProfile(shared)?.length).toBeLessThan(
    plainProfile(profileOf({ rTRC: COLOUR, gTRC: COLOUR }))?.length ?? 0,
  );
});

test('what programs could show as a broken picture is refused', () => {
  const broken = { problem: { kind: 'broken', type: 'png' } };
  const headed = (depth: number, colours: number, ...beside: readonly Uint8Array[]) => {
    const bytes = png(3, 2, ...beside);
    bytes.set([depth, colours], 24);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    return readPicture(bytes);
  };
  expect(headed(7, 0)).toEqual(broken);
  expect(headed(8, 3)).toEqual(broken);
  expect(headed(8, 3, chunk('PLTE', Buffer.alloc(3)))).toMatchObject({ picture: { width: 3 } });
  const flipped = png(3, 2);
  flipped.writeUInt8(flipped.readUInt8(45) ^ 1, 45);
  expect(readPicture(flipped)).toEqual(broken);
  for (const marker of [0xc3, 0xc9]) {
    const other = jpeg();
    other[other.indexOf(FRAME) + 1] = marker;
    expect(readPicture(other)).toEqual({ problem: { kind: 'broken', type: 'jpeg' } });
  }
});

test('a JPEG loses who, where and when, and keeps its colours', () => {
  const profile = segment(0xe2, `ICC_PROFILE\0\x01\x01${Buffer.from(PLAIN).toString('latin1')}`);
  const [first, last] = [TOLD.subarray(0, 200), TOLD.subarray(200)].map((part) => part.toString('latin1'));
  const parts = [
    segment(0xe2, `ICC_PROFILE\0\x02\x02${last}`),
    segment(0xe2, `ICC_PROFILE\0\x01\x02${first}`),
  ] as const;
  const noted = jpeg(segment(0xe1, 'Exif\0\0secret'), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0secret'), ...parts);
  const whole = Buffer.concat([noted.subarray(0, -2), segment(0xfe, 'secret'), END, Buffer.from('secret')]);
  expect(taken(whole)).toMatchObject({ type: 'jpeg', width: 600, height: 300 });
  expect(Buffer.from(taken(whole).bytes)).toEqual(jpeg(profile));
});

test('a JPEG loses the small copy of itself, and what stands at markers that hold no picture', () => {
  const jfif = (size: number, copy: string) =>
    segment(
      0xe0,
      Buffer.concat([
        Buffer.from(`JFIF\0\x01\x02\0\0\x48\0\x48`, 'latin1'),
        Buffer.from([size, size]),
        Buffer.from(copy),
      ]),
    );
  const build = (...beside: readonly Uint8Array[]) =>
    Buffer.concat([Buffer.from('ffd8', 'hex'), ...beside, FRAME, SCAN, END]);
  const noted = build(jfif(2, 'secretsecret'), segment(0xf5, 'secret'), segment(0xe0, 'JFXX\0secret'));
  expect(Buffer.from(taken(noted).bytes)).toEqual(build(jfif(0, '')));
});

test('a photo that was taken with the camera turned is still shown upright', () => {
  const little = Buffer.from('49492a00080000000100' + '120103000100000006000000' + '00000000', 'hex');
  const turned = jpeg(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), little, Buffer.from('secret')])));
  const { bytes } = taken(turned);
  expect(Buffer.from(bytes).includes('secret')).toBe(false);
  const kept = Buffer.from(bytes).indexOf('Exif\0\0', 0, 'latin1');
  expect(readOrientation(bytes.subarray(kept + 6))).toBe(6);
});

test('every turning survives being written', () => {
  for (let turn = 1; turn <= 8; turn += 1) expect(readOrientation(orientationSegment(turn).subarray(10))).toBe(turn);
});

test('what is no picture is told by what it is', () => {
  const found = (start: string | Buffer) =>
    readPicture(Buffer.concat([Buffer.from(start as string), Buffer.alloc(20)]));
  expect(found('GIF89a')).toEqual({ problem: { kind: 'not-a-picture', found: 'a GIF picture' } });
  expect(found('<?xml version="1.0"?><svg onload="x()">')).toEqual({
    problem: { kind: 'not-a-picture', found: 'an SVG drawing' },
  });
  expect(found(Buffer.from('\0\0\0\x18ftypheic'))).toMatchObject({ problem: { found: 'a HEIC or AVIF picture' } });
  expect(readPicture(new Uint8Array())).toMatchObject({ problem: { found: 'an empty file' } });
});

test('a picture that is cut off, too heavy or too wide is refused', () => {
  expect(readPicture(jpeg().subarray(0, -1))).toEqual({ problem: { kind: 'broken', type: 'jpeg' } });
  expect(readPicture(png(3, 2).subarray(0, -1))).toEqual({ problem: { kind: 'broken', type: 'png' } });
  expect(readPicture(new Uint8Array(PICTURE_BYTES + 1))).toMatchObject({ problem: { kind: 'too-large' } });
  expect(readPicture(png(100_000, 100_000))).toMatchObject({ problem: { kind: 'too-many-pixels' } });
});

test('a picture that would keep who shows it busy is refused', () => {
  const broken = { problem: { kind: 'broken', type: 'jpeg' } };
  const [first, last] = [jpeg().subarray(0, -SCAN.length - END.length), END];
  const scans = (count: number) => Buffer.concat([first, ...Array(count).fill(SCAN), last]);
  expect(readPicture(scans(100))).toMatchObject({ picture: { width: 600 } });
  expect(readPicture(scans(101))).toEqual(broken);
  expect(readPicture(jpeg(...Array(5_000).fill(segment(0xfe, ''))))).toEqual(broken);
  expect(readPicture(jpeg(FRAME))).toEqual(broken);
  const chunks = Array(50_000).fill(chunk('IDAT', Buffer.alloc(0)));
  expect(readPicture(png(3, 2, ...chunks))).toEqual({ problem: { kind: 'broken', type: 'png' } });
});

test('no bytes make the reader throw, and cleaning twice is cleaning once', () => {
  const starts = fc.constantFrom(jpeg(), png(3, 2), jpeg(segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\0\x01')));
  const hurt = fc.tuple(starts, fc.nat(200), fc.uint8Array({ maxLength: 20 })).map(([bytes, at, patch]) => {
    const copy = Buffer.from(bytes);
    copy.set(patch.subarray(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
    return copy;
  });
  fc.assert(
    fc.property(fc.oneof(hurt, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      const outcome = readPicture(bytes);
      if ('picture' in outcome) expect(readPicture(outcome.picture.bytes)).toEqual(outcome);
    }),
    { numRuns: 2000 },
  );
});

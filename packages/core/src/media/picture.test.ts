import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
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

test('a JPEG loses who, where and when, and keeps its colours', () => {
  const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01profile');
  const noted = jpeg(segment(0xe1, 'Exif\0\0secret'), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0secret'), profile);
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

/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPdf } from '@shinrai/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress } from './press.ts';
import { printPage } from './print-page.ts';
import { openPrinter } from './printer.ts';
import { noSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-sealed-'));
let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  writeFileSync(
    join(folder, 'secret.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">SECRETFILE</text></svg>',
  );
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('SERVED');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What a page could try, if text from outside ever became markup. */
const tricks = (host: string, file: string) => ({
  rules: `@import "${host}/import.css"; @font-face { font-family: x; src: url("${host}/font.ttf"); }
    body { background: url("${host}/background.png"); font-family: x; } p::after { content: url("${host}/content.png"); }`,
  body: `<p>Printed</p>
    <script>fetch("${host}/fetch"); document.body.append("SCRIPTED"); new WebSocket("${host.replace('http', 'ws')}/socket")</script>
    <img src="${host}/image.png" onerror="document.body.append('SCRIPTED')" srcset="${host}/set.png 2x" alt="">
    <svg><image href="${host}/svg.png"/><use href="${host}/use.svg#a"/><script>fetch("${host}/svg-script")</script></svg>
    <iframe src="${host}/frame"></iframe><iframe srcdoc="<script>parent.document.body.append('SCRIPTED')</script>"></iframe>
    <iframe src="${file}"></iframe><object data="${file}"></object><embed src="${file}"><img src="${file}" alt="">
    <iframe src="data:text/html,<script>fetch('${host}/data')</script>"></iframe>
    <link rel="stylesheet" href="${host}/style.css"><link rel="prefetch" href="${host}/prefetch">
    <link rel="dns-prefetch" href="${host}"><link rel="preconnect" href="${host}"><link rel="prerender" href="${host}/pre">
    <link rel="modulepreload" href="${host}/module.js"><link rel="icon" href="${host}/icon.png"><base href="${host}/base/">
    <meta http-equiv="refresh" content="0; url=${host}/refresh"><video src="${host}/video.mp4" poster="${host}/poster.png" autoplay></video>
    <audio src="${host}/audio.mp3" autoplay></audio><form action="${host}/form"><input autofocus onfocus="this.form.submit()"></form>
    <style>@import "${host}/late.css"; p { mask: url("${host}/mask.svg#a"); }</style><a href="${host}/link" ping="${host}/ping">link</a>
    <a href="elsewhere.html">LED</a><a href="java&#10;script:alert(1)">LED</a><a href="&#1;JavaScript:alert(1)">LED</a>
    <a href="file:///etc/passwd">LED</a><svg><a xlink:href="data:text/html,x"><text y="20">LED</text></a></svg>
    <svg><a href="#a"><set attributeName="href" to="javascript:set"/><animate attributeName="xlink:href" values="file:///a;file:///b"/>
      <text y="20">LED</text></a></svg><iframe srcdoc="<a href='file:///etc/hosts'>LED</a>"></iframe>
    <map name="m"><area href="vbscript:x" shape="default"></map><a href="mailto:desk@example.org">mail</a>`,
});

/** Where the links of a PDF lead, by scheme; those of the browser's own print are not packed away. */
const schemesIn = (pdf: Uint8Array) => {
  const links = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/URI \((\w+):/g);
  return [...new Set([...links].map(([, scheme]) => scheme))].toSorted();
};

test('a page full of tricks asks nobody, reads no file, runs nothing, and is printed', async () => {
  const file = pathToFileURL(join(folder, 'secret.svg')).href;
  const printer = await openPrinter({ css: 'p { color: black }', allowed: [], tabs: 1 });
  try {
    const { bytes, refused } = await printer.print({ language: 'en', title: 'Tricks', ...tricks(origin, file) });
    const again = await printer.print({ language: 'en', title: 'Plain', rules: '', body: '<p>After them</p>' });
    const { text } = await readPdf(bytes);
    expect(text).toContain('Printed');
    expect(text).not.toMatch(/SCRIPTED|SERVED|SECRETFILE/);
    expect(refused).toContain(`${origin}/image.png`);
    expect(refused).toContain(`${origin}/refresh`);
    for (const address of [
      'elsewhere.html',
      'file:///etc/passwd',
      'data:text/html,x',
      'vbscript:x',
      'javascript:set',
      'about:srcdoc',
    ])
      expect(refused).toContain(address);
    expect(schemesIn(bytes)).toEqual(['http', 'mailto']);
    expect(again.refused).toEqual([]);
    expect((await readPdf(again.bytes)).text.trim()).toBe('After them');
  } finally {
    await printer.close();
  }
  expect(asked).toEqual([]);
});

test('a tab keeps nothing of a document for the next, whatever their markings are', async () => {
  const press = await openPress({ css: '', allowed: [], tabs: 1 });
  try {
    const guarded = await press.take();
    if (!guarded) throw new Error('there is no tab');
    const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>SECRET</text></svg>')}`;
    const body = `<meta http-equiv="set-cookie" content="a=SECRET"><p id="SECRET">SECRET</p><img src="${picture}" alt="SECRET">`;
    const context = { settings: noSettings(), looks: '' };
    const restricted = { language: 'en', title: 'SECRET', rules: 'p::after { content: "SECRET" }', body } as const;
    expect((await readPdf((await printPage(guarded, restricted, context)).bytes)).text).toContain('SECRET');
    const plain = { language: 'ja', title: 'Plain', rules: '', body: '<p>Plain</p>' } as const;
    const { bytes } = await printPage(guarded, plain, context);
    expect((await readPdf(bytes)).text.trim()).toBe('Plain');
    const { tab } = guarded;
    const left = await tab.evaluate(() => [document.documentElement.outerHTML, document.cookie, ...heldFlags.keys()]);
    expect(left.join()).not.toContain('SECRET');
    expect(await tab.browserContext().cookies()).toEqual([]);
  } finally {
    await press.close();
  }
});

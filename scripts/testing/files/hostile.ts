import sharp from 'sharp';
import { packedPdf, pdf } from './samples';

interface Hostile {
  what: string;
  name: string;
  type: string;
  bytes: () => Promise<Buffer> | Buffer;
}

const text = (content: string) => () => Buffer.from(content);
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

/** What is never taken, whatever it calls itself. */
export const REFUSED: readonly Hostile[] = [
  {
    what: 'a page',
    name: 'passport.pdf',
    type: 'application/pdf',
    bytes: text('<!doctype html><script>alert(1)</script>'),
  },
  { what: 'a drawing with a script', name: 'photo.png', type: 'image/png', bytes: text(SVG) },
  {
    what: 'a drawing under its own name',
    name: 'logo.svg',
    type: 'image/svg+xml',
    bytes: text(`<?xml version="1.0"?>${SVG}`),
  },
  {
    what: 'a program',
    name: 'cv.pdf',
    type: 'application/pdf',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]),
  },
  {
    what: 'a Linux program',
    name: 'cv.pdf',
    type: 'application/pdf',
    bytes: () => Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(600)]),
  },
  { what: 'a script', name: 'scan.jpg', type: 'image/jpeg', bytes: text('#!/bin/sh\nrm -rf /\n') },
  {
    what: 'an archive',
    name: 'all.pdf',
    type: 'application/pdf',
    bytes: () =>
      Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), Buffer.alloc(200)]),
  },
  { what: 'plain text', name: 'notes.pdf', type: 'application/pdf', bytes: text('just words') },
  { what: 'a picture of a trillion pixels', name: 'a.png', type: 'image/png', bytes: pixelBomb },
  { what: 'half a picture', name: 'a.jpg', type: 'image/jpeg', bytes: halfPicture },
];

/** What is taken, and never shown by a browser: what it hides only acts where it is opened on purpose. */
export const NEVER_SHOWN: readonly Hostile[] = [
  acting('with a script', () =>
    pdf('1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n'),
  ),
  acting('with a script spelled otherwise', () => pdf('1 0 obj<</S/J#61va#53cript>>endobj\n')),
  acting('with another file inside', () =>
    pdf('1 0 obj<</Names<</EmbeddedFiles 2 0 R>>>>endobj\n'),
  ),
  acting('that starts a program', () => pdf('1 0 obj<</A<</S /Launch/F(cmd.exe)>>>>endobj\n')),
  acting('with a script in a packed stream', () =>
    packedPdf('1 0 <</S/JavaScript/JS(app.alert(1))>>'),
  ),
  acting('packed in a way that is not looked into', () => packedPdf('1 0 <<>>', '/LZWDecode')),
  acting('that is locked', () => pdf('trailer<</Encrypt 9 0 R>>\n')),
];

function acting(what: string, bytes: () => Buffer): Hostile {
  return { what: `a PDF ${what}`, name: 'form.pdf', type: 'application/pdf', bytes };
}

/** A few bytes that claim to be a million pixels wide and high. */
async function pixelBomb(): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  bytes.writeUInt32BE(1_000_000, 16);
  bytes.writeUInt32BE(1_000_000, 20);
  return bytes;
}

async function halfPicture(): Promise<Buffer> {
  const bytes = await sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: '#a33',
      noise: { type: 'gaussian', mean: 99, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  return bytes.subarray(0, bytes.length / 2);
}

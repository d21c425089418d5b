import { type ClientRequest, request } from 'node:http';
import type { Answer, Browser } from '../browser';

const BOUNDARY = 'a-boundary-of-the-tests';

interface Sending {
  name?: string;
  /** What the sender says that it is. */
  type?: string;
  content: Buffer | Iterable<Buffer>;
  /** Ends the connection after so many pieces. */
  cutAfter?: number;
  /** Names a length beforehand, the real one as browsers do or another; else the body comes in chunks. */
  length?: number | 'real';
  headers?: Record<string, string>;
  /** Parts before the file, as they go over the wire. */
  before?: string;
  /** What closes the form. */
  after?: string;
}

/** Sends a form with one file as a browser or a program would, piece by piece. */
export async function sendFile(browser: Browser, path: string, sending: Sending): Promise<Answer> {
  const { content, cutAfter = Number.POSITIVE_INFINITY, length } = sending;
  const asked = open(browser, path, sending);
  const answered = answerOf(asked);
  asked.write(head(sending));
  let sent = 0;
  for (const piece of Buffer.isBuffer(content) ? [content] : content) {
    if (asked.destroyed) break;
    if (sent >= cutAfter) {
      asked.destroy();
      break;
    }
    sent += 1;
    if (!asked.write(piece)) await drained(asked);
  }
  if (!asked.destroyed) asked.end(typeof length === 'number' ? undefined : tail(sending));
  return answered;
}

function head({ name = 'scan.pdf', type = 'application/octet-stream', before = '' }: Sending) {
  const named = `Content-Disposition: form-data; name="file"; filename="${name}"`;
  return `${before}--${BOUNDARY}\r\n${named}\r\nContent-Type: ${type}\r\n\r\n`;
}

const tail = ({ after = `\r\n--${BOUNDARY}--\r\n` }: Sending) => after;

function lengthOf(sending: Sending): number | undefined {
  const { length, content } = sending;
  if (length !== 'real') return length;
  const bytes = Buffer.isBuffer(content) ? content.length : 0;
  return Buffer.byteLength(head(sending) + tail(sending)) + bytes;
}

/** A part that says nothing of itself. */
export const NAMELESS_PART = `--${BOUNDARY}\r\n\r\nx\r\n`;

/** A field of a form, as it goes over the wire. */
export const formField = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A second file of the same form. */
export const anotherFile = (bytes: string) =>
  `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="b.pdf"\r\n\r\n${bytes}\r\n--${BOUNDARY}--\r\n`;

function open(browser: Browser, path: string, sending: Sending): ClientRequest {
  const length = lengthOf(sending);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return request(new URL(path, browser.origin), {
    method: 'POST',
    agent: false,
    headers: {
      cookie,
      ...(browser.csrf ? { 'x-csrf-token': browser.csrf } : {}),
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...(length ? { 'content-length': length } : {}),
      ...sending.headers,
    },
  });
}

/** Waits until more may be written, or nobody is there any more. */
function drained(asked: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      asked.off('drain', go).off('close', go);
      resolve();
    };
    asked.on('drain', go).on('close', go);
  });
}

/** The answer, or status 0 where the connection ended without one. */
function answerOf(asked: ClientRequest): Promise<Answer> {
  return new Promise((resolve) => {
    const nothing = { status: 0, headers: new Headers(), text: '', body: null };
    const without = () => resolve(nothing);
    asked.on('error', without).on('close', without);
    asked.once('response', async (response) => {
      // The sending may break off from here on; the answer is under way.
      asked.off('close', without);
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      const text = Buffer.concat(pieces).toString('utf8');
      const headers = new Headers();
      for (const [name, value] of Object.entries(response.headers)) headers.set(name, `${value}`);
      resolve({ status: response.statusCode ?? 0, headers, text, body: parsed(text) });
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

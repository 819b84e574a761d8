// Talking to the server: POST with the token, answers as JSON or as lines of JSON.

import { token } from './address.js';

const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The server does not answer at all. */
export class Gone extends Error {}

/** The server does not know this page: the token is missing or of an earlier start. */
export class Unknown extends Error {}

/** The server said no, in one sentence. */
export class Refused extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

async function post(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Headroom-Token': token(), 'X-Headroom-Page': page },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
    });
  } catch {
    throw new Gone();
  }
  if (response.ok) return response;
  const sentence = await response
    .json()
    .then((answer) => answer.error)
    .catch(() => '');
  if (response.status === 401 || response.status === 403) throw new Unknown(sentence);
  throw new Refused(sentence || `The server answered ${response.status}.`, response.status);
}

export async function ask(path, body = {}) {
  const response = await post(path, body);
  try {
    return await response.json();
  } catch {
    throw new Gone();
  }
}

/** Gives each line of the answer to `take` as it comes in. */
export async function stream(path, body, take) {
  const response = await post(path, body);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch {
      throw new Gone();
    }
    if (part.done) break;
    const lines = (rest + part.value).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line.trim()) take(JSON.parse(line));
  }
  if (rest.trim()) take(JSON.parse(rest));
}

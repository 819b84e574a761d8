// Talking to the server: POST with the token, answers as JSON or as lines of JSON.

import { token } from './address.js';

const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The server does not answer at all. */
export class Gone extends Error {}

/** The server does not know this page: the token is missing or of an earlier start. */
export class Unknown extends Error {}

/** Whoever asked no longer wants the answer. */
export class Stopped extends Error {}

const ended = (signal) => (signal?.aborted ? new Stopped() : new Gone());

/** The server said no, in one sentence. */
export class Refused extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

/** What a question may say beside its body: `as`, a page of its own beside this one, and a `signal` that ends it. */
async function post(path, body, { as = '', signal } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Headroom-Token': token(), 'X-Headroom-Page': page + as },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal,
    });
  } catch {
    throw ended(signal);
  }
  if (response.ok) return response;
  const sentence = await response
    .json()
    .then((answer) => answer.error)
    .catch(() => '');
  if (response.status === 401 || response.status === 403) throw new Unknown(sentence);
  throw new Refused(sentence || `The server answered ${response.status}.`, response.status);
}

export async function ask(path, body = {}, how = {}) {
  const response = await post(path, body, how);
  try {
    return await response.json();
  } catch {
    throw ended(how.signal);
  }
}

/** Gives each line of the answer to `take` as it comes in. */
export async function stream(path, body, take, how = {}) {
  const response = await post(path, body, how);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch {
      throw ended(how.signal);
    }
    if (part.done) break;
    const lines = (rest + part.value).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line.trim()) take(JSON.parse(line));
  }
  if (rest.trim()) take(JSON.parse(rest));
}

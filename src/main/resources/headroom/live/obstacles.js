// What can stand in the way of the server: it is gone, it does not know this page, a file changed under it.

import { tokenFrom } from './address.js';
import { addressField, button, lower, raise } from './banner.js';
import { ask, Gone, Unknown } from './server.js';

const RETRY_AFTER = 2000;

export class Obstacles {
  #retrying = 0;

  /** @param again goes on where the page stopped */
  constructor(again) {
    this.again = again;
  }

  /** Raises the banner of an error; false for one that is told elsewhere. */
  met(error) {
    if (error instanceof Gone) this.#gone();
    else if (error instanceof Unknown) this.#unknown();
    else return false;
    return true;
  }

  over() {
    clearTimeout(this.#retrying);
    lower('gone', 'unknown');
  }

  #gone() {
    raise(
      'gone',
      'The server does not answer. Start it again with ./headroom serve; what you set is kept here and in the address.',
      button('Try again', () => this.#retry()),
    );
    clearTimeout(this.#retrying);
    this.#retrying = setTimeout(() => this.#retry(), RETRY_AFTER);
  }

  async #retry() {
    clearTimeout(this.#retrying);
    try {
      await ask('/api/scenarios');
    } catch (error) {
      if (!this.met(error)) throw error;
      return;
    }
    this.over();
    this.again();
  }

  #unknown() {
    raise(
      'unknown',
      'This page is not known to the server that runs now. Paste the address that it printed; what you set is kept.',
      addressField((address) => {
        if (!tokenFrom(address)) return;
        lower('unknown');
        this.#retry();
      }),
    );
  }
}

/** The file on disk is another one than the inputs are of. */
export function offerReload(read) {
  raise(
    'changed',
    'The scenario’s file has changed on disk. The numbers are of the file as it is now, the inputs beside them of the file before.',
    button('Read it again', () => {
      lower('changed');
      read();
    }),
    button('Later', () => lower('changed')),
  );
}

// The numbers of pinned states, for their outlines: kept from when they were looked at, else run once in between.

import { questionOf } from './state.js';
import { Stopped, stream } from './server.js';

const MOST = 24;

export class Ghosts {
  #numbers = new Map();
  #aborting = null;

  /** Keeps what a state's charts showed. */
  remember(question, charts) {
    const key = JSON.stringify(question);
    this.#numbers.delete(key);
    this.#numbers.set(key, new Map(charts.map(({ id, numbers }) => [id, numbers])));
    if (this.#numbers.size > MOST) this.#numbers.delete(this.#numbers.keys().next().value);
  }

  /** What a pinned state's charts showed, by chart, or null. */
  of(pin) {
    return this.#numbers.get(JSON.stringify(questionOf(pin))) ?? null;
  }

  stop() {
    this.#aborting?.abort();
    this.#aborting = null;
  }

  /** Runs a pinned state that was never looked at; `then` when its numbers are there. */
  fetch(pin, then) {
    this.stop();
    const aborting = new AbortController();
    this.#aborting = aborting;
    const question = questionOf(pin);
    const take = (line) => {
      if (!line.charts || aborting.signal.aborted) return;
      this.remember(question, line.charts);
      then();
    };
    stream('/api/run', { ...question, request: 1 }, take, { as: '-ghost', signal: aborting.signal }).catch((error) => {
      if (!(error instanceof Stopped)) this.#aborting = null; // the page's own run tells it
    });
  }
}

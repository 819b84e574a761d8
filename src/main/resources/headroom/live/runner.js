// Runs of the present state: one that is being worked on, the newest one waiting, nothing else.

import { stream } from './server.js';

export class Runner {
  #number = 0;
  #open = []; // requests sent and not yet ended, oldest first; at most two
  #waiting = null;
  #scheduled = false;
  #newestShown = 0;

  /** `hears` has `began`, `stage`, `refused`, `faulty`, `failed`. */
  constructor(hears) {
    this.hears = hears;
  }

  /** Asks for a run, at once if none went out in this frame; what was waiting is forgotten. */
  ask(question) {
    this.#waiting = { ...question, request: ++this.#number };
    this.#schedule();
    return this.#number;
  }

  get busy() {
    return this.#waiting !== null || this.#open.length > 0;
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#send();
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  // A second request goes out only when the first has shown its first picture: the server then ends the first one
  // and takes the second. Until then the newest waits here.
  #send() {
    if (this.#waiting === null || this.#open.length > 1 || (this.#open.length === 1 && !this.#open[0].pictured)) return;
    const asked = this.#waiting;
    const run = { request: asked.request, pictured: false };
    this.#waiting = null;
    this.#open.push(run);
    this.hears.began(asked.request);
    stream('/api/run', asked, (answer) => this.#take(run, answer))
      .catch((error) => {
        if (asked.request === this.#number) this.hears.failed(error);
      })
      .finally(() => {
        this.#open.splice(this.#open.indexOf(run), 1);
        if (this.#waiting !== null) this.#schedule();
      });
  }

  #take(run, answer) {
    run.pictured = true;
    if (this.#waiting !== null) this.#schedule();
    if (answer.superseded || answer.request < this.#newestShown) return;
    this.#newestShown = answer.request;
    const newest = answer.request === this.#number;
    if (answer.faults?.length) this.hears.faulty(answer.faults, newest);
    else if (answer.refused) this.hears.refused(answer.refused, newest);
    else if (answer.figures) this.hears.stage(answer, newest);
  }
}

// One future: a single trial narrated, and steps to the next.

import { make, say, show } from './dom.js';
import { faultOf } from './keys.js';
import { ask, Refused } from './server.js';
import { copy } from './take.js';

const REST = 250;

export class Future {
  #number = 0;
  #timer = 0;

  constructor(state, failed) {
    this.state = state;
    this.failed = failed;
    this.field = make('input', { type: 'number', min: 1, step: 1, value: 1, 'aria-label': 'Number of the trial', onchange: () => this.#show() });
    this.text = make('pre', { class: 'narrated', tabindex: '0', 'aria-label': 'What happened in this future' });
    this.said = make('span', { class: 'small', role: 'status' });
    this.wrong = make('div', { class: 'told', hidden: true });
    this.command = '';
    const step = (by, text, label) => make('button', { type: 'button', 'aria-label': label, onclick: () => this.#step(by) }, text);
    this.element = make(
      'div',
      { class: 'future' },
      make(
        'div',
        { class: 'question' },
        step(-1, '‹', 'The future before'),
        make('label', {}, 'Trial ', this.field),
        step(1, '›', 'The next future'),
        make('button', { type: 'button', onclick: () => this.#any() }, 'Any'),
        make('button', { type: 'button', onclick: async () => say(this.said, (await copy(this.command)) ? 'Copied.' : this.command) }, 'Copy as command'),
        this.said,
      ),
      this.wrong,
      this.text,
    );
  }

  open() {
    this.#show();
  }

  moved() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.element.isConnected && this.#show(), REST);
  }

  #any() {
    this.field.value = 1 + Math.floor(Math.random() * Number(this.field.max || 1000));
    this.#show();
  }

  #step(by) {
    this.field.value = Math.max(1, (Number(this.field.value) || 1) + by);
    this.#show();
  }

  async #show() {
    const mine = ++this.#number;
    const trial = Math.max(1, Math.floor(Number(this.field.value) || 1));
    let told;
    try {
      told = await ask('/api/trial', { ...this.state.question, trial });
    } catch (error) {
      if (mine !== this.#number) return;
      if (this.failed(error)) return;
      if (!(error instanceof Refused)) throw error;
      told = { refused: error.message };
    }
    if (mine !== this.#number) return;
    say(this.said, '');
    const faults = told.faults ?? [];
    this.wrong.replaceChildren(told.refused ?? '', ...faults.map(faultOf));
    show(this.wrong, Boolean(told.refused) || faults.length > 0);
    if (told.text === undefined) return;
    if (told.trials) this.field.max = told.trials;
    say(this.text, told.text);
    this.command = told.command ?? '';
    document.documentElement.dataset.future = String(told.trial);
  }
}

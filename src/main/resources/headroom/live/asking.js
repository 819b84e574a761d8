// Questions that take longer than a picture: what matters, a sweep, where it flips, a map of two inputs, one future.

import { Charts } from './charts.js';
import { byId, make, say, show } from './dom.js';
import { fields } from './questions.js';
import { Future } from './future.js';
import { drawMap } from './map.js';
import { Refused, Stopped, stream } from './server.js';
import { copy } from './take.js';
import { faultOf } from './keys.js';

const FIRST = 3; // sentences that are shown at once
const KINDS = ['matters', 'sweep', 'solve', 'grid', 'future'];
const TITLES = {
  matters: 'What matters?',
  sweep: 'Sweep an input',
  solve: 'Where does it flip?',
  grid: 'Two-way map',
  future: 'One future',
};

export class Asking {
  #open = ''; // which question's panel is open
  #number = 0;
  #aborting = null;
  #asked = null; // what the shown answer is of: the state besides the inputs that it moves itself

  /** @param failed raises a banner for a server that is gone; false for other errors */
  constructor(state, inputs, answer, failed) {
    Object.assign(this, { state, inputs, answer, failed });
    this.future = new Future(state, failed);
    for (const kind of KINDS) byId(`ask-${kind}`).addEventListener('click', () => (this.#open === kind ? this.close() : this.open(kind)));
    byId('inputs').addEventListener('sweep', (event) => {
      this.open('sweep', { path: event.detail });
      if (matchMedia('(max-width: 60rem)').matches) byId('close-inputs').click();
      byId('asked').scrollIntoView({ block: 'nearest' });
    });
    byId('asked').addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      const before = this.#open;
      this.close();
      byId(`ask-${before}`).focus();
    });
  }

  /** Another scenario: what was asked of the one before is gone. */
  scenario() {
    this.close();
  }

  /** Something moved: an answer that is shown is of what was before. */
  moved() {
    if (this.#open === 'future') this.future.moved();
    else if (this.stale) show(this.stale, this.#asked !== null && this.#asked.state !== this.#besides(this.#asked.moves));
    this.map?.moved();
  }

  close() {
    this.#stop();
    this.#open = '';
    this.map = null;
    this.#press();
    show(byId('asked'), false);
    byId('asked').replaceChildren();
  }

  #press() {
    for (const kind of KINDS) byId(`ask-${kind}`).setAttribute('aria-expanded', String(kind === this.#open));
  }

  open(kind, wanted = {}) {
    this.close();
    this.#open = kind;
    this.#asked = null;
    this.#press();
    show(byId('asked'), true);
    const head = make(
      'div',
      { class: 'numbers-head' },
      make('h2', {}, TITLES[kind]),
      make('button', { type: 'button', onclick: () => this.close() }, 'Close'),
    );
    if (kind === 'future') {
      byId('asked').replaceChildren(head, this.future.element);
      this.future.open();
      return;
    }
    this.form = fields(kind, this.inputs, this.answer, wanted, (question) => this.#ask(question));
    this.progress = make('progress', { max: 1, value: 0, 'aria-label': 'How far it is' });
    this.working = make('div', { class: 'working', hidden: true }, this.progress, make('button', { type: 'button', onclick: () => this.#stopByHand() }, 'Stop'));
    this.told = make('p', { class: 'told', role: 'status', hidden: true });
    this.stale = make('p', { class: 'small stale', hidden: true }, 'Something was changed since: this is of the state before. ', make('button', { type: 'button', onclick: () => this.form.requestSubmit() }, 'Ask again'));
    this.result = make('div', { class: 'result' });
    byId('asked').replaceChildren(head, this.form, this.working, this.told, this.stale, this.result);
    if (kind === 'matters' || wanted.path) this.form.requestSubmit();
    else this.form.querySelector('select, input, button')?.focus({ preventScroll: true });
  }

  #besides(moves) {
    const { settings, ...rest } = this.state.question;
    return JSON.stringify([rest, settings.filter(({ path }) => !moves.includes(path))]);
  }

  #stop() {
    this.#aborting?.abort();
    this.#aborting = null;
  }

  #stopByHand() {
    this.#stop();
    show(this.working, false);
    this.#tell('Stopped.');
    this.form.querySelector('button').focus();
  }

  #ask(question) {
    this.#stop();
    const aborting = new AbortController();
    this.#aborting = aborting;
    const moves = [question.path, question.path2];
    this.#asked = { moves, state: this.#besides(moves) };
    show(this.stale, false);
    show(this.told, false);
    show(this.working, true);
    this.progress.removeAttribute('value');
    const body = { request: ++this.#number, ...this.state.question, ...question };
    const over = () => {
      if (this.#aborting !== aborting) return false;
      this.#aborting = null;
      show(this.working, false);
      return true;
    };
    stream('/api/ask', body, (line) => this.#aborting === aborting && this.#take(line, question), { as: '-ask', signal: aborting.signal })
      .then(over)
      .catch((error) => {
        if (!over() || error instanceof Stopped) return;
        if (this.failed(error)) this.#tell('The server went away before it answered.');
        else if (error instanceof Refused) this.#tell(error.message);
        else throw error;
      });
  }

  #take(line, question) {
    if (line.progress !== undefined) this.progress.value = line.progress;
    else if (line.refused) this.#tell(line.refused);
    else if (line.faults?.length) this.#tell('', ...line.faults.map(faultOf));
    else if (line.stopped) this.#tell('Stopped.');
    else if (line.answer) this.#show(line.answer, question);
  }

  #tell(sentence, ...more) {
    this.told.replaceChildren(sentence, ...more);
    show(this.told, true);
  }

  #show(answer, question) {
    const holder = make('div', { class: 'charts' });
    const sentences = (answer.sentences ?? []).map((sentence) => make('p', {}, /[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
    this.map = answer.grid ? drawMap(answer.grid, question, this.state, this.inputs) : null;
    const targets = (answer.solutions ?? []).map((value) =>
      make('button', { type: 'button', onclick: () => this.state.set(question.path, value) }, `Go there: ${this.inputs.labelOf(question.path)} ${value}`),
    );
    const more = sentences.splice(FIRST);
    this.result.replaceChildren(
      ...sentences,
      ...(more.length ? [make('details', { class: 'more-differs' }, make('summary', {}, 'More that was found'), ...more)] : []),
      ...(targets.length ? [make('div', { class: 'targets' }, ...targets)] : []),
      ...(this.map ? [this.map.element] : []),
      holder,
      ...(answer.table?.rows?.length && !answer.grid ? [table(answer.table)] : []),
      ...(answer.command ? [this.#command(answer)] : []),
    );
    new Charts(holder).show(answer.charts ?? []);
    if (answer.influence?.length) this.inputs.weigh(answer.influence);
    document.documentElement.dataset.answered = question.what;
  }

  #command(answer) {
    const said = make('span', { class: 'small', role: 'status' });
    const shell = sessionStorage.getItem('headroom-shell') === 'powershell' ? answer.commandPowerShell || answer.command : answer.command;
    const copying = make('button', { type: 'button', onclick: async () => say(said, (await copy(shell)) ? 'Copied.' : 'Select it and press Ctrl+C.') }, 'Copy as command');
    return make('div', { class: 'as-command' }, make('pre', { tabindex: '0' }, shell), copying, said);
  }
}

function table({ head, rows }) {
  const numeric = (i) => i > 0;
  return make(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'The numbers of the answer' },
    make(
      'table',
      {},
      make('thead', {}, make('tr', {}, ...head.map((text, i) => make('th', { scope: 'col', class: numeric(i) ? 'number' : '' }, text)))),
      make('tbody', {}, ...rows.map((row) => make('tr', {}, ...row.map((text, i) => (i === 0 ? make('th', { scope: 'row' }, text) : make('td', { class: 'number' }, text)))))),
    ),
  );
}

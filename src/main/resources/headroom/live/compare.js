// What differs from the pinned state: a paired run after the last stage, on the same random numbers.

import { byId, make, say, show } from './dom.js';
import { Charts } from './charts.js';
import { same } from './state.js';
import { Stopped, stream } from './server.js';

export class Compare {
  #number = 0;
  #aborting = null;
  #told = ''; // what the box says now
  #opened = false;

  /** @param nameOf what the present state is called; @param failed hears of a server that is gone */
  constructor(state, answer, nameOf, failed) {
    this.state = state;
    this.nameOf = nameOf;
    this.answer = answer;
    this.failed = failed;
    this.holder = make('section', { class: 'charts', 'aria-label': 'Charts of what differs' });
    this.charts = new Charts(this.holder);
  }

  /** Something moved: the differences are of a state that is no longer shown. */
  moved() {
    this.#aborting?.abort();
    this.#aborting = null;
    const { base } = this.state;
    const differs = base !== null && !same(base, this.state);
    this.answer.differences(null, differs);
    show(byId('compared'), base !== null);
    if (base === null) this.#hold(false);
    else if (differs) {
      if (this.#told === `waiting ${base.name}`) return;
      this.#hold(true);
      this.#fill(base.name, `waiting ${base.name}`, make('p', { class: 'small' }, 'Differences follow the last stage.'));
    } else {
      this.#hold(false);
      this.#fill(base.name, 'same', make('p', { class: 'small' }, 'The same as pinned: nothing differs.'));
    }
  }

  // Its height stays while the differences are on their way, so that nothing below jumps.
  #hold(held) {
    const box = byId('compared');
    box.style.minHeight = held && box.offsetHeight > 0 ? `${box.offsetHeight}px` : '';
  }

  #fill(name, told, ...content) {
    this.#told = told;
    byId('compared').replaceChildren(make('h2', {}, 'Against ', make('b', {}, name)), ...content);
  }

  /** Nothing moves any more, and the last stage is shown. */
  rested() {
    const { base } = this.state;
    if (base === null || same(base, this.state)) return;
    this.#aborting?.abort();
    const aborting = new AbortController();
    this.#aborting = aborting;
    const { id, settings, text } = base;
    const body = {
      request: ++this.#number,
      base: { id, settings, ...(text === null ? {} : { text }), label: base.name },
      with: { ...this.state.question, label: this.nameOf() },
    };
    stream('/api/compare', body, (line) => aborting.signal.aborted || this.#take(line, base.name), { as: '-compare', signal: aborting.signal }).catch((error) => {
      if (error instanceof Stopped) return;
      if (aborting.signal.aborted) return;
      if (!this.failed(error)) this.#say(base.name, error.message);
    });
  }

  #take(line, name) {
    if (line.superseded) return;
    if (line.progress !== undefined && this.#told.startsWith('waiting')) say(byId('compared').querySelector('p'), `Differences are on their way: ${Math.round(100 * line.progress)} %`);
    if (line.refused) this.#say(name, line.refused);
    else if (line.faults?.length) this.#say(name, `The pinned state can no longer be read: ${line.faults[0].message}`);
    else if (line.figures) this.#show(line, name);
  }

  #say(name, sentence) {
    this.#hold(false);
    this.#fill(name, 'said', make('p', { class: 'told' }, sentence));
  }

  #show(line, name) {
    const figures = line.figures.map((figure) => ({ ...figure, text: this.#withUnit(figure.key, figure.text) }));
    this.answer.differences({ name, trials: line.trials, figures });
    this.#hold(false);
    const trials = line.trials ? `${line.trials.toLocaleString('en')} pairs of trials on the same random numbers` : 'On the same random numbers';
    const others = figures.filter(({ key }) => !this.answer.has(key));
    const steps = (line.bridge ?? []).map((step) => ({ ...step, text: this.#withUnit('paid', step.text) }));
    const [first, ...sentences] = [...(line.sentences ?? []), ...(line.notes ?? [])];
    this.#fill(
      name,
      'differences',
      ...(first ? [make('p', { class: 'gain' }, `${first}.`)] : []),
      make('p', { class: 'small', title: 'The figures above are as `headroom run` has them, the differences as `headroom compare` has them.' }, `${trials}${line.last ? '' : ', refining…'}`),
      ...(steps.length ? [bridge(steps)] : []),
      ...(others.length ? [list(others)] : []),
      this.#more(sentences),
    );
    this.charts.show((line.charts ?? []).filter(({ id }) => !id.startsWith('bridge')));
    document.documentElement.dataset.compared = String(Boolean(line.last));
  }

  // Open or shut as it was left.
  #more(sentences) {
    const details = make(
      'details',
      { class: 'more-differs', open: this.#opened, ontoggle: () => (this.#opened = details.open) },
      make('summary', {}, 'More of what differs'),
      ...sentences.map((sentence) => make('p', {}, `${sentence}.`)),
      this.holder,
    );
    return details;
  }

  // Differences carry the unit of the figure that they are of, chances points of probability.
  #withUnit(key, text) {
    const unit = this.answer.unitOf(key);
    if (!/\d$/.test(text)) return text;
    return unit === 'probability' || unit === 'fraction' ? `${text} points` : unit ? `${text} ${unit}` : text;
  }
}

// What each move did, as bars from nothing to its difference.
function bridge(steps) {
  const most = Math.max(...steps.map(({ difference }) => Math.abs(difference)), Number.MIN_VALUE);
  const low = Math.min(0, ...steps.map(({ difference }) => difference));
  const high = Math.max(0, ...steps.map(({ difference }) => difference));
  const width = high - low || most;
  const row = ({ label, difference, text }) => {
    const bar = make('i', { class: difference < 0 ? 'less' : 'more' });
    bar.style.left = `${(100 * (Math.min(0, difference) - low)) / width}%`;
    bar.style.width = `${(100 * Math.abs(difference)) / width}%`;
    return make('tr', {}, make('th', { scope: 'row' }, label), make('td', { class: 'bar-cell', 'aria-hidden': 'true' }, make('div', {}, bar)), make('td', { class: 'number' }, text));
  };
  return make('table', { class: 'bridge' }, make('caption', {}, 'What the moves did'), make('tbody', {}, ...steps.map(row)));
}

function list(figures) {
  const row = (figure) =>
    make('tr', { class: figure.inside ? 'inside' : '' }, make('th', { scope: 'row' }, figure.label), make('td', { class: 'number' }, words(figure)));
  return make('table', { class: 'bridge' }, make('caption', {}, 'Other differences'), make('tbody', {}, ...figures.map(row)));
}

/** A difference in words; where it may be chance alone, that is said first. */
export const words = ({ difference: by, text, inside }) => (by === 0 ? 'no difference' : inside ? `inside the noise (${text})` : text);

/** Writes a figure's difference into its place. */
export function difference(element, figure, { name, trials }) {
  say(element, figure ? `${words(figure)} against “${name}”` : '');
  element.classList.toggle('inside', Boolean(figure?.inside));
  element.title = figure
    ? `Paired difference on the same random numbers${trials ? `, ${trials.toLocaleString('en')} trials` : ''}, as headroom compare tells it; the figure above is headroom run's`
    : '';
}

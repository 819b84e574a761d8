// The left column: every input of the scenario in the file's groups.

import { byId, make, show } from './dom.js';
import { Input } from './input.js';
import { endOf } from './terms.js';

export class Inputs {
  #byPath = new Map();
  #homes = new Map(); // the group of each input

  constructor(state) {
    this.state = state;
    /** The share of the spread that each input explains, by path, once it was asked for. */
    this.influence = new Map();
    this.byInfluence = make('button', { type: 'button', 'aria-pressed': 'false', onclick: () => this.#sort(true) }, 'By influence');
    this.asWritten = make('button', { type: 'button', 'aria-pressed': 'true', onclick: () => this.#sort(false) }, 'As in the file');
    byId('order').append(make('span', { class: 'small' }, 'Inputs'), this.byInfluence, this.asWritten);
  }

  get paths() {
    return [...this.#byPath.keys()];
  }

  /** The inputs as the server described them. */
  get all() {
    return [...this.#byPath.values()].map((input) => input.described);
  }

  /** Those that a slider or a list of values can move. */
  get levers() {
    return [...this.#byPath.values()].filter((input) => input.slider || input.steps).map((input) => input.described);
  }

  /** How much each input matters, `{path, share}` each: the inputs are sorted by it. */
  weigh(shares) {
    this.influence = new Map(shares.map(({ path, share }) => [path, share]));
    show(byId('order'), this.influence.size > 0);
    this.#sort(this.influence.size > 0);
  }

  #sort(byInfluence) {
    this.byInfluence.setAttribute('aria-pressed', String(byInfluence));
    this.asWritten.setAttribute('aria-pressed', String(!byInfluence));
    const weighed = [...this.#byPath.values()].filter(({ path }) => this.influence.has(path));
    const most = Math.max(...weighed.map(({ path }) => this.influence.get(path)), Number.MIN_VALUE);
    for (const input of this.#byPath.values()) input.weigh(byInfluence ? this.influence.get(input.path) : undefined, most);
    if (byInfluence) {
      weighed.sort((a, b) => this.influence.get(b.path) - this.influence.get(a.path));
      byId('weighed').replaceChildren(...weighed.map(({ element }) => element));
    } else for (const [group, inputs] of this.#homes) group.append(...inputs.map(({ element }) => element));
    show(byId('weighed'), byInfluence);
    for (const group of this.#homes.keys()) show(group, group.querySelector('.input') !== null);
  }

  /** Builds the column anew for a scenario. */
  build(scenario) {
    this.#byPath = new Map();
    this.#homes = new Map();
    this.influence = new Map();
    byId('weighed').replaceChildren();
    for (const id of ['order', 'weighed']) show(byId(id), false);
    let number = 0;
    pairUp(scenario.groups ?? []);
    const time = scenario.timeline ? [{ title: 'Time', inputs: [endOf(scenario.timeline)] }] : [];
    const groups = [...(scenario.groups ?? []), ...time]
      .filter((group) => group.inputs.length > 0)
      .map((group) => {
        const inputs = group.inputs.map((described) => new Input(described, this.state, ++number));
        for (const input of inputs) this.#byPath.set(input.path, input);
        const open = inputs.some((input) => input.slider || input.steps || this.state.valueOf(input.path) !== undefined);
        const element = make(
          'details',
          { class: 'group', open },
          make('summary', {}, make('h2', {}, group.title), make('span', { class: 'count' }, String(inputs.length))),
          ...inputs.map((input) => input.element),
        );
        this.#homes.set(element, inputs);
        return element;
      });
    byId('groups').replaceChildren(...groups);
    byId('open-inputs').textContent = `Inputs (${number})`;
  }

  refresh() {
    for (const input of this.#byPath.values()) input.refresh();
  }

  /** What an input is called; in a group of its own kind its whole key says more. */
  labelOf(path) {
    const label = this.#byPath.get(path)?.described.label ?? path;
    return /^\d/.test(label) || (label.length < 5 && !path.startsWith('assumptions.')) ? path : label;
  }

  writtenOf(path) {
    return this.#byPath.get(path)?.described.written ?? '';
  }

  /** Puts faults under their fields; gives back those that are no shown input's. */
  showFaults(faults) {
    const others = faults.filter((fault) => !this.#byPath.has(fault.path));
    for (const [path, input] of this.#byPath) {
      const own = faults.filter((fault) => fault.path === path);
      input.showFaults(own);
      const group = input.element.closest('details');
      if (own.length > 0 && group) group.open = true;
    }
    return others;
  }
}

// Whoever is correlated with whom: held at a value, an input has no correlation any more.
function pairUp(groups) {
  const inputs = groups.flatMap((group) => group.inputs);
  for (const { path, written } of inputs) {
    const names = path.startsWith('correlations.') ? /between: \[([^\]]*)\]/.exec(written)?.[1].split(',') : null;
    for (const name of names ?? []) {
      const input = inputs.find((each) => each.path === `assumptions.${name.trim()}`);
      const others = names.map((each) => each.trim()).filter((each) => each !== name.trim());
      if (input) input.pairs = [...(input.pairs ?? []), ...others];
    }
  }
}

// The left column: every input of the scenario in the file's groups.

import { byId, make } from './dom.js';
import { Input } from './input.js';

export class Inputs {
  #byPath = new Map();

  constructor(state) {
    this.state = state;
    state.listen(() => this.refresh());
  }

  /** Builds the column anew for a scenario. */
  build(scenario) {
    this.#byPath = new Map();
    let number = 0;
    pairUp(scenario.groups ?? []);
    const groups = (scenario.groups ?? [])
      .filter((group) => group.inputs.length > 0)
      .map((group) => {
        const inputs = group.inputs.map((described) => new Input(described, this.state, ++number));
        for (const input of inputs) this.#byPath.set(input.path, input);
        const open = inputs.some((input) => input.slider || input.steps || this.state.valueOf(input.path) !== undefined);
        return make(
          'details',
          { class: 'group', open },
          make('summary', {}, make('h2', {}, group.title), make('span', { class: 'count' }, String(inputs.length))),
          ...inputs.map((input) => input.element),
        );
      });
    byId('groups').replaceChildren(...groups);
    byId('open-inputs').textContent = `Inputs (${number})`;
    byId('other-paths').replaceChildren(...[...this.#byPath.keys()].map((path) => make('option', { value: path })));
  }

  refresh() {
    for (const input of this.#byPath.values()) input.refresh();
  }

  labelOf(path) {
    return this.#byPath.get(path)?.described.label ?? path;
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
      if (own.length > 0) input.element.closest('details').open = true;
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

// The tab of assumptions: everything that goes in, who says so, and what of it is the reader's own.

import { make } from './dom.js';
import { rows } from './tables.js';
import { save } from './take.js';

export class Assumptions {
  #scenario = null;
  #shown = '';

  constructor(state, inputs) {
    this.state = state;
    this.inputs = inputs;
  }

  take(scenario) {
    this.#scenario = scenario;
    this.#shown = '';
  }

  show(panel) {
    if (!this.#scenario) return;
    const now = JSON.stringify([this.state.settings, [...this.inputs.influence]]);
    if (now === this.#shown) return;
    this.#shown = now;
    const left = panel.querySelector('.wide')?.scrollLeft ?? 0;
    const groups = (this.#scenario.groups ?? []).filter((group) => group.inputs.length > 0);
    const weighed = this.inputs.influence.size > 0;
    const head = ['Input', 'Value', 'Grade', 'Who says so', ...(weighed ? ['Share'] : [])];
    panel.replaceChildren(
      make(
        'div',
        { class: 'numbers-head' },
        make('h2', {}, 'Everything that goes in'),
        make('button', { type: 'button', onclick: () => this.#save(groups) }, 'CSV'),
      ),
      make(
        'div',
        { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Everything that goes in' },
        make(
          'table',
          { class: 'inputs-table' },
          make('thead', {}, make('tr', {}, ...head.map((name) => make('th', { scope: 'col' }, name)))),
          ...groups.map((group) => this.#group(group, head.length, weighed)),
        ),
      ),
    );
    panel.querySelector('.wide').scrollLeft = left;
  }

  #group(group, columns, weighed) {
    return make(
      'tbody',
      {},
      make('tr', {}, make('th', { scope: 'rowgroup', colspan: columns, class: 'group-name' }, group.title)),
      ...group.inputs.map((input) => this.#row(input, weighed)),
    );
  }

  #row(input, weighed) {
    const value = this.state.valueOf(input.path);
    const yours = value !== undefined;
    const grade = yours ? 'yours' : (input.evidence ?? '');
    const share = this.inputs.influence.get(input.path);
    const says = yours ? [make('p', { class: 'small' }, 'In the file: ', make('code', {}, input.written))] : sources(input);
    return make(
      'tr',
      { class: yours ? 'yours' : '' },
      make('th', { scope: 'row', title: input.path }, input.label),
      make('td', {}, make('code', {}, value ?? input.written), input.unit && input.unit !== '%' ? ` ${input.unit}` : ''),
      make('td', {}, grade ? make('span', { class: `badge ${grade.replaceAll(/[^a-z]/g, '-')}` }, grade) : ''),
      make('td', {}, ...says),
      weighed ? make('td', { class: 'number' }, share === undefined ? '' : `${Math.round(share * 100)} %`) : null,
    );
  }

  #save(groups) {
    const table = [['key', 'value', 'in the file', 'unit', 'grade', 'source', 'note']];
    for (const input of groups.flatMap((group) => group.inputs)) {
      const value = this.state.valueOf(input.path);
      const yours = value !== undefined;
      table.push([input.path, value ?? input.written, input.written, input.unit, yours ? 'yours' : input.evidence, yours ? '' : input.source, yours ? '' : input.note]);
    }
    save('assumptions.csv', rows(table), 'text/csv');
  }
}

function sources({ source, note }) {
  return [source ? make('p', {}, source) : null, note ? make('p', { class: 'small' }, note) : null].filter(Boolean);
}

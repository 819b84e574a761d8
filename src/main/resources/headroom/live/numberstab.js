// The tab of numbers: every figure with its error, every chart as a table.

import { make } from './dom.js';
import { brief } from './numbers.js';
import { csv, rows } from './tables.js';
import { save, saveNumbers } from './take.js';

const MOST_ROWS = 120;

export class NumbersTab {
  #shown = null;

  constructor(answer) {
    this.answer = answer;
  }

  show(panel) {
    const { latest } = this.answer;
    if (latest === null || latest === this.#shown) return;
    this.#shown = latest;
    const left = [...panel.querySelectorAll('.wide')].map((box) => box.scrollLeft);
    panel.replaceChildren(
      figures(latest.figures ?? []),
      ...(latest.charts ?? []).filter(({ numbers }) => numbers?.x?.length).map(table),
    );
    [...panel.querySelectorAll('.wide')].forEach((box, i) => (box.scrollLeft = left[i] ?? 0));
  }
}

const withoutEnd = (tip) => (tip ?? '').replace(/,? ?as `headroom run` has it$/, '');

function figures(all) {
  const body = all.map((figure) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, figure.label),
      make('td', { class: 'number' }, withoutEnd(figure.tip) || figure.text),
      make('td', {}, figure.detail ?? ''),
    ),
  );
  const saved = [['figure', 'value', 'standard error', 'unit', 'in words', 'detail'], ...all.map((each) => [each.label, each.value, each.se, each.unit, each.text, each.detail])];
  return section(
    'Key numbers, ± their standard error',
    make('table', {}, make('thead', {}, headings(['Figure', 'Value', 'Detail'])), make('tbody', {}, ...body)),
    () => save('figures.csv', rows(saved), 'text/csv'),
  );
}

function table({ id, title, numbers }) {
  const { x, unit, series } = numbers;
  const amounts = typeof x[0] === 'number';
  const percent = (name) => (numbers.format === 'percent' || name.startsWith('probability') ? 'percent' : '');
  const every = Math.ceil(x.length / MOST_ROWS);
  const body = x
    .map((label, i) => ({ label, i }))
    .filter(({ i }) => i % every === 0 || i === x.length - 1)
    .map(({ label, i }) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, amounts ? brief(label) : label),
        ...series.map(({ name, values }) => make('td', { class: 'number' }, brief(values[i], percent(name)))),
      ),
    );
  const head = headings([amounts ? unit || 'amount' : 'Period', ...series.map(({ name }) => name)], true);
  return section(
    amounts || !unit ? title : `${title} (${unit})`,
    make('table', {}, make('thead', {}, head), make('tbody', {}, ...body)),
    () => saveNumbers(id, csv(numbers)),
  );
}

const headings = (names, numeric = false) =>
  make('tr', {}, ...names.map((name, i) => make('th', { scope: 'col', class: (numeric ? i > 0 : i === 1) ? 'number' : '' }, name)));

function section(title, content, saved) {
  return make(
    'section',
    { class: 'numbers-of' },
    make('div', { class: 'numbers-head' }, make('h2', {}, title), make('button', { type: 'button', 'aria-label': `Save as CSV: ${title}`, onclick: saved }, 'CSV')),
    make('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title }, content),
  );
}

// The fields of a question: which input, which target, which values.

import { make } from './dom.js';

const TARGET_VALUE = { probability: '50%', fraction: '50%' };

/** A form for a question; `asked({what, path, …})` hears what is sent. */
export function fields(kind, inputs, answer, wanted, asked) {
  const make_ = { matters, sweep, solve, grid }[kind];
  const { parts, question, word } = make_(inputs, answer, wanted);
  return make(
    'form',
    {
      class: 'question',
      onsubmit: (event) => {
        event.preventDefault();
        asked({ what: kind, ...question() });
      },
    },
    ...parts,
    make('button', { type: 'submit', class: 'primary' }, word),
  );
}

function matters() {
  return { parts: [make('p', { class: 'small' }, 'How much of the spread each input explains, and what its ends do.')], question: () => ({}), word: 'Ask' };
}

function sweep(inputs, _, { path }) {
  const lever = levers('Input', inputs, path);
  const values = field('Values', '', 'from P1 to P99, or 20..60:5');
  return {
    parts: [lever.label, values.label],
    question: () => ({ path: lever.select.value, ...optional('values', values.input.value) }),
    word: 'Sweep',
  };
}

function solve(inputs, answer) {
  const target = targets(answer);
  const value = field('is', '', '');
  value.input.required = true;
  const offer = () => {
    const figure = (answer.latest?.figures ?? []).find(({ key }) => key === target.select.value);
    value.input.value = TARGET_VALUE[figure?.unit] ?? (figure?.value === null || figure?.value === undefined ? '' : String(Number(figure.value.toPrecision(2))));
  };
  target.select.addEventListener('change', offer);
  offer();
  const lever = levers('by moving', inputs, inputs.levers[0]?.path);
  const from = field('from', '', 'wide');
  const to = field('to', '', 'wide');
  from.input.size = 6;
  to.input.size = 6;
  return {
    parts: [target.label, value.label, lever.label, from.label, to.label],
    question: () => ({
      target: target.select.value,
      value: value.input.value.trim(),
      path: lever.select.value,
      ...optional('from', from.input.value),
      ...optional('to', to.input.value),
    }),
    word: 'Find',
  };
}

function grid(inputs, answer) {
  const all = inputs.levers;
  const growth = all.find(({ path }) => path.includes('growth')) ?? all[1];
  const across = levers('Across', inputs, all[0]?.path);
  const down = levers('Down', inputs, growth?.path);
  const target = targets(answer, 'Shown');
  return {
    parts: [target.label, across.label, down.label],
    question: () => ({ path: across.select.value, path2: down.select.value, target: target.select.value }),
    word: 'Draw',
  };
}

function levers(label, inputs, chosen) {
  const usual = inputs.levers.map(({ path }) => path);
  const others = inputs.all.filter(({ path, value }) => !usual.includes(path) && typeof value === 'number').map(({ path }) => path);
  const option = (path) => make('option', { value: path, selected: path === chosen }, inputs.labelOf(path));
  const select = make('select', {}, ...usual.map(option), ...(others.length ? [make('optgroup', { label: 'Certain' }, ...others.map(option))] : []));
  return { select, label: make('label', {}, `${label} `, select) };
}

function targets(answer, label = 'Where') {
  const figures = (answer.latest?.figures ?? []).filter(({ value }) => typeof value === 'number');
  const select = make('select', {}, ...figures.map(({ key, label: name }) => make('option', { value: key }, name)));
  const hit = figures.find(({ key }) => key === 'cap-hit');
  if (hit && label === 'Where') select.value = 'cap-hit';
  return { select, label: make('label', {}, `${label} `, select) };
}

function field(label, value, placeholder) {
  const input = make('input', { value, placeholder, autocomplete: 'off', spellcheck: 'false', size: 12 });
  return { input, label: make('label', {}, `${label} `, input) };
}

const optional = (name, text) => (text.trim() ? { [name]: text.trim() } : {});

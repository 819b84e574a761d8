// What was pinned: names, which of them the rest is compared with, and ways to swap, rename and take away.

import { byId, make, show } from './dom.js';
import { same } from './state.js';

const SHORT = 40; // characters of a name made up from what changed

export class Pins {
  #served = [];
  #renaming = null;
  #shown = '';

  constructor(state, labelOf) {
    this.state = state;
    this.labelOf = labelOf;
    byId('pin').addEventListener('click', () => this.#pin());
  }

  // What is pinned already is only compared with again.
  #pin() {
    const there = this.state.pins.find((pin) => same(pin, this.state));
    if (there) this.state.compareWith(there.name);
    else this.state.pin(this.nameOf(this.state), this.state);
  }

  served(scenarios) {
    this.#served = scenarios;
  }

  /** A name for a state: its scenario's where it is as written, what changed where something did. */
  nameOf({ id, text, settings }) {
    const scenario = this.#served.find((each) => each.id === id)?.name ?? id;
    const changes = settings.map(({ path, value }) => `${this.labelOf(path)} ${value}`);
    if (text !== null) changes.unshift('edited file');
    if (changes.length === 0) return id === this.state.id ? 'As written' : scenario;
    const all = changes.join(', ');
    return all.length <= SHORT ? all : `${changes[0].slice(0, SHORT)}${changes.length > 1 ? ` and ${changes.length - 1} more` : ' …'}`;
  }

  refresh() {
    const { state } = this;
    const now = JSON.stringify([state.id, state.base?.name, state.pins.map((pin) => [pin.name, same(pin, state)]), this.#renaming, this.#served.length]);
    if (now === this.#shown) return; // a slider moves: nothing is to be drawn anew here
    this.#shown = now;
    const focused = document.activeElement?.closest?.('#pins')?.contains(document.activeElement) ? document.activeElement.dataset.does : null;
    const list = make('ul', {}, ...state.pins.map((pin) => this.#chip(pin)));
    byId('pins').replaceChildren(
      make('h2', { class: 'small' }, 'Compare with'),
      ...(state.pins.length ? [list] : []),
      ...(this.#served.length > 1 ? [this.#another()] : []),
    );
    show(byId('pins'), state.pins.length > 0 || this.#served.length > 1);
    if (this.#renaming) {
      const field = byId('pins').querySelector('input');
      field?.focus();
      field?.select();
    } else if (focused) (byId('pins').querySelector(`[data-does="${CSS.escape(focused)}"]`) ?? byId('pins').querySelector('button') ?? byId('pin')).focus();
  }

  #chip(pin) {
    const { state } = this;
    const { name } = pin;
    const chosen = state.base === pin;
    const small = (sign, does, pressed) =>
      make('button', { type: 'button', class: 'small-button', 'aria-label': `${does} ${name}`, title: does, 'data-does': `${does} ${name}`, onclick: pressed }, sign);
    const label =
      this.#renaming === name
        ? this.#field(name)
        : make(
            'button',
            {
              type: 'button',
              class: 'name',
              'aria-pressed': String(chosen),
              'data-does': `choose ${name}`,
              title: chosen ? 'Compared with; press to compare with nothing' : 'Compare with it',
              onclick: () => state.compareWith(chosen ? null : name),
            },
            name,
          );
    return make(
      'li',
      { class: chosen ? 'chosen' : '' },
      label,
      same(pin, state) ? null : small('⇄', 'Swap with', () => state.swap(name, this.nameOf(state))),
      small('✎', 'Rename', () => {
        this.#renaming = name;
        this.refresh();
      }),
      small('×', 'Unpin', () => state.unpin(name)),
    );
  }

  #field(name) {
    const done = (wanted) => {
      if (this.#renaming === null) return;
      this.#renaming = null;
      this.state.rename(name, wanted);
      this.refresh();
    };
    return make('input', {
      value: name,
      maxlength: 60,
      'aria-label': `A name for ${name}`,
      'data-does': `choose ${name}`,
      onkeydown: (event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault(); // it is not for the button that takes the field's place
        done(event.key === 'Enter' ? event.target.value.trim() : name);
      },
      onblur: (event) => done(event.target.value.trim()),
    });
  }

  // Another served scenario as its file has it.
  #another() {
    const others = this.#served.filter(({ id }) => id !== this.state.id);
    const select = make(
      'select',
      {
        'aria-label': 'Compare with a scenario',
        'data-does': 'another',
        onchange: (event) => {
          const { value } = event.target;
          const served = this.#served.find(({ id }) => id === value);
          if (served) this.state.pin(served.name || served.file, { id: value, text: null, settings: [] });
        },
      },
      make('option', { value: '' }, 'a scenario…'),
      ...others.map(({ id, name, file }) => make('option', { value: id }, name || file)),
    );
    return make('span', { class: 'another' }, select);
  }
}

/** Presets: the scenarios of the folder that one file is the parent of, the parent first. */
export function presets(served, state) {
  const box = byId('presets');
  if (box.dataset.of === state.id) return;
  box.dataset.of = state.id;
  const focused = box.contains(document.activeElement);
  const parentOf = (id) => served.find((each) => each.id === id)?.extends;
  const root = (id, depth = 0) => (depth < 9 && served.some((each) => each.id === parentOf(id)) ? root(parentOf(id), depth + 1) : id);
  const family = served.filter(({ id }) => root(id) === root(state.id));
  const shown = family.length > 1 ? family.sort((a, b) => (a.id === root(a.id) ? -1 : b.id === root(b.id) ? 1 : 0)) : [];
  const names = short(shown.map(({ name, file }) => name || file));
  box.replaceChildren(
    ...(shown.length ? [make('span', { class: 'small' }, 'Presets')] : []),
    ...shown.map(({ id }, i) =>
      make('button', { type: 'button', 'aria-pressed': String(id === state.id), onclick: () => state.pick(id) }, names[i]),
    ),
  );
  show(box, shown.length > 0);
  if (focused) box.querySelector('[aria-pressed=true]')?.focus();
}

// What the names of a family have in common is said by the scenario's title above.
function short(names) {
  const begin = (name) => name.split(', ')[0];
  const most = names.map(begin).find((each) => names.filter((name) => name.startsWith(`${each}, `)).length > 1);
  return names.map((name) => {
    const rest = most && name.startsWith(`${most}, `) ? name.slice(most.length + 2) : name;
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  });
}


// Any other key of the file: found by a few letters, changed like an input.

import { byId, make, show } from './dom.js';
import { ask } from './server.js';
import { questionOf } from './state.js';

const MOST_SHOWN = 60; // characters of a value or of a key's description in the list

export class OtherKeys {
  #keys = [];
  #asked = '';
  #faults = [];

  constructor(state, inputs) {
    this.state = state;
    this.inputs = inputs;
    const path = byId('other-path');
    path.addEventListener('focus', () => this.#ask());
    path.addEventListener('input', () => this.#tell());
    byId('other-key').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change();
    });
  }

  /** Another scenario: its keys are asked for when they are wanted. */
  scenario(state) {
    const now = JSON.stringify([state.id, state.text]);
    if (now === this.#asked) return;
    this.#asked = '';
    this.#keys = [];
    this.#list(this.inputs.paths.map((each) => ({ path: each })));
  }

  async #ask() {
    const now = JSON.stringify([this.state.id, this.state.text]);
    if (this.#asked === now) return;
    this.#asked = now;
    try {
      this.#keys = (await ask('/api/keys', { ...questionOf(this.state), settings: [] })).keys;
    } catch {
      this.#asked = ''; // the inputs' paths are there already
      return;
    }
    this.#list(this.#keys);
    this.#tell();
  }

  #list(keys) {
    byId('other-paths').replaceChildren(
      ...keys.map(({ path, written, doc }) => make('option', { value: path }, [short(written), short(doc)].filter(Boolean).join(' · '))),
    );
  }

  // A key may be written by its end where that says which one is meant, as after `--set`.
  #known(text) {
    const all = this.#keys.length ? this.#keys : this.inputs.paths.map((path) => ({ path }));
    const exact = all.find(({ path }) => path === text);
    const ends = all.filter(({ path }) => path.endsWith(`.${text}`));
    return exact ?? (ends.length === 1 ? ends[0] : null);
  }

  #tell() {
    const key = this.#known(byId('other-path').value.trim());
    byId('other-doc').textContent = key ? [key.written ? `In the file: ${key.written}` : '', key.doc].filter(Boolean).join('. ') : '';
    byId('other-value').placeholder = key?.written || '2032-Q4';
    byId('other-words').replaceChildren(...(key?.words ?? []).map((word) => make('option', { value: word })));
  }

  #change() {
    const path = byId('other-path').value.trim();
    const value = byId('other-value').value.trim();
    if (!path || !value) return;
    this.state.set(this.#known(path)?.path ?? path, value);
    byId('other-key').reset();
    this.#tell();
  }

  /** The changed keys that no input shows, each with a field. */
  refresh() {
    const own = this.state.settings.filter(({ path }) => !this.inputs.paths.includes(path));
    const box = byId('others');
    show(box, own.length > 0);
    const there = [...box.querySelectorAll('.input')].map((element) => element.dataset.path);
    if (there.join('\n') !== own.map(({ path }) => path).join('\n')) {
      box.replaceChildren(make('h2', {}, 'Other keys'), ...own.map(({ path }, i) => this.#row(path, i)));
    }
    for (const { path, value } of own) {
      const field = box.querySelector(`[data-path="${CSS.escape(path)}"] input`);
      if (field !== document.activeElement) field.value = value;
    }
    this.#mark();
  }

  #row(path, number) {
    const id = `other-${number}`;
    const entered = (event) => {
      const text = event.target.value.trim();
      if (text === '') this.state.reset(path);
      else this.state.set(path, text);
    };
    const field = make('input', {
      id,
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': `${id}-fault`,
      onchange: entered,
      onkeydown: (event) => event.key === 'Enter' && entered(event),
    });
    return make(
      'div',
      { class: 'input plain yours', 'data-path': path },
      make(
        'div',
        { class: 'top' },
        make('label', { for: id }, path),
        make('button', { type: 'button', class: 'reset', 'aria-label': `Reset ${path}`, onclick: () => this.state.reset(path) }, 'Reset'),
        make('span', { class: 'badge yours' }, 'yours'),
      ),
      make('div', { class: 'middle' }, make('div', { class: 'entry' }, field)),
      make('div', { class: 'fault', id: `${id}-fault`, role: 'status', hidden: true }),
    );
  }

  /** Puts faults under the keys that they are about; gives back the rest. */
  showFaults(faults) {
    this.#faults = faults;
    return this.#mark();
  }

  #mark() {
    const rows = [...byId('others').querySelectorAll('.input')];
    for (const row of rows) {
      const own = this.#faults.filter(({ path }) => path === row.dataset.path);
      const box = row.querySelector('.fault');
      box.replaceChildren(...own.map(faultOf));
      show(box, own.length > 0);
      row.classList.toggle('faulty', own.length > 0);
    }
    return this.#faults.filter(({ path }) => !rows.some((row) => row.dataset.path === path));
  }
}

const short = (text) => (!text || text.length <= MOST_SHOWN ? (text ?? '') : `${text.slice(0, MOST_SHOWN)}…`);

/** A fault as the reader tells it, with the place in what was typed. */
export function faultOf({ message, text, caret }) {
  return make('div', {}, make('p', {}, message), text ? make('pre', { tabindex: '0' }, `${text}\n${caret ?? ''}`) : null);
}

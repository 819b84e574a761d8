// The tab of the file: its YAML with the faults marked where they are; edited, it can be run without being written.

import { make, say } from './dom.js';
import { ask, Refused } from './server.js';
import { save } from './take.js';

const CHECK_AFTER = 400;

export class FileTab {
  #id = '';
  #read = null; // the file as it lies on disk
  #faults = [];
  #checked = 0;
  #timer = 0;
  #panel = null;

  constructor(state) {
    this.state = state;
    this.area = make('textarea', {
      id: 'yaml',
      spellcheck: 'false',
      autocomplete: 'off',
      autocapitalize: 'off',
      wrap: 'off',
      'aria-label': 'The scenario’s file. Ctrl+Enter applies it; Tab leaves the field.',
      'aria-describedby': 'file-note',
      oninput: () => this.#typed(),
      onscroll: () => this.#scrolled(),
      onkeydown: (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          this.#apply();
        }
      },
    });
    this.lines = make('div', { class: 'lines', 'aria-hidden': 'true' });
    this.apply = make('button', { type: 'button', class: 'primary', onclick: () => this.#apply() }, 'Apply');
    this.back = make('button', { type: 'button', onclick: () => this.#restore() }, 'Back to the file');
    this.name = make('h2', {}, 'The file');
    this.note = make('p', { id: 'file-note', class: 'small' });
    this.list = make('div', { class: 'file-faults', role: 'status' });
  }

  /** Another scenario, or another text of it, was read, with these faults; `sha256` is of the file on disk. */
  scenario(id, faults, sha256) {
    if (id !== this.#id || (sha256 && this.#read && this.#read.sha256 !== sha256)) this.#read = null;
    this.#id = id;
    this.#faults = faults;
    if (this.#panel) this.#fill();
  }

  show(panel) {
    if (this.#panel === null) {
      this.#panel = panel;
      panel.append(
        make('div', { class: 'numbers-head' }, this.name, this.apply, this.back, make('button', { type: 'button', onclick: () => this.#save() }, 'Save')),
        this.note,
        this.list,
        make('div', { class: 'editor' }, this.lines, this.area),
      );
      this.#fill();
    } else if (!this.#read || this.#read.id !== this.#id) this.#fill();
  }

  async #fill() {
    const id = this.#id;
    if (!id) return;
    if (this.#read?.id !== id) {
      try {
        this.#read = { id, ...(await ask('/api/file', { id })) };
      } catch (error) {
        say(this.note, error instanceof Refused ? error.message : 'The file comes when the server answers.');
        return;
      }
      if (id !== this.#id) return;
    }
    say(this.name, this.#read.name);
    this.area.value = this.state.text ?? this.#read.text;
    this.#drawn();
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#drawn();
    this.#timer = setTimeout(() => this.#check(), CHECK_AFTER);
  }

  // Read as if it lay in the file's place; nothing is run and nothing written.
  async #check() {
    const mine = ++this.#checked;
    const text = this.area.value;
    let told;
    try {
      told = await ask('/api/scenario', { id: this.#id, settings: [], text });
    } catch (error) {
      if (error instanceof Refused && mine === this.#checked) this.#tell([{ message: error.message }]);
      return; // a server that is gone is told when something is run
    }
    if (mine === this.#checked && text === this.area.value) this.#tell(told.faults ?? []);
  }

  #tell(faults) {
    this.#faults = faults;
    this.#drawn();
  }

  #drawn() {
    const { text, sha256 } = { text: '', ...this.#read };
    const applied = this.state.text ?? text;
    const edited = this.area.value !== text;
    const pending = this.area.value !== applied;
    this.apply.disabled = !pending;
    this.back.disabled = !edited && this.state.text === null;
    const first = edited
      ? 'Edited: read as if it lay in the file’s place, with the data beside it. It is not written; save it to keep it.'
      : 'As it lies on disk. What you write here is not written there.';
    say(this.note, `${first}${pending ? ' Ctrl+Enter applies it.' : ''}`);
    this.note.title = sha256 ? `SHA-256 ${sha256}` : '';
    this.#number();
    this.list.replaceChildren(...this.#faults.slice(0, 20).map((fault) => this.#told(fault)));
    this.area.setAttribute('aria-invalid', String(this.#faults.length > 0));
  }

  #number() {
    const count = this.area.value.split('\n').length;
    const wrong = new Map(this.#faults.filter((fault) => this.#here(fault)).map(({ line, message }) => [line, message]));
    this.lines.replaceChildren(
      ...Array.from({ length: count }, (_, i) => make('span', wrong.has(i + 1) ? { class: 'wrong', title: wrong.get(i + 1) } : {}, String(i + 1))),
    );
    this.#scrolled();
  }

  #told(fault) {
    const go = this.#here(fault)
      ? make('button', { type: 'button', onclick: () => this.#go(fault) }, `Line ${fault.line}`)
      : fault.file
        ? make('span', { class: 'small' }, `${fault.file}:${fault.line}`)
        : null;
    return make(
      'div',
      { class: 'fault' },
      make('p', {}, go, ' ', fault.message),
      fault.text ? make('pre', { tabindex: '0' }, `${fault.text}\n${fault.caret ?? ''}`) : null,
    );
  }

  // A fault of the text itself, not of a parent or of a file of data.
  #here({ line, file }) {
    return Boolean(line) && (!file || file.split(/[\\/]/).at(-1) === this.#read?.name);
  }

  #go({ line, column }) {
    const before = this.area.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const at = before + Math.max(0, (column ?? 1) - 1);
    this.area.focus();
    this.area.setSelectionRange(at, at + 1);
    const height = this.area.scrollHeight / this.area.value.split('\n').length;
    this.area.scrollTop = Math.max(0, (line - 5) * height);
    this.#scrolled();
  }

  #scrolled() {
    this.lines.scrollTop = this.area.scrollTop;
  }

  #apply() {
    clearTimeout(this.#timer);
    const text = this.area.value;
    this.state.write(text === this.#read?.text ? null : text);
  }

  #restore() {
    this.area.value = this.#read?.text ?? '';
    this.#faults = [];
    this.#drawn();
    this.state.write(null);
  }

  #save() {
    save(this.#read?.name ?? 'scenario.yaml', this.area.value, 'text/yaml');
  }
}

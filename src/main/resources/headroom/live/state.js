// What the page holds: a scenario and the settings on top of its file, with undo and redo.

const TOGETHER = 1000;

export class State {
  #past = [];
  #future = [];
  #last = { path: '', at: 0 };
  #listeners = [];

  constructor() {
    this.id = '';
    this.settings = [];
  }

  /** `listener(reason)` hears of every change. */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Another scenario, or the same with the settings of an address: nothing to undo before it. */
  open(id, settings) {
    this.id = id;
    this.settings = settings;
    this.#past = [];
    this.#future = [];
    this.#tell('open');
  }

  valueOf(path) {
    return this.settings.find((setting) => setting.path === path)?.value;
  }

  /** Sets a key, in its old place where it was set before. Moves of one slider in a row are one step of undo. */
  set(path, value) {
    if (this.valueOf(path) === value) return;
    this.#remember(path);
    const setting = { path, value };
    this.settings =
      this.valueOf(path) === undefined
        ? [...this.settings, setting]
        : this.settings.map((each) => (each.path === path ? setting : each));
    this.#tell('set');
  }

  reset(path) {
    if (this.valueOf(path) === undefined) return;
    this.#remember('');
    this.settings = this.settings.filter((each) => each.path !== path);
    this.#tell('reset');
  }

  resetAll() {
    if (this.settings.length === 0) return;
    this.#remember('');
    this.settings = [];
    this.#tell('reset');
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  undo() {
    this.#swap(this.#past, this.#future);
  }

  redo() {
    this.#swap(this.#future, this.#past);
  }

  #swap(from, to) {
    if (from.length === 0) return;
    to.push(this.settings);
    this.settings = from.pop();
    this.#last.path = '';
    this.#tell('undo');
  }

  #remember(path) {
    const now = performance.now();
    const continued = path !== '' && path === this.#last.path && now - this.#last.at < TOGETHER;
    this.#last = { path, at: now };
    if (continued && this.#past.length > 0) return;
    this.#past.push(this.settings);
    if (this.#past.length > 500) this.#past.shift();
    this.#future = [];
  }

  #tell(reason) {
    for (const listener of this.#listeners) listener(reason);
  }
}

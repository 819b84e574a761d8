// What the page holds: a scenario, the text that stands in its file's place, the settings on top of it, and what was
// pinned. Undo and redo go over all of it: a step is the whole of what was held.

const TOGETHER = 1000;
const MOST_STEPS = 500;
const NOTHING = { id: '', text: null, settings: [], pins: [], base: null };

export class State {
  #now = NOTHING;
  #past = [];
  #future = [];
  #last = { path: '', at: 0 };
  #listeners = [];

  get id() {
    return this.#now.id;
  }

  /** What stands in the file's place, or null where the file counts. */
  get text() {
    return this.#now.text;
  }

  get settings() {
    return this.#now.settings;
  }

  /** What was pinned: `{name, id, text, settings}` each. */
  get pins() {
    return this.#now.pins;
  }

  /** The pin that everything is compared with, or null. */
  get base() {
    return this.pins.find((pin) => pin.name === this.#now.base) ?? null;
  }

  /** What a question is about, as the server takes it. */
  get question() {
    return questionOf(this.#now);
  }

  /** All of it, to be written into the address. */
  get held() {
    return this.#now;
  }

  /** `listener(reason)` hears of every change. */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** What an address says: nothing to undo before it. */
  open(held) {
    this.#now = { ...NOTHING, ...held };
    this.#past = [];
    this.#future = [];
    this.#tell('open');
  }

  /** Another scenario as its file has it; pins stay. */
  pick(id) {
    if (id !== this.id) this.#step('', { id, text: null, settings: [] });
  }

  valueOf(path) {
    return this.settings.find((setting) => setting.path === path)?.value;
  }

  /** Sets a key, in its old place where it was set before. Moves of one slider in a row are one step of undo. */
  set(path, value) {
    this.setAll([{ path, value }], path);
  }

  /** Sets several keys in one step; `together` names what a hand moves. */
  setAll(wanted, together = '') {
    let { settings } = this.#now;
    for (const setting of wanted) {
      const there = settings.find(({ path }) => path === setting.path);
      if (there?.value === setting.value) continue;
      settings = there ? settings.map((each) => (each === there ? setting : each)) : [...settings, setting];
    }
    if (settings !== this.settings) this.#step(together, { settings });
  }

  reset(path) {
    if (this.valueOf(path) !== undefined) this.#step('', { settings: this.settings.filter((each) => each.path !== path) });
  }

  resetAll() {
    if (this.settings.length > 0) this.#step('', { settings: [] });
  }

  /** A text in the file's place, or null for the file itself. */
  write(text) {
    if (text !== this.text) this.#step('', { text });
  }

  /** Keeps a state under a name of its own, as what the rest is compared with. */
  pin(name, { id, text, settings }) {
    const free = this.#free(name);
    this.#step('', { pins: [...this.pins, { name: free, id, text, settings }], base: free });
  }

  unpin(name) {
    const pins = this.pins.filter((pin) => pin.name !== name);
    const base = this.#now.base === name ? (pins.at(-1)?.name ?? null) : this.#now.base;
    this.#step('', { pins, base });
  }

  rename(name, wanted) {
    if (!wanted || wanted === name) return;
    const free = this.#free(wanted);
    const base = this.#now.base === name ? free : this.#now.base;
    this.#step('', { pins: this.pins.map((pin) => (pin.name === name ? { ...pin, name: free } : pin)), base });
  }

  /** Compares with this pin, or with none. */
  compareWith(name) {
    if (name !== this.#now.base) this.#step('', { base: name });
  }

  /** What was pinned is looked at, and what was looked at is pinned in its place. */
  swap(name, nameOfPresent) {
    const pinned = this.pins.find((pin) => pin.name === name);
    const { id, text, settings } = this.#now;
    const pins = this.pins.filter((pin) => pin !== pinned);
    const free = freeAmong(pins, nameOfPresent);
    pins.splice(this.pins.indexOf(pinned), 0, { name: free, id, text, settings });
    this.#step('', { id: pinned.id, text: pinned.text, settings: pinned.settings, pins, base: free });
  }

  #free(name) {
    return freeAmong(this.pins, name);
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  undo() {
    this.#turn(this.#past, this.#future);
  }

  redo() {
    this.#turn(this.#future, this.#past);
  }

  #turn(from, to) {
    if (from.length === 0) return;
    to.push(this.#now);
    this.#now = from.pop();
    this.#last.path = '';
    this.#tell('undo');
  }

  #step(together, changes) {
    const now = performance.now();
    const continued = together !== '' && together === this.#last.path && now - this.#last.at < TOGETHER;
    this.#last = { path: together, at: now };
    if (!continued || this.#past.length === 0) {
      this.#past.push(this.#now);
      if (this.#past.length > MOST_STEPS) this.#past.shift();
      this.#future = [];
    }
    this.#now = { ...this.#now, ...changes };
    this.#tell('step');
  }

  #tell(reason) {
    for (const listener of this.#listeners) listener(reason);
  }
}

/** A state as the server takes it in a question. */
export const questionOf = ({ id, text, settings }) => ({ id, settings, ...(text === null ? {} : { text }) });

/** Whether two states would give the same numbers. */
export const same = (a, b) => JSON.stringify(questionOf(a)) === JSON.stringify(questionOf(b));

function freeAmong(pins, name) {
  let free = name;
  for (let number = 2; pins.some((pin) => pin.name === free); number++) free = `${name} (${number})`;
  return free;
}

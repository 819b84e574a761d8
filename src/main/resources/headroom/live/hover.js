// The numbers under the pointer, or under the arrow keys, over a chart.

import { make } from './dom.js';
import { brief } from './numbers.js';
import { layout } from './plot.js';

const PROBABILITY = 'probability';

const formatOf = (name, unit) => (unit === PROBABILITY || name.startsWith(PROBABILITY) ? 'percent' : '');

export class Hover {
  #index = -1;
  layout = null;
  numbers = null;
  ghost = null; // what was pinned, `{name, numbers}`: its numbers stand beside

  constructor(frame, holder) {
    this.holder = holder; // what scrolls and is focused
    this.line = make('div', { class: 'crosshair', hidden: true });
    this.box = make('div', { class: 'readout', hidden: true, role: 'status' });
    frame.append(this.line, this.box);
    holder.addEventListener('pointermove', (event) => this.#pointed(event));
    holder.addEventListener('pointerdown', (event) => this.#pointed(event));
    holder.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch') this.hide();
    });
    holder.addEventListener('blur', () => this.hide());
    holder.addEventListener('keydown', (event) => this.#keyed(event));
  }

  /** The picture is another one now; what was read stays under the same entry. */
  take(svg, numbers) {
    this.numbers = numbers?.x?.length ? numbers : null;
    this.svg = svg;
    this.layout = null;
    if (!this.numbers || !svg) this.hide();
    else if (this.#index >= 0) this.#read(Math.min(this.#index, numbers.x.length - 1));
  }

  hide() {
    this.#index = -1;
    this.line.hidden = true;
    this.box.hidden = true;
  }

  // Measured when someone looks, not with every picture that comes in.
  #measured() {
    if (!this.layout && this.numbers && this.svg?.isConnected) this.layout = layout(this.svg, this.numbers);
    return this.layout !== null;
  }

  #pointed(event) {
    if (!this.#measured()) return;
    const box = this.svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.layout.width;
    const { at } = this.layout;
    const margin = at.length > 1 ? Math.abs(at[1] - at[0]) : this.layout.width;
    if (x < at[0] - margin || x > at.at(-1) + margin) {
      this.hide();
      return;
    }
    let nearest = 0;
    for (let index = 1; index < at.length; index++) {
      if (Math.abs(at[index] - x) < Math.abs(at[nearest] - x)) nearest = index;
    }
    this.#read(nearest);
  }

  #keyed(event) {
    if (!this.#measured()) return;
    const last = this.layout.at.length - 1;
    const now = this.#index;
    const next = {
      ArrowRight: now < 0 ? 0 : Math.min(last, now + 1),
      ArrowLeft: now < 0 ? last : Math.max(0, now - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.#read(next);
    } else if (event.key === 'Escape') this.hide();
  }

  #read(index) {
    if (!this.#measured()) return;
    this.#index = index;
    const { x, unit, series } = this.numbers;
    const rows = series.map((each) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, each.name),
        make('td', {}, brief(each.values[index], formatOf(each.name, unit))),
        this.ghost ? make('td', { class: 'pinned' }, brief(this.#pinned(each.name, x[index]), formatOf(each.name, unit))) : null,
      ),
    );
    const head = this.ghost ? [make('thead', {}, make('tr', {}, make('td'), make('th', { scope: 'col' }, 'now'), make('th', { scope: 'col' }, this.ghost.name)))] : [];
    this.box.replaceChildren(
      make('p', {}, make('b', {}, typeof x[index] === 'number' ? brief(x[index]) : x[index]), make('span', {}, unit === PROBABILITY ? '' : ` ${unit}`)),
      make('table', {}, ...head, make('tbody', {}, ...rows)),
    );
    this.line.hidden = false;
    this.box.hidden = false;
    this.#place(index);
  }

  // What was pinned at the same place; amounts lie between those that were drawn.
  #pinned(name, place) {
    const { x, series } = this.ghost.numbers;
    const values = series.find((each) => each.name === name)?.values;
    if (!values) return null;
    if (typeof place !== 'number') return values[x.indexOf(place)];
    const after = x.findIndex((each) => each >= place);
    if (after < 0) return 0;
    if (after === 0) return values[0];
    const part = (place - x[after - 1]) / (x[after] - x[after - 1]);
    return values[after - 1] + part * (values[after] - values[after - 1]);
  }

  #place(index) {
    const { at, top, bottom, width, height } = this.layout;
    const shown = this.svg.getBoundingClientRect();
    const frame = this.line.offsetParent?.getBoundingClientRect() ?? shown;
    const x = shown.left - frame.left + (at[index] / width) * shown.width;
    const y = shown.top - frame.top + (top / height) * shown.height;
    this.line.style.left = `${x}px`;
    this.line.style.top = `${y}px`;
    this.line.style.height = `${((bottom - top) / height) * shown.height}px`;
    const wide = this.box.offsetWidth;
    const right = x + 14 + wide > frame.width;
    this.box.style.left = `${Math.max(4, right ? x - 14 - wide : x + 14)}px`;
    this.box.style.top = `${y}px`;
  }
}

// The numbers under the pointer, or under the arrow keys, over a chart.

import { make } from './dom.js';
import { brief } from './numbers.js';

/** Where the plot lies in the picture's own units, and where each entry of `numbers.x` stands. */
function layout(svg, numbers) {
  const box = svg.viewBox.baseVal;
  const lines = [...svg.querySelectorAll('line')]
    .filter((line) => !line.closest('[transform]'))
    .map((line) => ['x1', 'x2', 'y1', 'y2'].map((name) => Number(line.getAttribute(name))))
    .filter(([x1, x2, y1, y2]) => y1 === y2 && Math.abs(x2 - x1) > box.width / 3);
  const left = lines.length ? Math.min(...lines.map(([x1, x2]) => Math.min(x1, x2))) : box.width * 0.055;
  const right = lines.length ? Math.max(...lines.map(([x1, x2]) => Math.max(x1, x2))) : box.width * 0.965;
  const heights = lines.map(([, , y]) => y);
  const count = numbers.x.length;
  return {
    at: numbers.at ?? numbers.x.map((_, index) => left + ((index + 0.5) * (right - left)) / count),
    top: numbers.top ?? (lines.length ? Math.min(...heights) : box.height * 0.2),
    bottom: numbers.bottom ?? (lines.length ? Math.max(...heights) : box.height * 0.85),
    width: box.width,
    height: box.height,
  };
}

export class Hover {
  #index = -1;

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
    this.layout = this.numbers && svg ? layout(svg, numbers) : null;
    if (!this.layout) this.hide();
    else if (this.#index >= 0) this.#read(Math.min(this.#index, numbers.x.length - 1));
  }

  hide() {
    this.#index = -1;
    this.line.hidden = true;
    this.box.hidden = true;
  }

  #pointed(event) {
    if (!this.layout) return;
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
    if (!this.layout) return;
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
    const changed = index !== this.#index;
    this.#index = index;
    const { x, unit, series, format } = this.numbers;
    const rows = series.map((each) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, each.name),
        make('td', {}, brief(each.values[index], each.format ?? format)),
      ),
    );
    this.box.replaceChildren(
      make('p', {}, make('b', {}, String(x[index])), unit ? make('span', {}, ` ${unit}`) : ''),
      make('table', {}, make('tbody', {}, ...rows)),
    );
    this.line.hidden = false;
    this.box.hidden = false;
    if (changed || rows.length > 0) this.#place(index);
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

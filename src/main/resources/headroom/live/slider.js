// A slider over a law, from its P1 to its P99, with P5, P50 and P95 marked.

import { make } from './dom.js';
import { brief, parse, stepFor, written } from './numbers.js';

const MARKS = [
  ['p5', 'P5'],
  ['p50', 'P50'],
  ['p95', 'P95'],
];
const CHARACTER = 0.024; // part of the width that a character of a mark takes

export class Slider {
  /** `moved(text)` gets the value as the file takes it while the hand moves. */
  constructor(input, moved) {
    const { range, unit, label } = input;
    this.percent = unit === '%';
    this.scale = this.percent ? 100 : 1;
    this.low = range.p1 * this.scale;
    this.high = range.p99 * this.scale;
    this.middle = range.p50 * this.scale;
    this.step = stepFor(this.high - this.low);
    // Ends on whole steps, so that the values in between are round.
    this.min = Math.floor(this.low / this.step) * this.step;
    this.max = Math.ceil(this.high / this.step) * this.step;
    this.control = make('input', {
      type: 'range',
      min: this.min,
      max: this.max,
      step: this.step,
      'aria-label': `${label}${unit ? ` in ${unit}` : ''}, from P1 to P99`,
      oninput: () => {
        this.#drawn(true);
        moved(written(Number(this.control.value), this.step, this.percent));
      },
    });
    this.element = make('div', { class: 'slider' }, this.control, this.#marks(range));
  }

  #marks(range) {
    const marks = make('div', { class: 'marks', 'aria-hidden': 'true' });
    const placed = [];
    for (const [key, name] of MARKS) {
      const value = brief(range[key] * this.scale) + (this.percent ? ' %' : '');
      const part = this.#part(range[key] * this.scale);
      const before = placed.at(-1);
      if (before && before.value === value) {
        before.names.push(name);
        continue;
      }
      placed.push({ key, value, part, names: [name] });
    }
    const words = placed.map(({ names, value }) => `${names.join(', ')} ${value}`);
    const close = (i) => i > 0 && i < placed.length && placed[i].part - placed[i - 1].part < (CHARACTER * (words[i - 1].length + words[i].length + 1)) / 2;
    let pushed = false; // the mark before has its words where this one's would be
    placed.forEach((mark, i) => {
      const element = make('span', { class: `mark ${mark.key}` }, words[i]);
      const atStart = mark.part < 0.12;
      const leftward = mark.part > 0.86 || (close(i + 1) && !atStart);
      const low = close(i) && (leftward || pushed);
      pushed = atStart && close(i + 1);
      element.style.left = this.#under(mark.part);
      element.classList.toggle('leftward', leftward);
      element.classList.toggle('rightward', !leftward && (atStart || (close(i) && !low)));
      element.classList.toggle('low', low);
      if (low) marks.classList.add('crowded');
      marks.append(element);
    });
    return marks;
  }

  // The middle of the thumb runs from half a thumb after the start to half a thumb before the end.
  #under(part) {
    return `calc(${(100 * part).toFixed(2)}% + ${(0.5 - part).toFixed(4)} * var(--thumb))`;
  }

  #part(value) {
    return Math.min(1, Math.max(0, (value - this.min) / (this.max - this.min)));
  }

  /** Shows the value held, or the median where nothing is held. */
  show(text) {
    const value = text === undefined ? NaN : parse(text) * this.scale;
    const held = Number.isFinite(value);
    this.control.value = held ? value : this.middle;
    this.#drawn(held);
    const beyond = held && (value < this.min || value > this.max);
    this.element.classList.toggle('beyond', beyond);
    this.control.setAttribute(
      'aria-valuetext',
      held ? `${brief(value)}${this.percent ? ' %' : ''}${beyond ? ', beyond P1 to P99' : ''}` : 'as written, not held',
    );
  }

  #drawn(held) {
    this.element.classList.toggle('held', held);
    const part = this.#part(Number(this.control.value));
    this.control.style.setProperty('--part', `${(100 * part).toFixed(2)}%`);
  }
}

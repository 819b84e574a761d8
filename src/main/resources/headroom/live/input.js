// One input of the scenario: its name, its law's miniature, who says so, and ways to change it.

import { make, picture, say, show } from './dom.js';
import { faultOf } from './keys.js';
import { Slider } from './slider.js';
import { termOf } from './terms.js';
import { ask } from './server.js';
import { parse } from './numbers.js';

const PREVIEW_AFTER = 180;
const SHORT = 24; // characters of a value that a field shows whole

export class Input {
  #preview = 0;
  #typed = 0;
  #faultOfRun = null;

  constructor(described, state, number) {
    this.described = described;
    this.state = state;
    this.path = described.path;
    this.id = `input-${number}`;
    const { range, steps } = described;
    this.steps = steps?.length ? this.#newSteps(steps) : null;
    this.slider = !this.steps && range && range.p99 > range.p1 ? this.#newSlider(described) : null;
    this.field = this.#newField();
    this.term = termOf(described, (text) => (text === described.written ? state.reset(this.path) : state.set(this.path, text)));
    this.badge = make('span', { class: 'badge' });
    this.source = this.#newSource();
    this.mini = make('div', { class: 'mini' });
    this.#drawLaw(described.svg);
    this.note = make('p', { class: 'used small' });
    this.fault = make('div', { class: 'fault', id: `${this.id}-fault`, role: 'status', hidden: true });
    this.resetButton = make(
      'button',
      { type: 'button', class: 'reset', onclick: () => this.#reset(), 'aria-label': `Reset ${described.label}` },
      'Reset',
    );
    this.element = this.#laidOut();
    this.refresh();
  }

  #laidOut() {
    const { label, svg, unit } = this.described;
    const entry = make(
      'div',
      { class: 'entry' },
      this.field,
      unit && unit !== '%' ? make('span', { class: 'unit' }, unit) : null, // per cents are written with their sign
    );
    return make(
      'div',
      { class: `input ${svg ? 'law' : 'plain'}`, 'data-path': this.path, role: 'group', 'aria-label': label },
      make('div', { class: 'top' }, make('label', { for: this.id, title: this.path }, label), this.resetButton, this.badge),
      make('div', { class: 'middle' }, svg ? this.mini : null, entry),
      this.slider?.element,
      this.steps,
      this.term?.element,
      this.fault,
      this.note,
      make('div', { class: 'foot' }, this.source, this.slider || this.steps || (this.term && this.term.oneValue !== false) ? this.#sweepButton() : null),
    );
  }

  #sweepButton() {
    return make(
      'button',
      {
        type: 'button',
        class: 'reset sweep',
        'aria-label': `Sweep ${this.described.label}`,
        onclick: () => this.element.dispatchEvent(new CustomEvent('sweep', { bubbles: true, detail: this.path })),
      },
      'Sweep',
    );
  }

  #newSlider(described) {
    return new Slider(described, (text) => {
      this.field.value = text;
      this.#clearFault();
      this.state.set(this.path, text);
    });
  }

  #newSteps(steps) {
    const buttons = steps.map((step) =>
      make(
        'button',
        {
          type: 'button',
          'data-value': step.value,
          'aria-pressed': 'false',
          onclick: () => this.state.set(this.path, String(step.value)),
        },
        make('span', {}, step.text),
        make('small', {}, step.chance === null || step.chance === undefined ? '' : `${this.#chance(step.chance)}`),
      ),
    );
    return make('div', { class: 'steps', role: 'group', 'aria-label': `${this.described.label}: hold at` }, ...buttons);
  }

  #chance(chance) {
    return typeof chance === 'number' ? `${Math.round(chance * 1000) / 10} %` : chance;
  }

  #newField() {
    return make('input', {
      id: this.id,
      type: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: this.described.written.length > SHORT ? 'as written' : this.described.written,
      title: this.described.written,
      'aria-describedby': `${this.id}-fault`,
      oninput: () => this.#looked(),
      onchange: () => this.#entered(),
      onkeydown: (event) => {
        if (event.key === 'Enter') this.#entered();
        if (event.key === 'Escape') this.refresh();
      },
    });
  }

  // Who says so; where the value is the reader's, what the file has instead of it.
  #newSource() {
    this.sourceTitle = make('summary');
    this.sourceText = make('p', {}, this.described.source ?? '');
    return make(
      'details',
      { class: 'source' },
      this.sourceTitle,
      make('p', {}, make('code', {}, this.described.written)),
      this.sourceText,
    );
  }

  #entered() {
    clearTimeout(this.#preview);
    const text = this.field.value.trim();
    if (text === '') this.#reset();
    else this.state.set(this.path, text);
  }

  #reset() {
    this.#clearFault();
    if (this.state.valueOf(this.path) === undefined) this.refresh();
    else this.state.reset(this.path);
  }

  // A law that is being typed is drawn before anything runs; a fault in it is told at once.
  #looked() {
    clearTimeout(this.#preview);
    const text = this.field.value.trim();
    const mine = ++this.#typed;
    if (text === '' || Number.isFinite(parse(text))) {
      this.#clearFault();
      if (Number.isFinite(parse(text))) this.slider?.show(text);
      return;
    }
    this.#preview = setTimeout(() => this.#draw(text, mine), PREVIEW_AFTER);
  }

  async #draw(text, mine) {
    let answer;
    try {
      answer = await ask('/api/law', { ...this.state.question, path: this.path, value: text });
    } catch {
      return; // the run that follows tells it
    }
    if (mine !== this.#typed || this.field.value.trim() !== text) return;
    if (answer.faults?.length) this.#tell(answer.faults);
    else {
      this.#clearFault();
      this.#drawLaw(answer.svg);
      this.drawn = text;
    }
  }

  // Beside a slider or steps, which carry the same words larger, the miniature shows its shape alone.
  #drawLaw(text) {
    const svg = picture(text);
    if (svg && (this.slider || this.steps)) {
      const { x, y, width } = svg.viewBox.baseVal;
      svg.setAttribute('viewBox', `${x} ${y} ${width} 60`);
      this.mini.classList.add('shape');
    }
    this.mini.replaceChildren(svg ?? '');
  }

  /** Faults of a run that are this input's. */
  showFaults(faults) {
    if (faults.length > 0) {
      this.#faultOfRun = faults;
      this.#tell(faults);
    } else if (this.#faultOfRun) {
      this.#clearFault();
    }
  }

  #tell(faults) {
    this.fault.replaceChildren(...faults.map(faultOf));
    show(this.fault, true);
    this.element.classList.add('faulty');
    this.field.setAttribute('aria-invalid', 'true');
  }

  #clearFault() {
    this.#faultOfRun = null;
    show(this.fault, false);
    this.fault.replaceChildren();
    this.element.classList.remove('faulty');
    this.field.removeAttribute('aria-invalid');
  }

  /** The share of the spread that it explains, beside its name; undefined takes that away. */
  weigh(share, most) {
    if (share === undefined) {
      this.share?.remove();
      return;
    }
    this.share ??= make('div', { class: 'share' }, make('i'), make('span', { class: 'small' }));
    this.share.firstChild.style.width = `${(60 * share) / most}%`;
    this.share.lastChild.textContent = `${share < 0.005 ? 'less than 1' : Math.round(share * 100)} % of the spread`;
    this.element.querySelector('.top').after(this.share);
  }

  /** Shows what the state says of this input. */
  refresh() {
    const value = this.state.valueOf(this.path);
    const yours = value !== undefined;
    const { evidence, usedBy, svg } = this.described;
    if (document.activeElement !== this.field || !yours || parse(this.field.value) !== parse(value)) {
      this.field.value = value ?? '';
    }
    this.element.classList.toggle('yours', yours);
    const grade = yours ? 'yours' : (evidence ?? '');
    this.badge.className = `badge ${grade.replaceAll(/[^a-z]/g, '-')}`;
    say(this.badge, grade);
    show(this.badge, grade !== '');
    this.resetButton.classList.toggle('away', !yours);
    this.resetButton.disabled = !yours;
    say(this.sourceTitle, yours ? 'In the file' : this.described.source ? 'Source' : 'As written');
    show(this.sourceText, !yours && Boolean(this.described.source));
    this.slider?.show(value);
    this.term?.show(value);
    this.#pressSteps(value);
    const held = yours && svg && Number.isFinite(parse(value));
    const lost = held && this.described.pairs?.length ? `Held, so its correlation with ${this.described.pairs.join(' and ')} no longer counts. ` : '';
    const note = lost + (usedBy ? `Used by ${usedBy}` : '');
    say(this.note, note);
    this.note.title = note;
    show(this.note, note !== '');
    this.#miniature(value);
  }

  #miniature(value) {
    const typed = value !== undefined && !Number.isFinite(parse(value));
    if (!typed && this.drawn !== undefined) {
      this.#drawLaw(this.described.svg);
      this.drawn = undefined;
    } else if (typed && this.drawn !== value && this.described.svg) {
      this.drawn = value;
      this.#draw(value, ++this.#typed);
    }
    if (!typed && value === undefined && !this.#faultOfRun) this.#clearFault();
  }

  #pressSteps(value) {
    if (!this.steps) return;
    for (const button of this.steps.children) {
      const own = button.dataset.value;
      const same = value !== undefined && (own === value || parse(own) === parse(value));
      button.setAttribute('aria-pressed', String(same));
    }
  }
}

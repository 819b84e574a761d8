// What stands above everything: the server is gone, the page is unknown to it, a file changed.

import { byId, make, show } from './dom.js';

let kind = '';

/** One sentence and its buttons; the same kind again changes nothing, so that the focus stays. */
export function raise(newKind, sentence, ...controls) {
  if (kind === newKind) return;
  kind = newKind;
  byId('banner').className = `banner ${newKind}`;
  byId('banner').replaceChildren(make('p', {}, sentence), ...controls);
  show(byId('banner'), true);
}

/** Takes away a banner of these kinds. */
export function lower(...kinds) {
  if (!kinds.includes(kind)) return;
  kind = '';
  show(byId('banner'), false);
}

export const raised = () => kind;

export function button(text, pressed) {
  return make('button', { type: 'button', onclick: pressed }, text);
}

/** A field for the address that the server printed. */
export function addressField(taken) {
  const field = make('input', {
    'aria-label': 'The address that headroom serve printed',
    placeholder: 'http://127.0.0.1:…/#token=…',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  return make(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        taken(field.value);
      },
    },
    field,
    make('button', { type: 'submit' }, 'Go on'),
  );
}

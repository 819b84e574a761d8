// What was changed, each with its way back: one line that is always there, so that nothing moves when it fills.

import { byId, make } from './dom.js';

const SHORT = 18; // characters of the file's value that are shown beside the new one

/** Lists the state's settings; `inputs` tells what the file calls them and has. */
export function listChanges(state, inputs) {
  const box = byId('changes');
  const focused = document.activeElement?.closest?.('#changes') ? document.activeElement.dataset.path : null;
  if (state.settings.length === 0) {
    box.replaceChildren(make('p', { class: 'small' }, 'As the file has it: nothing changed.'));
    if (focused) byId('answer').focus();
    return;
  }
  const list = make('ul', {}, ...state.settings.map((setting) => chip(setting, state, inputs)));
  const all = state.settings.length > 1 ? make('button', { type: 'button', onclick: () => state.resetAll() }, 'Undo all') : null;
  box.replaceChildren(make('h2', { class: 'small' }, 'Changed'), list, ...(all ? [all] : []));
  if (focused) (list.querySelector(`[data-path="${CSS.escape(focused)}"]`) ?? list.querySelector('button')).focus();
}

function chip({ path, value }, state, inputs) {
  const label = inputs.labelOf(path);
  const from = inputs.writtenOf(path);
  return make(
    'li',
    { title: `${path}${from ? `, in the file ${from}` : ''}` },
    make('span', { class: 'what' }, label, from && from.length <= SHORT ? make('span', { class: 'from' }, ` ${from}`) : ''),
    make('span', { class: 'arrow', 'aria-label': 'now' }, ' → '),
    make('b', { class: 'to' }, value),
    make(
      'button',
      { type: 'button', 'data-path': path, 'aria-label': `Undo ${label}`, title: `Undo ${label}`, onclick: () => state.reset(path) },
      '×',
    ),
  );
}

/** Marks the changes that cannot be read or whose keys are no longer in the file. */
export function markFaulty(paths) {
  for (const item of byId('changes').querySelectorAll('li')) {
    item.classList.toggle('faulty', paths.includes(item.querySelector('button').dataset.path));
  }
}

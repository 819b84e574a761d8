// On a small screen the inputs come as a drawer from the side.

import { byId, show } from './dom.js';

const small = matchMedia('(max-width: 60rem)');

export function drawer() {
  const inputs = byId('inputs');
  const open = (opened) => {
    inputs.classList.toggle('open', opened);
    inputs.inert = small.matches && !opened;
    byId('answer').inert = small.matches && opened;
    show(byId('shade'), small.matches && opened);
    byId('open-inputs').setAttribute('aria-expanded', String(opened));
    document.documentElement.classList.toggle('drawn-out', small.matches && opened);
  };
  const close = () => {
    open(false);
    byId('open-inputs').focus();
  };
  byId('open-inputs').addEventListener('click', () => {
    open(true);
    byId('close-inputs').focus();
  });
  byId('close-inputs').addEventListener('click', close);
  byId('shade').addEventListener('click', close);
  inputs.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && small.matches && !event.target.matches('input:not([type=range])')) close();
  });
  small.addEventListener('change', () => open(false));
  open(false);
}

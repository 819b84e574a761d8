// The address: the token leaves it at once, the state lives in it.

const KEY = 'headroom-token';

/** Moves a token from the fragment to this tab's storage, and out of sight and of bookmarks. */
export function takeToken() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const token = parts.get('token');
  if (token) {
    sessionStorage.setItem(KEY, token);
    parts.delete('token');
    replaceFragment(parts);
  }
  return sessionStorage.getItem(KEY) ?? '';
}

/** Takes the token out of an address that someone pasted; false where there is none. */
export function tokenFrom(address) {
  const token = /(?:^|[#&])token=([^&\s]+)/.exec(address.trim())?.[1] ?? /^[0-9a-fA-F]{16,}$/.exec(address.trim())?.[0];
  if (token) sessionStorage.setItem(KEY, decodeURIComponent(token));
  return Boolean(token);
}

export const token = () => sessionStorage.getItem(KEY) ?? '';

/** The state that the fragment tells: a scenario, or none, and settings in their order. */
export function readState() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const settings = [];
  for (const text of parts.getAll('set')) {
    const cut = text.indexOf('=');
    if (cut > 0) settings.push({ path: text.slice(0, cut), value: text.slice(cut + 1) });
  }
  return { id: parts.get('s') ?? '', settings };
}

let pending = 0;

/** Writes the state into the fragment once the hand rests: browsers allow few changes of the address a second. */
export function writeState(id, settings) {
  clearTimeout(pending);
  pending = setTimeout(() => replaceFragment(fragment(id, settings)), 200);
}

function fragment(id, settings) {
  const parts = new URLSearchParams();
  if (id) parts.set('s', id);
  for (const { path, value } of settings) parts.append('set', `${path}=${value}`);
  return parts;
}

function replaceFragment(parts) {
  const text = parts.toString();
  history.replaceState(null, '', location.pathname + (text ? `#${text}` : ''));
}

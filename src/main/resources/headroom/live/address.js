// The address: the token leaves it at once, the state lives in it.

import { packed, unpacked } from './packing.js';

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

/** The state that the fragment tells: a scenario, or none, settings in their order, a text, pins. */
export async function readState() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const pins = await Promise.all(parts.getAll('pin').map(pinned));
  return { ...(await one(parts)), pins, base: parts.get('base') };
}

async function one(parts) {
  const settings = [];
  for (const text of parts.getAll('set')) {
    const cut = text.indexOf('=');
    if (cut > 0) settings.push({ path: text.slice(0, cut), value: text.slice(cut + 1) });
  }
  return { id: parts.get('s') ?? '', text: await unpacked(parts.get('text')), settings };
}

// A pin is an address of its own inside the address.
async function pinned(text) {
  const parts = new URLSearchParams(text);
  return { name: parts.get('name') || 'Pin', ...(await one(parts)) };
}

let pending = 0;
let written = 0;

/** Writes the state into the fragment once the hand rests: browsers allow few changes of the address a second. */
export function writeState(held) {
  clearTimeout(pending);
  const mine = ++written;
  pending = setTimeout(async () => {
    const parts = await fragment(held);
    if (mine === written) replaceFragment(parts);
  }, 200);
}

async function fragment({ id, text, settings, pins, base }) {
  const parts = await added(new URLSearchParams(), { id, text, settings });
  for (const pin of pins) parts.append('pin', (await added(new URLSearchParams({ name: pin.name }), pin)).toString());
  if (base !== null) parts.set('base', base);
  return parts;
}

async function added(parts, { id, text, settings }) {
  if (id) parts.set('s', id);
  for (const { path, value } of settings) parts.append('set', `${path}=${value}`);
  if (text !== null) parts.set('text', await packed(text));
  return parts;
}

function replaceFragment(parts) {
  const text = parts.toString();
  history.replaceState(null, '', location.pathname + (text ? `#${text}` : ''));
}

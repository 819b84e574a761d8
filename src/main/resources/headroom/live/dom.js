// Making elements. Text goes in as text, never as markup.

/** An element with attributes (`onclick` and the like are listeners, `class` and the rest attributes) and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

const FORBIDDEN = 'script, foreignObject, a, image, use, style, iframe, animate, set, audio, video';

/** The picture that an answer brought, or null where the text is no SVG. Whatever could act or load is taken out. */
export function picture(text) {
  if (!text) return null;
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const svg = parsed.documentElement;
  if (svg.localName !== 'svg' || parsed.querySelector('parsererror')) return null;
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (element.matches(FORBIDDEN)) {
      element.remove();
      continue;
    }
    for (const { name } of [...element.attributes]) {
      if (name.startsWith('on') || name === 'style' || name.endsWith('href')) element.removeAttribute(name);
    }
  }
  return document.importNode(svg, true);
}

/** Puts text in only where it differs, so that screen readers hear what is new and nothing is laid out twice. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function show(element, visible) {
  if (element.hidden === visible) element.hidden = !visible;
}

// Makes elements. Data becomes text and nothing else: there is no way here to hand HTML to the browser.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "value" || name === "checked" || name === "selected") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** An element with attributes, listeners (onclick) and children; text is text. */
export const h = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);

/** The same for drawings. */
export const svg = (tag, properties, ...children) => fill(document.createElementNS(SVG, tag), properties, children);

/** Words that may run in any direction, kept from turning their surroundings around. */
export const bdi = (text, properties) => h("bdi", { dir: "auto", ...properties }, text);

/** A link to an address from outside; only http and https lead anywhere. */
export function outside(address, words) {
  const shown = bdi(words || address || "", words ? null : { dir: "ltr" });
  return /^https?:\/\//i.test(address ?? "")
    ? h("a", { href: address, rel: "noopener noreferrer external", target: "_blank" }, shown)
    : shown;
}

/** Whose page an address leads to. */
export function host(address) {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}

const GONE_MILLIS = 100;

/** Tells people who listen. To be heard again, the same words have to be gone in between. */
export function say(words) {
  const live = document.getElementById("live");
  const again = live.textContent === words;
  live.textContent = again ? "" : words;
  if (again) setTimeout(() => (live.textContent ||= words), GONE_MILLIS);
}

/** Puts a view in place of the one before. */
export function show(main, ...children) {
  main.replaceChildren(...children.flat().filter(Boolean));
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** A moment for people, with the exact one for machines. */
export function when(instant, format = TIME) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? h("span", null, instant ?? "")
    : h("time", { datetime: instant }, format.format(date));
}

export const day = instant => when(instant, DAY);

/**
 * Offsets of a text: the API counts code points, a string here counts UTF-16 units. Most texts have
 * no character beyond the first 65,536, and then the two are the same.
 */
export class Text {
  constructor(words) {
    this.words = words;
    if (/[\ud800-\udfff]/.test(words)) {
      const units = [];
      for (let at = 0; at < words.length; at++) {
        units.push(at);
        if (words.codePointAt(at) > 0xffff) at++;
      }
      units.push(words.length);
      this.units = units;
    }
  }

  unit(point) {
    return this.units ? this.units[Math.min(point, this.units.length - 1)] : point;
  }

  point(unit) {
    if (!this.units) return unit;
    let low = 0;
    let high = this.units.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.units[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  slice(start, end) {
    return this.words.slice(this.unit(start), this.unit(end));
  }
}

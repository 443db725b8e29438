// Runs before the dashboard in every document of the tests: keeps what the policy blocks, what
// breaks, what a reader aloud is told, and what it is told twice.
(() => {
  const LIVE = "[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log]";
  const watch = { blocked: [], broken: [], told: [], doubled: [], asked: [], slow: [] };
  window.watch = watch;

  let action = 0;
  watch.act = () => action++;
  for (const type of ["keydown", "pointerdown", "drop"]) addEventListener(type, watch.act, true);
  navigation.addEventListener("navigate", event => { if (event.navigationType === "traverse") watch.act(); });

  document.addEventListener("securitypolicyviolation", event => watch.blocked.push(`${event.violatedDirective} ${event.blockedURI}`));
  addEventListener("error", event => watch.broken.push(event.message));
  addEventListener("unhandledrejection", event => watch.broken.push(String(event.reason)));

  const words = element => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  const referred = (element, attribute) => (element.getAttribute(attribute) ?? "").split(/\s+/).map(id => id && words(document.getElementById(id))).filter(Boolean).join(" ");

  function tell(text, by) {
    const before = watch.told.find(one => one.action === action && (one.text === text || (one.by !== by && (one.text.includes(text) || text.includes(one.text)))));
    if (before) watch.doubled.push(`“${text}” by ${by}, after “${before.text}” by ${before.by}`);
    watch.told.push({ action, text, by });
  }

  // Live regions: whatever their words become is said.
  const last = new WeakMap();
  function listen() {
    const now = new Map();
    for (const region of document.querySelectorAll(LIVE)) {
      const text = region.checkVisibility() ? words(region) : "";
      if (text && last.get(region) !== text) tell(text, region.id || region.className || region.role);
      if (text && now.has(text)) watch.doubled.push(`“${text}” stands in two live regions`);
      last.set(region, text);
      now.set(text, region);
    }
  }
  new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // The focus: what it reaches is read, with the descriptions of all that it enters.
  let focused = null;
  document.addEventListener("focusin", event => {
    const target = event.target;
    const from = focused;
    focused = target;
    for (let one = target; one instanceof Element && !(from && one !== target && one.contains(from)); one = one.parentElement) {
      const description = referred(one, "aria-describedby");
      if (description) tell(description, "description");
    }
    if (/^H[1-6]$/.test(target.tagName)) tell(words(target), "focus");
  });

  // What the page asks of the server.
  const { fetch } = window;
  window.fetch = (address, options) => {
    watch.asked.push(`${options?.method ?? "GET"} ${address}`);
    return fetch(address, options);
  };

  // Interactions as the browser times them, from the press to the paint after it.
  if (PerformanceObserver.supportedEntryTypes.includes("event")) {
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) if (entry.interactionId) watch.slow.push([entry.name, entry.duration]);
    }).observe({ type: "event", durationThreshold: 16, buffered: true });
  }
})();

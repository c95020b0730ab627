// What the page does beyond Chainlit: speaks the browser's language, says when it has painted, follows the system's
// theme, lets every text run in its own direction, opens the documents, says where links lead, and names what a screen
// reader or a keyboard could not use. No dependency, no build.
(() => {
  "use strict";

  const tandem = (window.tandem = { paintedAt: null, documents: 0 });

  // The page's messages in its language, which ui/script.py has put before this script.
  const { language, direction, messages } = window.tandemWords;
  const html = Object.assign(document.documentElement, { lang: language, dir: direction });

  /** A number as the language writes it, in the digits that the server writes as well. */
  tandem.number = (value, digits = 0) =>
    value.toLocaleString(`${html.lang}-u-nu-latn`, { minimumFractionDigits: digits, maximumFractionDigits: digits });

  /** A message of words/LANGUAGE/page.ftl, with what is filled in. */
  const say = (tandem.say = (name, values = {}) =>
    messages[name].replace(/\{(\w+)\}/g, (_, key) =>
      typeof values[key] === "number" ? tandem.number(values[key]) : values[key]));

  // What the stylesheet says.
  for (const name of ["page-welcome", "page-drop"]) html.style.setProperty(`--td-${name}`, JSON.stringify(say(name)));

  // Chainlit starts in one fixed theme unless this key, its own, says otherwise.
  const THEME = "vite-ui-theme";
  if (!localStorage.getItem(THEME)) localStorage.setItem(THEME, "system");

  // And it looks only once which theme the system has.
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
    if (localStorage.getItem(THEME) !== "system") return;
    const [theme, other] = matches ? ["dark", "light"] : ["light", "dark"];
    const { classList, style } = document.documentElement;
    classList.replace(other, theme);
    for (const [name, value] of Object.entries(window.theme?.[theme] ?? {})) style.setProperty(name, value);
    for (const logo of document.querySelectorAll(`img[src*="theme=${other}"]`))
      logo.src = logo.src.replace(`theme=${other}`, `theme=${theme}`);
  });

  // Chainlit's page has no landmark, so nothing to jump to.
  document.getElementById("root").setAttribute("role", "main");

  /**
   * Call done once the browser has painted what is in the document now. A frame's callbacks run before its paint, a
   * task posted from one runs after it. A hidden page is not painted and runs no frame: it is answered at once.
   */
  function afterPaint(done) {
    let waiting = true;
    const finish = () => {
      if (!waiting) return;
      waiting = false;
      document.removeEventListener("visibilitychange", onVisibility);
      done();
    };
    const onVisibility = () => document.hidden && finish();
    if (document.hidden) return finish();
    document.addEventListener("visibilitychange", onVisibility);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        finish();
      };
      port2.postMessage(null);
    });
  }

  let pressed = null; // the button that opened the side panel

  // The button for the conversation's documents: one node, put back whenever React has drawn a new header.
  const badge = Object.assign(document.createElement("span"), { className: "td-count", hidden: true });
  badge.setAttribute("aria-hidden", "true");
  const opener = Object.assign(document.createElement("button"), { type: "button", id: "documents-button" });
  opener.innerHTML =
    '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" ' +
    'stroke-linejoin="round" aria-hidden="true"><path d="M20 7h-3a2 2 0 0 1-2-2V2"/>' +
    '<path d="M9 18a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h7l4 4v10a2 2 0 0 1-2 2Z"/>' +
    '<path d="M3 7.6v12.8A1.6 1.6 0 0 0 4.6 22h9.8"/></svg>';
  opener.append(badge);
  // Chainlit hands what is posted to its window to the server.
  opener.addEventListener("click", () => window.postMessage({ tandem: "documents" }, window.location.origin));

  const session = say("page-session");
  const desk = Object.assign(document.createElement("button"), { type: "button", id: "session-button", title: session });
  desk.setAttribute("aria-label", session);
  desk.innerHTML =
    '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" ' +
    'stroke-linejoin="round" aria-hidden="true"><path d="M3 3v16a2 2 0 0 0 2 2h16"/><path d="M18 17V9"/>' +
    '<path d="M13 17V5"/><path d="M8 17v-3"/></svg>';
  desk.addEventListener("click", () => window.postMessage({ tandem: "session" }, window.location.origin));

  function placeOpener() {
    const beside = document.getElementById("new-chat-button")?.parentElement;
    if (beside && !opener.isConnected) beside.after(opener);
    if (opener.isConnected && !desk.isConnected) opener.after(desk);
  }

  // For the back row: everything is measured in rem, so one size says it all. Kept for the next visit.
  const LARGE = "tandem-large-type";
  tandem.large = (on) => {
    if (on !== undefined) localStorage.setItem(LARGE, on ? "1" : "");
    const large = Boolean(localStorage.getItem(LARGE));
    html.toggleAttribute("data-td-large", large);
    return large;
  };
  tandem.large();

  // A new conversation, uploads gone, settings back: what Chainlit's own button does, with its question answered.
  tandem.reset = () => {
    document.getElementById("new-chat-button")?.click();
    const confirm = () => document.getElementById("confirm")?.click();
    requestAnimationFrame(() => requestAnimationFrame(confirm));
  };

  function save(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  // Uploads live as long as the conversation: leaving the page ends both, so the browser asks first, in its own words.
  const stay = (event) => {
    event.preventDefault();
    event.returnValue = true; // what Chromium before 119 looks at
  };

  function countDocuments(count) {
    tandem.documents = count;
    badge.textContent = count > 99 ? "99+" : String(count);
    badge.hidden = count === 0;
    opener.title = say("page-documents");
    opener.setAttribute("aria-label", count ? say("page-documents-added", { count }) : opener.title);
    // only while there is something to lose: the listener keeps a page out of the browser's cache of pages
    if (count) window.addEventListener("beforeunload", stay);
    else window.removeEventListener("beforeunload", stay);
  }
  countDocuments(0);

  const CALLS = {
    painted: (_, callback) =>
      afterPaint(() => {
        tandem.paintedAt = performance.now();
        callback({ at: tandem.paintedAt, hidden: document.hidden });
      }),
    copy: async ({ text }, callback) => {
      await navigator.clipboard.writeText(text).catch(() => {});
      callback?.({});
    },
    save: ({ name, type, text }, callback) => {
      save(name, type, text);
      callback?.({});
    },
    turned: (_, callback) => {
      window.dispatchEvent(new Event("tandem-turned"));
      callback?.({});
    },
    documents: (args, callback) => {
      countDocuments(Math.max(0, Math.floor(Number(args?.count)) || 0));
      callback?.({}); // none where the server does not wait for an answer
    },
  };

  // Chainlit raises this after React has committed everything that came before it on the socket.
  window.addEventListener("chainlit-call-fn", ({ detail }) => {
    if (Object.hasOwn(CALLS, detail?.name ?? "")) CALLS[detail.name](detail.args, detail.callback);
  });

  // Direction. Only the outermost block is marked: a list whose items carry dir themselves finds no text of its own to
  // take a direction from, and puts its bullets on the wrong side. What is inside is left to the stylesheet.
  const NESTED = "ul, ol, blockquote, table";
  const BLOCKS = `:is([role="article"], ul, ol, blockquote, h1, h2, h3, h4, h5, h6, table):not(:is(${NESTED}) *)`;
  const WRITTEN = `.prose ${BLOCKS}, .message-content pre.whitespace-pre-wrap, #chat-input, #edit-chat-input, ` +
    `[id^="starter-"] p`;

  // What Chainlit shows as an icon, or points at an id that is not there, and so leaves without a name.
  const NAMES = new Map([
    ["#chat-input", say("page-question")],
    ["#edit-chat-input", say("page-question-edited")],
    ["#chat-submit", say("page-send")],
    ["#stop-button", say("page-stop")],
    ["#new-chat-button", say("page-new-conversation")],
    ["#chat-settings-header-button, #chat-settings-open-modal", say("page-settings")],
    [".edit-message", say("page-edit-question")],
    ["button:has(> .lucide-copy)", say("page-copy")],
    ["button:has(> .lucide-arrow-down)", say("page-to-the-end")],
    ["#side-view-title > button", say("page-close-panel")],
    ["#chat-settings-sidebar-title > button", say("page-close-settings")],
    ["#upload-button, #upload-button-loading", say("page-attach")],
    ["#attachments button", (button) => say("page-remove-file", { name: attached(button.closest("#attachments > *")) })],
  ]);

  const attached = (card) =>
    card?.querySelector(".truncate")?.textContent || card?.querySelector("img")?.alt || say("page-this-file");

  // What it writes in English alone.
  const TOAST = "[data-sonner-toast] [data-title]";
  const WRITES = [
    [".prose .text-muted-foreground", /^Raw code$/, () => say("page-code")],
    [".sr-only", /^Toggle theme$/, () => say("page-theme")],
    [".sr-only", /^Close$/, () => say("page-close")],
    [TOAST, /^File is larger than ([\d.]+) MB$/, (size) => say("page-too-large", { size: Number(size) })],
    [TOAST, /^Too many files$/, () => say("page-too-many")],
  ];

  // Its building blocks say of themselves that they run from left to right; a slider does, for it is placed so.
  const RUNNING = '[role="menu"][dir], [dir]:has(> [role="tablist"])';

  // The panel of a narrow page: Chainlit labels it by an id that is not there.
  const SHEET = '[role="dialog"]:has(#side-view-title)';

  // Chainlit's drop zone makes a stop for Tab of the whole conversation, and a mere picture of the attach button.
  const ZONE_INPUT = '[id="#upload-drop-input"]'; // with the #: its parent is the zone
  const ATTACH = ":is(#upload-button, #upload-button-loading)[role]";

  // Where the links of an answer lead, in words beside each: what a model or a document writes may say one host and
  // mean another. What follows is a sibling, for React owns what is inside a link.
  const LINK = ".prose a[href]";
  const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/(?:[^\s/@]*@)?([^\s/?#]+)/giu;
  const NAME = /(?:\d{1,3}\.){3}\d{1,3}|(?:[\p{L}\p{M}\p{N}_-]+[.\u3002\uff0e])+[\p{L}\p{M}\p{N}-]{2,}/giu;
  const NUMBER = /^\d+([.,]\d+){0,2}$/; // 3.14, or a version
  const FILE = /\.(md|txt|pdf|docx?|pptx?|xlsx?|csv|html?|epub|jsonl?|py|[jt]sx?|css|sh|rs|cpp|toml|ya?ml|xml|log)$/i;
  const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u; // as if it were Latin
  const places = new WeakMap(); // link -> the node that says where it leads

  const hostOf = (text) => {
    try {
      return new URL(text).host.replace(/^www\./, "");
    } catch {
      return null;
    }
  };

  /** Does the link's text name a host that it does not lead to? A lone file name is none. */
  function misleads(text, host) {
    const seen = text.slice(0, 500).replace(/\p{Cf}/gu, "");
    const addresses = [...seen.matchAll(ADDRESS)].map(([, name]) => name);
    const words = seen.match(NAME)?.filter((word) => !NUMBER.test(word) && !FILE.test(word)) ?? [];
    const names = addresses.length ? addresses : words;
    return names.some((name) => {
      const named = hostOf(`https://${name}`);
      return named !== null && (named !== host || (ALIKE.test(name) && /\.[a-z]+$/i.test(name)));
    });
  }

  function sayWhere(link) {
    if (!link.getAttribute("href")) {
      // Chainlit has emptied an address that it does not trust, and would open this page once more
      link.removeAttribute("href");
      link.removeAttribute("target");
      return;
    }
    if (link.origin === window.location.origin) return forgetLink(link);
    const { host, protocol, pathname } = link; // an address that is none has no host, and "a:" or ":" for a protocol
    const warned = Boolean(host) && misleads(link.textContent, host.replace(/^www\./, ""));
    set(link, "rel", "noopener noreferrer nofollow");
    set(link, "target", "_blank");
    link.toggleAttribute("data-td-misleads", warned);
    // a bare address says it itself
    if (!warned && host && link.textContent.trim().startsWith(`${protocol}//${host}`)) return forgetLink(link);
    const where = host || protocol + pathname;
    let place = places.get(link);
    if (!place) {
      place = Object.assign(document.createElement("span"), { className: "td-leads-to" });
      places.set(link, place);
    }
    place.toggleAttribute("data-td-misleads", warned);
    place.dir = warned ? direction : "ltr";
    const text = warned ? say("page-leads-to", { where }) : where;
    if (place.textContent !== text) place.textContent = text;
    if (link.nextSibling !== place) link.after(place);
  }

  const set = (node, name, value) => node.getAttribute(name) !== value && node.setAttribute(name, value);

  function forgetLink(link) {
    places.get(link)?.remove();
    places.delete(link);
  }

  /** What went with `root`: the words beside its links, and, in a narrow page's panel, the keyboard. */
  function clear(root) {
    for (const link of [root, ...root.querySelectorAll("a")]) if (!link.isConnected) forgetLink(link);
    if (root.matches(SHEET)) setTimeout(() => document.activeElement === document.body && pressed?.focus());
  }

  /** Only in place: React holds on to the text's node. */
  function translate(node, english, words) {
    const found = node.childElementCount ? null : english.exec(node.textContent);
    if (found) node.firstChild.nodeValue = words(...found.slice(1));
  }

  // React leaves alone what it did not write: a mark stays for as long as its node.
  function mend(root) {
    const each = (selector, change) => {
      if (root.matches(selector)) change(root);
      root.querySelectorAll(selector).forEach(change);
    };
    each(WRITTEN, (block) => block.setAttribute("dir", "auto"));
    for (const [selector, name] of NAMES)
      each(selector, (node) => node.setAttribute("aria-label", typeof name === "string" ? name : name(node)));
    for (const [selector, english, words] of WRITES) each(selector, (node) => translate(node, english, words));
    each(RUNNING, (node) => set(node, "dir", direction));
    each(ZONE_INPUT, (input) => input.parentElement.removeAttribute("tabindex"));
    each(ATTACH, (button) => button.removeAttribute("role"));
    each(SHEET, (sheet) => sheet.setAttribute("aria-labelledby", "side-view-title"));
    each(LINK, sayWhere);
  }

  new MutationObserver((changes) => {
    for (const { target, type, addedNodes, removedNodes } of changes) {
      if (type === "attributes") {
        if (target.matches(LINK)) sayWhere(target); // an address grows while it is written
        continue;
      }
      if (target.nodeName === "BUTTON") mend(target); // Send and Stop are one node whose icon and id change
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) mend(node);
      for (const node of removedNodes) if (node.nodeType === Node.ELEMENT_NODE) clear(node);
      const link = target.closest?.(LINK);
      if (link) sayWhere(link); // and so do its words
    }
    placeOpener();
  }).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["href"] });

  // The sources of the panels, before the first answer needs them.
  for (const name of ["Decision", "Sources", "Latency", "Read", "Coverage", "Documents", "Document", "Desk", "Report"])
    fetch(`/public/elements/Tandem${name}.jsx`);

  // Chainlit does not show where a file may be dropped: anywhere over the conversation.
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  const zone = () => document.querySelector(ZONE_INPUT)?.parentElement;
  const showZone = (on) => zone()?.toggleAttribute("data-td-over", on);
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event) || !zone()) return;
    event.preventDefault(); // also beside the conversation, where the browser would open the file instead
    showZone(true);
  });
  document.addEventListener("dragleave", (event) => event.relatedTarget === null && showZone(false));
  document.addEventListener(
    "drop",
    (event) => {
      showZone(false);
      if (!carriesFiles(event) || !zone() || zone().contains(event.target)) return;
      event.preventDefault(); // what is dropped on the header or the side panel is meant for the conversation as well
      zone().dispatchEvent(new DragEvent("drop", { dataTransfer: event.dataTransfer, bubbles: true }));
    },
    true,
  );

  // Escape closes the side panel and gives the keyboard back to the button that opened it.
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.(".td button, #documents-button, #session-button");
    if (button && !button.closest("#side-view-content")) pressed = button;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]')) return;
    const close = document.querySelector("#side-view-title > button");
    if (!close) return;
    const reading = close.closest("aside").contains(document.activeElement);
    close.click();
    if (reading && pressed?.isConnected) pressed.focus();
  });
})();

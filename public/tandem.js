// What the page does beyond Chainlit: says when it has painted, follows the system's theme, lets every text run in
// its own direction, and names what a screen reader or a keyboard could not use. No dependency, no build.
(() => {
  "use strict";

  const tandem = (window.tandem = { paintedAt: null });

  // Chainlit starts in one fixed theme unless this key, its own, says otherwise.
  if (!localStorage.getItem("vite-ui-theme")) localStorage.setItem("vite-ui-theme", "system");

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

  // Chainlit raises this after React has committed everything that came before it on the socket.
  window.addEventListener("chainlit-call-fn", ({ detail }) => {
    if (detail?.name !== "painted") return;
    afterPaint(() => {
      tandem.paintedAt = performance.now();
      detail.callback({ at: tandem.paintedAt, hidden: document.hidden });
    });
  });

  // Direction. Only the outermost block is marked: a list whose items carry dir themselves finds no text of its own to
  // take a direction from, and puts its bullets on the wrong side. What is inside is left to the stylesheet.
  const NESTED = "ul, ol, blockquote, table";
  const BLOCKS = `:is([role="article"], ul, ol, blockquote, h1, h2, h3, h4, h5, h6, table):not(:is(${NESTED}) *)`;
  const WRITTEN = `.prose ${BLOCKS}, .message-content pre.whitespace-pre-wrap, #chat-input, #edit-chat-input, ` +
    `[id^="starter-"] p`;

  // What Chainlit shows as an icon, or points at an id that is not there, and so leaves without a name.
  const NAMES = new Map([
    ["#chat-input", "Your question"],
    ["#edit-chat-input", "Your question, edited"],
    ["#chat-submit", "Send"],
    ["#stop-button", "Stop"],
    ["#new-chat-button", "New conversation"],
    ["#chat-settings-header-button, #chat-settings-open-modal", "Settings"],
    [".edit-message", "Edit this question"],
    ["button:has(> .lucide-copy)", "Copy"],
    ["button:has(> .lucide-arrow-down)", "Scroll to the end"],
    ["#side-view-title > button", "Close the passage"],
    ["#chat-settings-sidebar-title > button", "Close the settings"],
    ['[role="dialog"]:has(#side-view-title)', "Passage"],
  ]);

  // React leaves alone what it did not write: a mark stays for as long as its node.
  function mend(root) {
    const each = (selector, change) => {
      if (root.matches(selector)) change(root);
      root.querySelectorAll(selector).forEach(change);
    };
    each(WRITTEN, (block) => block.setAttribute("dir", "auto"));
    for (const [selector, name] of NAMES) each(selector, (node) => node.setAttribute("aria-label", name));
  }

  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeName === "BUTTON") mend(target); // Send and Stop are one node whose icon and id change
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) mend(node);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  // The sources of the panels, before the first answer needs them.
  for (const name of ["Decision", "Sources", "Latency"]) fetch(`/public/elements/Tandem${name}.jsx`);

  // Escape closes the side panel and gives the keyboard back to the button that opened it.
  let opener = null;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.(".td button");
    if (button) opener = button;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]')) return;
    const close = document.querySelector("#side-view-title > button");
    if (!close) return;
    const reading = close.closest("aside").contains(document.activeElement);
    close.click();
    if (reading && opener?.isConnected) opener.focus();
  });
})();

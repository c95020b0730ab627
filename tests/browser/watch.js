// Runs in the page before anything else: what of the answer to come was on screen, and when, counted from Enter; and
// the sockets, so that one can be cut.
window.watched = { states: [], sockets: [] };
window.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    watched.sockets.push(this);
  }
};
delete window.showOpenFilePicker; // a test can answer the other dialog for choosing files, which every browser has
(() => {
  let enter = 0;
  let before = 0; // answers that were there already
  let last = '';
  let pending = false;

  const answers = () => document.querySelectorAll('[data-step-type=assistant_message]');
  const look = () => {
    const root = answers()[before];
    const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])];
    return {
      words: all('.prose')[0]?.textContent ?? '',
      headline: all('.td-headline')[0]?.textContent ?? '',
      actions: all('.td-actions button').length,
      sources: all('.td-chip').length,
      bars: all('.td-segment').map((bar) => bar.dataset.stage),
    };
  };

  // A frame's callbacks run before its paint: the next frame's are the first to run after it.
  const afterPaint = () => {
    pending = false;
    const state = look();
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    requestAnimationFrame(() => watched.states.push({ at: performance.now() - enter, ...state }));
  };
  const changed = () => {
    if (pending || !enter) return;
    pending = true;
    requestAnimationFrame(afterPaint);
  };
  new MutationObserver(changed).observe(document, { childList: true, subtree: true, characterData: true });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target.id !== 'chat-input') return;
    enter = performance.now();
    before = answers().length;
    watched.states = [];
    last = '';
  }, true);
})();

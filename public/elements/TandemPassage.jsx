// A passage in the side panel, between its neighbours. Props: ui/panels.py.
import { useEffect, useRef } from 'react';

const { say } = window.tandem;

// The nearest box that scrolls is moved by hand: scrollIntoView would also drag the page, for the panel slides in.
function bringIntoView(node) {
  for (let box = node?.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) {
      const below = node.getBoundingClientRect().top - box.getBoundingClientRect().top;
      box.scrollTop += below - box.clientHeight / 4;
      return;
    }
  }
}

function TandemPassage({
  title = '', heading = '', place = '', before = '', segments = [], after = '', columns = '',
}) {
  const passage = useRef(null);
  useEffect(() => {
    bringIntoView(passage.current);
    // whoever opened it wants to read it; Escape gives the keyboard back
    passage.current?.closest('article').focus({ preventScroll: true });
  }, [title, heading, place, JSON.stringify(segments)]);
  const where = [heading, place].filter(Boolean).join(' · ');
  return (
    <article className="td td-reader" aria-label={title || say('page-passage')} tabIndex={0}>
      <header>
        {title && <h2 dir="auto">{title}</h2>}
        {where && <p className="td-where" dir="auto">{where}</p>}
      </header>
      {columns && (
        <div className="td-columns">
          <p className="td-columns-name">{say('page-columns')}</p>
          <p className="td-columns-text" dir="auto">{columns}</p>
        </div>
      )}
      {before && <p className="td-neighbour" dir="auto">{before}</p>}
      <p className="td-cited" dir="auto" ref={passage}>
        {segments.map(([text, marked], at) => (marked ? <mark key={at}>{text}</mark> : text))}
      </p>
      {after && <p className="td-neighbour" dir="auto">{after}</p>}
    </article>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Passage ??= TandemPassage);
export default <Kept {...props} />;

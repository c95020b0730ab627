// A document as it was read, a page of its parts at a time, in the side panel. Props: ui/document_panels.py.
import { useEffect, useRef, useState } from 'react';
import { ChevronDown, ChevronLeft, ChevronRight, CircleAlert, Files, ShieldAlert } from 'lucide-react';

const { say } = window.tandem;

// The nearest box that scrolls is moved by hand: scrollIntoView would also drag the page, for the panel slides in.
function toTheTop(node) {
  for (let box = node?.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) {
      box.scrollTop = 0;
      return;
    }
  }
}

function Press({ name, label, payload, Icon, after, disabled, call }) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (busy || disabled) return;
    setBusy(true);
    try {
      await call({ name, payload });
    } catch {
      // Chainlit has told the person
    }
    setBusy(false);
  };
  return (
    <button type="button" className="td-link" aria-disabled={busy || disabled} onClick={run}>
      {!after && <Icon aria-hidden="true" />} <span>{label}</span> {after && <Icon aria-hidden="true" />}
    </button>
  );
}

function Flags({ flags, flagged }) {
  return (
    <details className="td-fold td-flags">
      <summary>
        <ShieldAlert className="td-shield" aria-hidden="true" />
        {flagged}
        <ChevronDown aria-hidden="true" />
      </summary>
      <ul>
        {flags.map(({ kind, shown }, at) => (
          <li key={at}><span className="td-kind">{kind}</span> <span className="td-shown" dir="auto">{shown}</span></li>
        ))}
      </ul>
    </details>
  );
}

function Part({ heading, text }) {
  return (
    <>
      {heading && <h3 dir="auto">{heading}</h3>}
      <p className="td-part-text" dir="auto">{text}</p>
    </>
  );
}

// The parts of one place stand under one label, which stays in sight for as long as they do.
function placesOf(parts) {
  const places = [];
  for (const part of parts) {
    if (places.at(-1)?.place === part.place) places.at(-1).parts.push(part);
    else places.push({ place: part.place, parts: [part] });
  }
  return places;
}

function Pages({ id, from, of, size, shown, label, call }) {
  if (shown >= of) return null;
  const part = (at) => ({ id, from: at });
  return (
    <nav className="td-pages" aria-label={label}>
      <Press name="preview_document" label={say('page-earlier')} payload={part(Math.max(0, from - size))} Icon={ChevronLeft}
        disabled={from <= 0} call={call} />
      <span className="td-pages-at">
        {say('page-parts', { from: from + 1, to: from + shown, of })}
      </span>
      <Press name="preview_document" label={say('page-later')} payload={part(from + shown)} Icon={ChevronRight} after
        disabled={from + shown >= of} call={call} />
    </nav>
  );
}

function TandemDocument({
  id, title = '', summary = '', doubts = [], flags = [], flagged = '', parts = [], from = 0, of = 0, call,
}) {
  const page = useRef(null);
  const size = useRef(1); // the last page may be short: what an earlier one held is what to go back by
  size.current = Math.max(size.current, parts.length);
  useEffect(() => {
    toTheTop(page.current);
    page.current?.focus({ preventScroll: true });
  }, [id, from]);
  const pages = (label) => (
    <Pages id={id} from={from} of={of} size={size.current} shown={parts.length} label={label} call={call} />
  );
  return (
    <article ref={page} className="td td-reader td-document" aria-label={title || say('page-document')} tabIndex={0}>
      <header>
        <Press name="open_documents" label={say('page-all-documents')} payload={{}} Icon={Files} call={call} />
        <h2 dir="auto">{title}</h2>
        {summary && <p className="td-where">{summary}</p>}
      </header>
      {doubts.map((doubt) => (
        <div key={doubt} className="td-doubt"><CircleAlert aria-hidden="true" /> <span>{doubt}</span></div>
      ))}
      {flags.length > 0 && <Flags flags={flags} flagged={flagged} />}
      {pages(say('page-pages'))}
      {parts.length === 0 && <p className="td-neighbour">{say('page-no-text')}</p>}
      {placesOf(parts).map(({ place, parts: here }, at) => (
        <section key={here[0].id ?? at} className="td-part">
          {place && <p className="td-place"><span>{place}</span></p>}
          {here.map((part, nth) => <Part key={part.id ?? nth} {...part} />)}
        </section>
      ))}
      {parts.length > 2 && pages(say('page-pages-again'))}
    </article>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Document ??= TandemDocument);
export default <Kept {...props} call={callAction} />;

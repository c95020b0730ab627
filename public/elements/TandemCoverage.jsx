// What the model read: a strip for each document, with a mark where each passage stands. Props: ui/document_panels.py.
import { useRef, useState } from 'react';
import { ChevronDown, Files, ScanText, TextSearch } from 'lucide-react';

const { say } = window.tandem;

const FIRST = 8;
const REACH = 14; // pixels beside a narrow mark in which a finger still means it

const percent = (part) => `${(100 * Math.min(1, Math.max(0, part))).toFixed(3)}%`;

function Strip({ turn, id, title, read, text, spans, call }) {
  const track = useRef(null);
  const [opening, setOpening] = useState(false);
  const [at, setAt] = useState(0); // the one mark that Tab reaches; the arrows move it
  const [pointed, setPointed] = useState(null);
  const marks = [...spans].sort((one, other) => one.start - other.start);
  const reached = Math.min(at, marks.length - 1);

  const open = async (name, payload) => {
    if (opening) return;
    setOpening(true);
    try {
      await call({ name, payload });
    } catch {
      // Chainlit has told the person
    }
    setOpening(false);
  };
  const openMark = (index) => {
    setAt(index);
    open('open_passage', { id: marks[index].id, turn });
  };
  const onKeyDown = (event) => {
    const to = { ArrowRight: reached + 1, ArrowLeft: reached - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(marks.length - 1, Math.max(0, to));
    setAt(next);
    track.current.children[next].focus();
  };
  // a mark may be three pixels wide: a click close to one is a click on it
  const onClick = (event) => {
    if (event.target !== track.current) return;
    const away = [...track.current.children].map((mark) => {
      const { left, right } = mark.getBoundingClientRect();
      return Math.max(left - event.clientX, event.clientX - right);
    });
    const nearest = away.indexOf(Math.min(...away));
    if (away[nearest] <= REACH) openMark(nearest);
  };

  return (
    <li className="td-strip">
      <p className="td-strip-head">
        <button type="button" className="td-title" dir="auto" aria-disabled={opening} title={title}
          aria-label={say('page-preview-of', { name: title })} onClick={() => open('preview_document', { id })}>{title}</button>
        <span className="td-meter" aria-hidden="true"><i style={{ width: percent(read) }} /></span>
        <span className="td-summary">{text}</span>
      </p>
      <div ref={track} className="td-marks" role="toolbar" dir="ltr" aria-label={say('page-passages-of', { name: title })}
        onKeyDown={onKeyDown} onClick={onClick}>
        {marks.map((mark, index) => (
          <button key={mark.id ?? index} type="button" className="td-mark" data-state={mark.state}
            data-cited={mark.n != null} tabIndex={index === reached ? 0 : -1} aria-label={mark.name}
            aria-disabled={opening}
            style={{ left: `min(${percent(mark.start)}, 100% - 3px)`, width: percent(mark.end - mark.start) }}
            onClick={() => openMark(index)} onFocus={() => setPointed(index)} onBlur={() => setPointed(null)}
            onMouseEnter={() => setPointed(index)} onMouseLeave={() => setPointed(null)}>
            <span>{mark.n}</span>
          </button>
        ))}
      </div>
      <p className="td-caption" aria-hidden="true">
        {marks[pointed]?.name ?? '\u00a0'}
      </p>
    </li>
  );
}

function Legend({ documents, quoted }) {
  const some = (state) => documents.some(({ spans }) => spans.some((span) => span.state === state));
  return (
    <ul className="td-legend" aria-label={say('page-legend')}>
      {some('sent') && (
        <li>
          <i data-state="sent" aria-hidden="true" /> {quoted ? say('page-legend-searched') : say('page-legend-sent')}
        </li>
      )}
      {some('left_out') && <li><i data-state="left_out" aria-hidden="true" /> {say('page-legend-left-out')}</li>}
      <li><i aria-hidden="true" /> {say('page-legend-not-found')}</li>
    </ul>
  );
}

function TandemCoverage({ turn, documents = [], about = '', more = null, quoted = false, call }) {
  const [all, setAll] = useState(false);
  const [spent, setSpent] = useState(false);
  const readMore = async () => {
    if (spent) return;
    setSpent(true);
    try {
      await call({ name: 'read_more', payload: { turn } });
    } catch {
      // Chainlit has told the person
    }
    setSpent(false);
  };
  const title = quoted ? say('page-what-was-searched') : say('page-what-was-read');
  return (
    <details className="td td-coverage td-panel" aria-label={title}>
      <summary>
        <span className="td-head">
          <ScanText className="td-icon" aria-hidden="true" />
          <span className="td-note">{title} · <span>{about}</span></span>
          <ChevronDown className="td-chevron" aria-hidden="true" />
        </span>
      </summary>
      <div className="td-body">
        <ul className="td-strips">
          {documents.slice(0, all ? undefined : FIRST).map((document) => (
            <Strip key={document.id} {...document} turn={turn} call={call} />
          ))}
        </ul>
        {documents.length > FIRST && (
          <button type="button" className="td-link" aria-expanded={all} onClick={() => setAll(!all)}>
            <Files aria-hidden="true" /> {all ? say('page-fewer') : say('page-more', { count: documents.length - FIRST })}
          </button>
        )}
        <div className="td-coverage-foot">
          <Legend documents={documents} quoted={quoted} />
          {more && (
            <button type="button" className="td-button" aria-disabled={spent} onClick={readMore}>
              <TextSearch aria-hidden="true" /> {more.text}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Coverage ??= TandemCoverage);
export default <Kept {...props} call={callAction} />;

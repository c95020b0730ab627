// The passages a turn looked at, those that were sent first. Props: ui/panels.py.
import { useState } from 'react';
import { BookOpen, ChevronDown, PanelRightOpen } from 'lucide-react';

const { say } = window.tandem;

const CHIPS = 4;
const LEVELS = { none: 0, weak: 1, strong: 3 };

function Segments({ segments = [] }) {
  return segments.map(([text, marked], at) => (marked ? <mark key={at}>{text}</mark> : text));
}

function Passage({ turn, n, id, title, heading, place, sent = true, left_out, segments, call }) {
  const [opening, setOpening] = useState(false);
  const open = async () => {
    if (opening) return;
    setOpening(true);
    try {
      await call({ name: 'open_passage', payload: { id, turn } });
    } catch {
      // Chainlit has told the person
    }
    setOpening(false);
  };
  const where = [heading, place].filter(Boolean).join(' · ');
  return (
    <li className="td-passage" data-sent={sent}>
      <span className="td-number">[{n}]</span>
      <p className="td-passage-head">
        <span className="td-title" dir="auto">{title || say('page-untitled')}</span>
        {where && <span className="td-where" dir="auto">{where}</span>}
      </p>
      {!sent && (
        <p className="td-left-out">{left_out ? say('page-not-sent-why', { why: left_out }) : say('page-not-sent')}</p>
      )}
      <p className="td-text" dir="auto"><Segments segments={segments} /></p>
      {id != null && (
        <button type="button" className="td-link" aria-disabled={opening} onClick={open}
          aria-label={say('page-open-passage-named', { number: String(n), title: title || say('page-untitled') })}>
          <PanelRightOpen aria-hidden="true" /> {say('page-open-passage')}
        </button>
      )}
    </li>
  );
}

function TandemSources({ turn, note = say('page-sources'), evidence = null, items = [], call }) {
  const chips = items.filter((item) => item.sent !== false);
  return (
    <details className="td td-sources td-panel" aria-label={say('page-sources')}>
      <summary>
        <span className="td-head">
          <BookOpen className="td-icon" aria-hidden="true" />
          <span className="td-note">{note}</span>
          {evidence && (
            <span className="td-signal" data-level={evidence.level} title={evidence.text} aria-hidden="true">
              {[1, 2, 3].map((bar) => <i key={bar} data-on={bar <= (LEVELS[evidence.level] ?? 0)} />)}
            </span>
          )}
          <ChevronDown className="td-chevron" aria-hidden="true" />
        </span>
        {chips.length > 0 && (
          <span className="td-chips">
            {chips.slice(0, CHIPS).map((item) => (
              <span key={item.id ?? item.n} className="td-chip" title={item.title} dir="auto">
                <b>[{item.n}]</b> {item.label || item.title || say('page-untitled')}
              </span>
            ))}
            {chips.length > CHIPS && <span className="td-chip td-more" dir="ltr">+{chips.length - CHIPS}</span>}
          </span>
        )}
      </summary>
      <div className="td-body">
        {evidence?.text && <p className="td-evidence">{evidence.text}</p>}
        <ol className="td-passages">
          {items.map((item) => <Passage key={item.id ?? item.n} {...item} turn={turn} call={call} />)}
        </ol>
      </div>
    </details>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Sources ??= TandemSources);
export default <Kept {...props} call={callAction} />;

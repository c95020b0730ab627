// The conversation's documents, in the side panel. Props: ui/document_panels.py.
import { useEffect, useRef, useState } from 'react';
import { ClipboardPaste, Eye, MousePointerClick, Paperclip, Pause, Play, ShieldAlert, Trash2 } from 'lucide-react';

const { say } = window.tandem;

// A name of any length, in one piece: its end says what kind of file it is. What would turn the rest around is shown.
function shown(name) {
  const letters = [...name.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')];
  return letters.length <= 64 ? letters.join('') : `${letters.slice(0, 38).join('')}…${letters.slice(-22).join('')}`;
}

// Keeps the focus while it is busy: a disabled button would drop it to the top of the page.
function useCall(call) {
  const [busy, setBusy] = useState(false);
  const run = async (name, payload = {}) => {
    if (busy) return;
    setBusy(true);
    try {
      await call({ name, payload });
    } catch {
      // Chainlit has told the person
    }
    setBusy(false);
  };
  return [busy, run];
}

// A button that asks once more, where it stands. Escape keeps, and does not close the panel as well: the narrow page's
// panel listens at the document, so this is heard at the window, before it.
function Remove({ label, title, question, yes, busy, onYes }) {
  const [asked, setAsked] = useState(false);
  const button = useRef(null);
  const keep = useRef(null);
  const was = useRef(false);
  useEffect(() => {
    if (asked) keep.current?.focus();
    else if (was.current) button.current?.focus();
    was.current = asked;
    if (!asked) return undefined;
    const onKeyDown = (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setAsked(false);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [asked]);
  if (!asked) {
    return (
      <button ref={button} type="button" className="td-link td-quiet" aria-label={title} aria-disabled={busy}
        onClick={() => !busy && setAsked(true)}>
        <Trash2 aria-hidden="true" /> <span>{label}</span>
      </button>
    );
  }
  return (
    <span className="td-confirm" role="group" aria-label={title}>
      <span>{question}</span>
      <button type="button" className="td-button td-danger" aria-disabled={busy} aria-label={yes}
        onClick={onYes}>{say('page-yes')}</button>
      <button ref={keep} type="button" className="td-button" onClick={() => setAsked(false)}>{say('page-keep')}</button>
    </span>
  );
}

function Upload({ id, name, summary, paused, flagged, call }) {
  const [busy, run] = useCall(call);
  const Toggle = paused ? Play : Pause;
  const toggle = paused ? say('page-resume') : say('page-pause');
  return (
    <li className="td-upload" data-paused={paused} tabIndex={-1}>
      <p className="td-upload-head">
        <span className="td-name" dir="auto" title={name}>{shown(name)}</span>
        {paused && <span className="td-badge">{say('page-paused')}</span>}
      </p>
      {summary && <p className="td-summary">{summary}</p>}
      {flagged && <p className="td-doubt"><ShieldAlert aria-hidden="true" /> <span>{flagged}</span></p>}
      <div className="td-upload-actions">
        <button type="button" className="td-link" aria-label={say('page-preview-of', { name })} aria-disabled={busy}
          onClick={() => run('preview_document', { id })}>
          <Eye aria-hidden="true" /> <span>{say('page-preview')}</span>
        </button>
        <button type="button" className="td-link" aria-disabled={busy}
          aria-label={paused ? say('page-resume-of', { name }) : say('page-pause-of', { name })}
          onClick={() => run(paused ? 'resume_document' : 'pause_document', { id })}>
          <Toggle aria-hidden="true" /> <span>{toggle}</span>
        </button>
        <Remove label={say('page-remove')} title={say('page-remove-of', { name })} question={say('page-remove-ask')}
          yes={say('page-remove-of-yes', { name })} busy={busy} onYes={() => run('remove_document', { id })} />
      </div>
    </li>
  );
}

function HowTo({ empty, kinds }) {
  if (!empty) return <p className="td-howto">{say('page-howto-more')} {say('page-howto-kept')}</p>;
  return (
    <div className="td-howto">
      <p className="td-howto-title">{say('page-howto')}</p>
      <ul>
        <li><Paperclip aria-hidden="true" /> <span>{say('page-howto-clip')}</span></li>
        <li><MousePointerClick aria-hidden="true" /> <span>{say('page-howto-drop')}</span></li>
        <li><ClipboardPaste aria-hidden="true" /> <span>{say('page-howto-paste')}</span></li>
      </ul>
      <p>{say('page-howto-kept')}</p>
      <p><span className="td-kinds" dir="ltr">{kinds}</span> {say('page-howto-code')}</p>
    </div>
  );
}

function TandemDocuments({ uploads = [], corpus = '', room = '', scope = '', kinds = '', call }) {
  const panel = useRef(null);
  const [busy, run] = useCall(call);
  // whoever opened it wants to use it; Escape gives the keyboard back
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  // a row that is gone takes the focus with it: the one in its place gets it
  const known = useRef(uploads.map((upload) => upload.id));
  useEffect(() => {
    const gone = known.current.findIndex((id) => !uploads.some((upload) => upload.id === id));
    known.current = uploads.map((upload) => upload.id);
    if (gone < 0 || document.activeElement !== document.body) return;
    const rows = panel.current.querySelectorAll('.td-upload');
    (rows[Math.min(gone, rows.length - 1)] ?? panel.current).focus();
  }, [uploads]);
  return (
    <section ref={panel} className="td td-documents" aria-label={say('page-conversation-documents')} tabIndex={-1}>
      {scope && <p className="td-scope">{say('page-scope')} <b>{scope}</b></p>}
      <h2>{say('page-uploads')}</h2>
      {room && <p className="td-summary">{room}</p>}
      {uploads.length > 0 && (
        <ul className="td-uploads">
          {uploads.map((upload) => <Upload key={upload.id} {...upload} call={call} />)}
        </ul>
      )}
      {uploads.length > 1 && (
        <div className="td-all">
          <Remove label={say('page-remove-all')} title={say('page-remove-all-title')} busy={busy}
            question={say('page-remove-all-ask', { count: uploads.length })} yes={say('page-remove-all-yes')}
            onYes={() => run('remove_documents')} />
        </div>
      )}
      <HowTo empty={uploads.length === 0} kinds={kinds} />
      {corpus && <h2>{say('page-corpus')}</h2>}
      {corpus && <p className="td-summary">{corpus}</p>}
    </section>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Documents ??= TandemDocuments);
export default <Kept {...props} call={callAction} />;

// What was read of the files that came with a message, a line for each. Props: ui/document_panels.py.
import { useState } from 'react';
import {
  ChevronDown, CircleAlert, CircleCheck, CircleX, Clock, Eye, Files, FolderOpen, History, LoaderCircle, ShieldAlert,
} from 'lucide-react';

const { say } = window.tandem;

const FIRST = 6;
const STATES = {
  waiting: { Icon: Clock, word: say('page-file-waiting') },
  reading: { Icon: LoaderCircle, word: say('page-file-reading') },
  read: { Icon: CircleCheck, word: say('page-file-read') },
  known: { Icon: History, word: say('page-file-known') },
  refused: { Icon: CircleX, word: say('page-file-refused') },
};

// A name of any length, in one piece: its end says what kind of file it is. What would turn the rest around is shown.
function shown(name) {
  const letters = [...name.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')];
  return letters.length <= 64 ? letters.join('') : `${letters.slice(0, 38).join('')}…${letters.slice(-22).join('')}`;
}

// What somebody should look at comes first: what was refused; in a list that is folded, also what is doubtful or moves.
function rank({ state, doubts, flags }, folded) {
  if (state === 'refused') return 0;
  if (!folded) return 3;
  if (doubts?.length || flags?.length) return 1;
  return state === 'reading' ? 2 : 3;
}

function Press({ name, label, title, Icon, payload, call }) {
  const [spent, setSpent] = useState(false);
  const run = async () => {
    if (spent) return;
    setSpent(true);
    try {
      await call({ name, payload: payload ?? {} });
    } catch {
      // Chainlit has told the person
    }
    setSpent(false);
  };
  return (
    <button type="button" className="td-link" aria-disabled={spent} aria-label={title} onClick={run}>
      <Icon aria-hidden="true" /> <span>{label}</span>
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

function Bar({ name, done, of }) {
  const share = of > 0 ? Math.min(100, (100 * done) / of) : 0;
  return (
    <span className="td-bar" role="progressbar" aria-label={say('page-reading-of', { name })} aria-valuenow={Math.round(share)}>
      <i style={{ width: `${share}%` }} />
    </span>
  );
}

function File({ id, name, state, summary, progress, doubts, problem, flags, flagged, call }) {
  const { Icon, word } = STATES[state] ?? STATES.waiting;
  return (
    <li className="td-file" data-state={state}>
      <Icon className="td-state" aria-hidden="true" />
      <span className="td-hidden">{word}:</span>
      <p className="td-file-line">
        <span className="td-name" dir="auto" title={name}>{shown(name)}</span>{' '}
        {problem && <span className="td-why">{problem}</span>}{' '}
        {summary && <span className="td-summary">{summary}</span>}
      </p>
      {id != null && (state === 'read' || state === 'known') && (
        <Press name="preview_document" label={say('page-preview')} title={say('page-preview-of', { name })} Icon={Eye}
          payload={{ id }} call={call} />
      )}
      {progress && <Bar name={name} done={progress.done} of={progress.of} />}
      {doubts?.map((doubt) => (
        <p key={doubt} className="td-doubt"><CircleAlert aria-hidden="true" /> <span>{doubt}</span></p>
      ))}
      {flags?.length > 0 && <Flags flags={flags} flagged={flagged} />}
    </li>
  );
}

// A live region speaks of changes: it says how far the reading is, never what was there when the page was drawn.
function Progress({ files, said }) {
  const [began] = useState(files.some(({ state }) => state === 'waiting' || state === 'reading'));
  return <p className="td-hidden" role="status">{began ? said : ''}</p>;
}

function TandemRead({ files = [], said = '', call }) {
  const [all, setAll] = useState(false);
  const folded = files.length > FIRST && !all;
  const sorted = files
    .map((file, at) => ({ file, at, rank: rank(file, files.length > FIRST) }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at);
  return (
    <div className="td td-read" role="group" aria-label={say('page-files-read')}>
      <ul className="td-files">
        {sorted.slice(0, folded ? FIRST : undefined).map(({ file, at }) => <File key={at} {...file} call={call} />)}
      </ul>
      <div className="td-foot">
        {files.length > FIRST && (
          <button type="button" className="td-link" aria-expanded={all} onClick={() => setAll(!all)}>
            <Files aria-hidden="true" /> {all ? say('page-fewer') : say('page-more', { count: files.length - FIRST })}
          </button>
        )}
        <Press name="open_documents" label={say('page-documents')} title={say('page-open-documents')} Icon={FolderOpen}
          call={call} />
      </div>
      <Progress files={files} said={said} />
    </div>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Read ??= TandemRead);
export default <Kept {...props} call={callAction} />;

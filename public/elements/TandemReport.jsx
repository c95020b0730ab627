// What a session was worth, in the side panel: tables, and the same as files. Props: rag/account/ledger/sections.py.
import { useEffect, useRef, useState } from 'react';
import { Check, CircleAlert, ClipboardCopy, Download } from 'lucide-react';

const { say } = window.tandem;

const COPIED_MS = 2000;

function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

// The clipboard's own interface is there on this machine and over https alone. The narrow page's panel keeps the focus
// within itself, and so what is to be selected: beside the button.
async function copied(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.cssText = 'position:fixed;opacity:0';
    button.after(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    button.focus({ preventScroll: true });
    return done;
  }
}

function CopyButton({ text }) {
  const [said, setSaid] = useState('');
  const done = say('page-copied');
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(''), COPIED_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async ({ currentTarget }) => setSaid((await copied(text, currentTarget)) ? done : say('page-not-allowed'));
  return (
    <button type="button" className="td-button" onClick={copy}>
      {said === done ? <Check aria-hidden="true" /> : <ClipboardCopy aria-hidden="true" />}
      <span aria-live="polite">{said || say('page-copy')}</span>
    </button>
  );
}

// `noted`: the last column holds words about the row, and stands under its name.
function Table({ title, columns, rows, note, noted }) {
  const shown = noted ? columns.slice(0, -1) : columns;
  const box = useRef(null);
  const [wide, setWide] = useState(false);
  useEffect(() => setWide(box.current.scrollWidth > box.current.clientWidth), [rows]);
  return (
    <section>
      <h2>{title}</h2>
      <div ref={box} className="td-wide" tabIndex={wide ? 0 : undefined}>
        <table className="td-figures" aria-label={title}>
          <thead>
            <tr>
              {shown.map((name, at) => (name ? <th key={at} scope="col">{name}</th> : <td key={at} />))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], nth) => (
              <tr key={`${name} ${nth}`}>
                <th scope="row">
                  <span>{name}</span> {noted && cells.at(-1) && <small>{cells.at(-1)}</small>}
                </th>
                {cells.slice(0, shown.length - 1).map((cell, at) => (
                  <td key={at}>{/\p{L}/u.test(cell) ? cell : <bdi dir="ltr">{cell}</bdi>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note && <p className="td-footnote">{note}</p>}
    </section>
  );
}

function TandemReport({ sections = [], note = '', problem = '', name = 'tandem-session', files = {} }) {
  const panel = useRef(null);
  // whoever opened it wants to use it; Escape gives the keyboard back
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={panel} className="td td-report" aria-label={say('page-report')} tabIndex={-1}>
      {note && <p className="td-summary">{note}</p>}
      {problem && (
        <p className="td-doubt" role="status"><CircleAlert aria-hidden="true" /> <span>{problem}</span></p>
      )}
      <div className="td-report-files">
        <button type="button" className="td-button" onClick={() => save(`${name}.csv`, 'text/csv', files.csv ?? '')}>
          <Download aria-hidden="true" /> <span>CSV</span>
        </button>
        <button type="button" className="td-button"
          onClick={() => save(`${name}.md`, 'text/markdown', files.markdown ?? '')}>
          <Download aria-hidden="true" /> <span>Markdown</span>
        </button>
        <CopyButton text={files.markdown ?? ''} />
      </div>
      {sections.map((section) => <Table key={section.title} {...section} />)}
    </section>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Report ??= TandemReport);
export default <Kept {...props} />;

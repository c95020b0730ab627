// The presenter's desk, in the side panel: what left the machine, recording, replay, the pre-flight, the room.
// Props: ui/desk.py.
import { useEffect, useRef, useState } from 'react';
import { AArrowUp, Check, CircleAlert, Circle, CircleStop, FileDown, History, Plane, RotateCcw, ShieldCheck, X } from 'lucide-react';

const { say } = window.tandem;

// Keeps the focus while it is busy: a disabled button would drop it to the top of the page.
function Button({ icon: Icon, label, busy, pressed, onClick }) {
  return (
    <button type="button" className="td-button" aria-disabled={busy} aria-pressed={pressed}
      onClick={() => !busy && onClick()}>
      <Icon aria-hidden="true" /> <span>{label}</span>
    </button>
  );
}

function Flights({ flights, planned }) {
  const box = useRef(null);
  const [wide, setWide] = useState(false);
  useEffect(() => setWide(box.current.scrollWidth > box.current.clientWidth), [flights]);
  return (
    <div ref={box} className="td-wide" tabIndex={wide ? 0 : undefined}>
      <table className="td-figures" aria-label={say('page-preflight')}>
        <thead>
          <tr>
            <th scope="col">{say('page-question-column')}</th>
            <th scope="col">{say('page-model')}</th>
            <th scope="col">{say('page-first-word')}</th>
            <th scope="col">{say('page-in-all')}</th>
          </tr>
        </thead>
        <tbody>
          {flights.map(({ question, model, first, total, problem }, at) => (
            <tr key={at}>
              <th scope="row">
                <span dir="auto">{question}</span>
                {problem && <small className="td-flight-problem">{problem}</small>}
              </th>
              <td>{model}</td>
              <td>{first}</td>
              <td>{total}</td>
            </tr>
          ))}
          {planned > flights.length && (
            <tr><th scope="row">{say('page-flown', { done: flights.length, planned })}</th><td /><td /><td /></tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function TandemDesk({ away = { count: 0, text: '' }, recording = false, recorded = 0, recorded_text = '', replay = null,
  replay_text = '', flights = [], planned = 0, run: runs = '', problems = [], call }) {
  const panel = useRef(null);
  const [busy, setBusy] = useState({});
  const [asking, setAsking] = useState(false);
  const [large, setLarge] = useState(() => window.tandem.large());
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const run = async (name, payload = {}) => {
    if (busy[name]) return;
    setBusy((now) => ({ ...now, [name]: true }));
    try {
      await call({ name, payload });
    } catch {
      // Chainlit has told the person
    }
    setBusy((now) => ({ ...now, [name]: false }));
  };
  useEffect(() => {
    const turned = () => call({ name: 'open_session', payload: {} }).catch(() => {});
    window.addEventListener('tandem-turned', turned);
    return () => window.removeEventListener('tandem-turned', turned);
  }, [call]);
  return (
    <section ref={panel} className="td td-desk" aria-label={say('page-session')} tabIndex={-1}>
      <p className="td-away" data-count={away.count}>
        {away.count ? <CircleAlert aria-hidden="true" /> : <ShieldCheck aria-hidden="true" />} <span>{away.text}</span>
      </p>
      {problems.map((problem) => (
        <p key={problem} className="td-doubt"><CircleAlert aria-hidden="true" /> <span>{problem}</span></p>
      ))}
      <h2>{say('page-this-conversation')}</h2>
      <div className="td-report-files">
        <Button icon={FileDown} label="Markdown" busy={busy.export_conversation} onClick={() => run('export_conversation', { kind: 'md' })} />
        <Button icon={FileDown} label="HTML" busy={busy.export_conversation} onClick={() => run('export_conversation', { kind: 'html' })} />
        <Button icon={RotateCcw} label={say('page-reset')} pressed={asking} onClick={() => setAsking(!asking)} />
        <Button icon={AArrowUp} label={say('page-large-type')} pressed={large}
          onClick={() => setLarge(window.tandem.large(!large))} />
      </div>
      {asking && (
        <div className="td-ask" role="group" aria-label={say('page-reset-ask')}>
          <p>{say('page-reset-means')}</p>
          <div className="td-report-files">
            <Button icon={Check} label={say('page-reset-yes')} onClick={() => window.tandem.reset()} />
            <Button icon={X} label={say('page-reset-no')} onClick={() => setAsking(false)} />
          </div>
        </div>
      )}
      <h2>{say('page-record-and-replay')}</h2>
      <div className="td-report-files">
        <Button icon={recording ? CircleStop : Circle} pressed={recording} busy={busy.record_session}
          label={recording ? say('page-record-stop', { count: recorded }) : say('page-record')}
          onClick={() => run('record_session', { on: !recording })} />
        {recorded > 0 && (
          <Button icon={FileDown} label={say('page-recording')} busy={busy.save_recording}
            onClick={() => run('save_recording')} />
        )}
      </div>
      {recorded_text && <p className="td-note">{recorded_text}</p>}
      {replay && (
        <details className="td-fold">
          <summary><History aria-hidden="true" /> {replay_text}</summary>
          <ul className="td-recorded">{replay.map((question) => <li key={question} dir="auto">{question}</li>)}</ul>
        </details>
      )}
      <h2>{say('page-preflight')}</h2>
      <div className="td-report-files">
        <Button icon={Plane} busy={busy.run_preflight} onClick={() => run('run_preflight')}
          label={busy.run_preflight ? say('page-running') : runs} />
      </div>
      {(flights.length > 0 || planned > 0) && <Flights flights={flights} planned={planned} />}
    </section>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Desk ??= TandemDesk);
export default <Kept {...props} call={callAction} />;

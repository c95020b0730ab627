// The presenter's desk, in the side panel: what left the machine, recording, replay, the pre-flight, the room.
// Props: ui/desk.py.
import { useEffect, useRef, useState } from 'react';
import { AArrowUp, Check, CircleAlert, Circle, CircleStop, FileDown, History, Plane, RotateCcw, ShieldCheck, X } from 'lucide-react';

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
  return (
    <table className="td-figures" aria-label="Pre-flight">
      <thead>
        <tr><th scope="col">question</th><th scope="col">model</th><th scope="col">first word</th><th scope="col">in all</th></tr>
      </thead>
      <tbody>
        {flights.map(({ question, model, first, total, problem }, at) => (
          <tr key={at}>
            <th scope="row">
              <span dir="auto">{question}</span>
              {problem && <small className="td-flight-problem" dir="auto">{problem}</small>}
            </th>
            <td>{model}</td>
            <td>{first}</td>
            <td>{total}</td>
          </tr>
        ))}
        {planned > flights.length && (
          <tr><th scope="row">{flights.length} of {planned}</th><td /><td /><td /></tr>
        )}
      </tbody>
    </table>
  );
}

function TandemDesk({ away = { count: 0, text: '' }, recording = false, recorded = 0, recording_path = '', replay = null, flights = [],
  planned = 0, questions = 0, problems = [], call }) {
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
    const turned = () => run('open_session');
    window.addEventListener('tandem-turned', turned);
    return () => window.removeEventListener('tandem-turned', turned);
  }, []);
  return (
    <section ref={panel} className="td td-desk" aria-label="Session" tabIndex={-1}>
      <p className="td-away" data-count={away.count}>
        {away.count ? <CircleAlert aria-hidden="true" /> : <ShieldCheck aria-hidden="true" />} <span>{away.text}</span>
      </p>
      {problems.map((problem) => (
        <p key={problem} className="td-doubt" dir="auto"><CircleAlert aria-hidden="true" /> <span>{problem}</span></p>
      ))}
      <h2>This conversation</h2>
      <div className="td-report-files">
        <Button icon={FileDown} label="Markdown" busy={busy.export_conversation} onClick={() => run('export_conversation', { kind: 'md' })} />
        <Button icon={FileDown} label="HTML" busy={busy.export_conversation} onClick={() => run('export_conversation', { kind: 'html' })} />
        <Button icon={RotateCcw} label="Reset the room" pressed={asking} onClick={() => setAsking(!asking)} />
        <Button icon={AArrowUp} label="Large type" pressed={large} onClick={() => setLarge(window.tandem.large(!large))} />
      </div>
      {asking && (
        <div className="td-ask" role="group" aria-label="Reset the room?">
          <p>This conversation and its uploads go, for good.</p>
          <div className="td-report-files">
            <Button icon={Check} label="Yes, reset" onClick={() => window.tandem.reset()} />
            <Button icon={X} label="Keep it" onClick={() => setAsking(false)} />
          </div>
        </div>
      )}
      <h2>Record and replay</h2>
      <div className="td-report-files">
        <Button icon={recording ? CircleStop : Circle} pressed={recording} busy={busy.record_session}
          label={recording ? `Stop recording (${recorded})` : 'Record this session'}
          onClick={() => run('record_session', { on: !recording })} />
        {recorded > 0 && <Button icon={FileDown} label="The recording" busy={busy.save_recording} onClick={() => run('save_recording')} />}
      </div>
      {recorded > 0 && (
        <p className="td-note">
          {recorded} {recorded === 1 ? 'turn' : 'turns'} in <bdi className="td-path">{recording_path}</bdi>
        </p>
      )}
      {replay && (
        <details className="td-fold">
          <summary><History aria-hidden="true" /> {replay.length} recorded {replay.length === 1 ? 'question' : 'questions'}</summary>
          <ul className="td-recorded">{replay.map((question) => <li key={question} dir="auto">{question}</li>)}</ul>
        </details>
      )}
      <h2>Pre-flight</h2>
      <div className="td-report-files">
        <Button icon={Plane} busy={busy.run_preflight} onClick={() => run('run_preflight')}
          label={busy.run_preflight ? 'Running' : `Run ${questions} ${questions === 1 ? 'question' : 'questions'} once`} />
      </div>
      {(flights.length > 0 || planned > 0) && <Flights flights={flights} planned={planned} />}
    </section>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Desk ??= TandemDesk);
export default <Kept {...props} call={callAction} />;

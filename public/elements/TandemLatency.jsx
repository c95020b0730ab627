// Where a turn's time went: one bar, or a track for each lane where lanes overlap. Props: ui/panels.py; seconds.
import { ChevronDown, Timer } from 'lucide-react';

const { number, say } = window.tandem;

const TOLERANCE = 0.001;

// The next of 1, 2, 5, 10, …: a running bar grows to the right and is rescaled seldom instead of with every update.
function ceiling(seconds) {
  const power = 10 ** Math.floor(Math.log10(Math.max(seconds, 0.1)));
  return power * [1, 2, 5, 10].find((step) => step * power >= seconds);
}

function overlap(bars) {
  return bars.some((one, at) => bars.slice(at + 1).some((other) =>
    one.lane !== other.lane &&
    one.start + TOLERANCE < other.start + other.seconds && other.start + TOLERANCE < one.start + one.seconds));
}

// [{lane, model, start, seconds, bars}] in order of appearance
function lanesOf(bars) {
  const lanes = new Map();
  for (const bar of bars) {
    const lane = lanes.get(bar.lane) ?? { lane: bar.lane, model: '', start: bar.start, end: 0, bars: [] };
    lane.model ||= bar.model ?? '';
    lane.end = Math.max(lane.end, bar.start + bar.seconds);
    lane.bars.push(bar);
    lanes.set(bar.lane, lane);
  }
  return [...lanes.values()];
}

const inWords = (seconds) =>
  seconds < 0.0995 ? say('page-milliseconds', { time: number(Math.round(1000 * seconds)) })
    : say('page-seconds', { time: number(seconds, 2) });
const percent = (part, whole) => `${Math.min(100, (100 * part) / whole).toFixed(3)}%`;

function Track({ bars, scale, children }) {
  return (
    <div className="td-track">
      {bars.map(({ lane, model, stage, label, why, start, seconds }, at) => (
        <span key={lane + at} className="td-segment" data-lane={lane} data-stage={stage}
          title={[label, model, why, inWords(seconds)].filter(Boolean).join(' · ')}
          style={{ left: percent(start, scale), width: percent(seconds, scale) }} />
      ))}
      {children}
    </div>
  );
}

function Chart({ bars, total, running }) {
  const end = Math.max(total, ...bars.map((bar) => bar.start + bar.seconds), TOLERANCE);
  const scale = running ? ceiling(end) : end;
  const lanes = lanesOf(bars);
  const models = lanes.filter((lane) => lane.model);
  const cursor = running && <span className="td-now" style={{ left: percent(end, scale) }} />;
  // The rows below say the same in words, so a screen reader is spared the picture.
  if (overlap(bars)) {
    return (
      <div className="td-chart" dir="ltr" aria-hidden="true">
        {lanes.map((lane) => (
          <div key={lane.lane} className="td-lane">
            <span className="td-lane-name">{lane.model || 'Tandem'}</span>
            <Track bars={lane.bars} scale={scale}>{cursor}</Track>
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className="td-chart" dir="ltr" aria-hidden="true">
      <Track bars={bars} scale={scale}>{cursor}</Track>
      {models.length > 1 && (
        <div className="td-spans">
          {models.map(({ lane, model, start, end }) => (
            <span key={lane} title={model}
              style={{ left: percent(start, scale), width: percent(end - start, scale) }}><b>{model}</b></span>
          ))}
        </div>
      )}
    </div>
  );
}

function Row({ lane, model, stage, label, why, seconds, text, longest }) {
  return (
    <tr data-lane={lane} data-stage={stage}>
      <th scope="row">
        <i className="td-dot" aria-hidden="true" />
        <span>{label} {why && <small>{why}</small>}</span>
      </th>
      <td className="td-model" title={model}>{model}</td>
      <td className="td-share" aria-hidden="true"><i style={{ width: percent(seconds, longest) }} /></td>
      <td className="td-seconds">{text ?? inWords(seconds)}</td>
    </tr>
  );
}

function TandemLatency({
  running = false, headline = '', total = 0, bars = [], rows = [], sum = null, tokens = [],
}) {
  const longest = Math.max(TOLERANCE, ...rows.map((row) => row.seconds));
  return (
    <details className="td td-latency td-panel" aria-label={say('page-timing')} data-running={running}>
      <summary>
        <span className="td-head">
          <Timer className="td-icon" aria-hidden="true" />
          <span className="td-note">{headline || say('page-timing')}</span>
          <ChevronDown className="td-chevron" aria-hidden="true" />
        </span>
        {bars.length > 0 && <Chart bars={bars} total={total} running={running} />}
      </summary>
      <div className="td-body">
        <table className="td-rows">
          <thead>
            <tr>
              <th scope="col">{say('page-step')}</th>
              <th scope="col">{say('page-model')}</th>
              <td className="td-share" />
              <th scope="col">{say('page-time')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => <Row key={`${row.lane} ${row.stage} ${at}`} {...row} longest={longest} />)}
          </tbody>
          {sum && (
            <tfoot>
              <tr>
                <th scope="row">{say('page-total')}</th>
                <td />
                <td className="td-share" />
                <td className="td-seconds">{sum.text}</td>
              </tr>
            </tfoot>
          )}
        </table>
        {tokens.length > 0 && (
          <ul className="td-tokens">
            {tokens.map(({ model, text }, at) => <li key={at}><b>{model}</b> {text}</li>)}
          </ul>
        )}
      </div>
    </details>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Latency ??= TandemLatency);
export default <Kept {...props} />;

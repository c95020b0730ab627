// Who answered and why, under each answer. Props: ui/panels.py.
import { useEffect, useState } from 'react';
import {
  ArrowRight, Check, ChevronDown, CircleAlert, CircleMinus, CircleX, History, LoaderCircle, MessageCircle, Quote,
  RotateCcw, Sparkles, ThumbsDown, ThumbsUp,
} from 'lucide-react';
import { Markdown } from '@/components/markdown';

const { say } = window.tandem;

const TONES = { busy: LoaderCircle, good: Check, warn: CircleAlert, error: CircleX, plain: CircleMinus };
const ICONS = {
  check: Check, down: ThumbsDown, history: History, 'message-circle': MessageCircle, quote: Quote, rotate: RotateCcw,
  sparkles: Sparkles, up: ThumbsUp,
};

// A live region speaks of changes, not of what it was born with: while a turn runs it starts empty and is then filled.
function Headline({ text, live }) {
  const [shown, show] = useState(live ? '' : text);
  useEffect(() => show(text), [text]);
  return <p className="td-headline" role="status" aria-live="polite">{shown}</p>;
}

// Keeps the focus while it is busy: a disabled button would drop it to the top of the page.
function Action({ name, label, icon, payload, call }) {
  const [spent, setSpent] = useState(false);
  const Icon = ICONS[icon] ?? ArrowRight;
  const run = async () => {
    if (spent) return;
    setSpent(true);
    try {
      await call({ name, payload: payload ?? {} });
    } finally {
      setSpent(false);
    }
  };
  return (
    <button type="button" className="td-button" aria-disabled={spent} onClick={run}>
      <Icon aria-hidden="true" /> {label}
    </button>
  );
}

// A copy, and the thumbs: one of them at most is pressed, and pressed once more it is taken back.
function Tools({ tools, call }) {
  const [vote, setVote] = useState(0);
  const [done, setDone] = useState('');
  const run = async ({ name, payload, icon }) => {
    const next = payload.vote === vote ? 0 : payload.vote;
    try {
      await call({ name, payload: payload.vote ? { ...payload, vote: next } : payload });
      if (payload.vote) setVote(next);
      else setDone(icon);
    } catch {
      // Chainlit has told the person
    }
  };
  return (
    <span className="td-tools">
      {tools.map((tool) => {
        const Icon = done === tool.icon ? Check : ICONS[tool.icon];
        return (
          <button key={tool.icon} type="button" className="td-tool" aria-label={tool.label} title={tool.label}
            aria-pressed={tool.payload.vote ? vote === tool.payload.vote : undefined} onClick={() => run(tool)}>
            <Icon aria-hidden="true" />
          </button>
        );
      })}
    </span>
  );
}

function Fold({ label, className = '', children }) {
  return (
    <details className={`td-fold ${className}`}>
      <summary><ChevronDown aria-hidden="true" /> {label}</summary>
      {children}
    </details>
  );
}

function TandemDecision({
  state = 'settled', tone = 'plain', headline = '', badges = [], reasons = [], problems = [], details = [],
  draft = null, actions = [], tools = [], call,
}) {
  const Icon = TONES[tone] ?? TONES.plain;
  return (
    <div className="td td-decision" role="group" aria-label={say('page-who-answered')} data-state={state}
      data-tone={tone}>
      <div className="td-head">
        <Icon className="td-tone" aria-hidden="true" />
        <Headline text={headline} live={state === 'working'} />
        {badges.map((badge) => (
          <span key={badge.text} className="td-badge" data-tone={badge.tone} title={badge.title}>{badge.text}</span>
        ))}
        {actions.length + tools.length > 0 && (
          <div className="td-actions">
            {tools.length > 0 && <Tools tools={tools} call={call} />}
            {actions.map((action) => (
              <Action key={action.name + JSON.stringify(action.payload)} {...action} call={call} />
            ))}
          </div>
        )}
      </div>
      {reasons.length > 0 && (
        <ul className="td-reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
      )}
      {problems.map((problem) => (
        <div key={problem.text} className="td-problem">
          <CircleAlert aria-hidden="true" />
          <p><strong>{problem.text}</strong> {problem.hint}</p>
        </div>
      ))}
      {draft && (
        <Fold label={say('page-show-draft')}>
          <blockquote className="td-draft">
            <Markdown renderMarkdown>{draft.text ?? ''}</Markdown>
            <p className="td-by">{draft.model ? say('page-draft-by', { model: draft.model }) : say('page-draft')}</p>
          </blockquote>
        </Fold>
      )}
      {details.length > 0 && (
        <Fold label={say('page-details')} className="td-details">
          <dl className="td-numbers">
            {details.map(({ label, value, note }, at) => (
              <div key={at}>
                <dt>{label}</dt>
                <dd>{/\p{L}/u.test(value) ? value : <bdi dir="ltr">{value}</bdi>}</dd>
                {note && <dd className="td-by">{note}</dd>}
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </div>
  );
}

// Chainlit runs this file anew with every update: the first run's component stays, and with it what is open or focused.
const Kept = ((window.tandemElements ??= {}).Decision ??= TandemDecision);
export default <Kept {...props} call={callAction} />;

import type { JSX } from 'preact';
import type { Certainty, Diagnosis, Finding, Fix } from '../../core/diagnosis.ts';
import { MaskedText } from '../../ui/masked-text.tsx';
import { ReferenceLink } from '../../ui/reference-link.tsx';
import { succeededLater } from '../words.ts';

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  certain: 'The request itself or the server’s own words prove it.',
  likely: 'The facts fit and nothing contradicts.',
  possible: 'This cannot be seen from the browser: check it as described.',
};

const WHO: Readonly<Record<Fix['who'], string>> = {
  client: 'client',
  server: 'server',
  gateway: 'gateway',
  'identity-provider': 'identity provider',
  user: 'user',
};

/** The first cause, its proof and its fix; the other causes folded under it. */
export function VerdictCard({ diagnosis }: { diagnosis: Diagnosis }): JSX.Element | null {
  const [first, ...others] = diagnosis.causes;
  if (!first) return null;
  return (
    <>
      {diagnosis.expected && (
        <p class="banner quiet">
          <b>Expected.</b> <MaskedText text={diagnosis.expected} />
        </p>
      )}
      {diagnosis.recovered && <p class="banner good">✓ {succeededLater(diagnosis.recovered.afterMs)}</p>}
      <article class="verdict" data-certainty={first.certainty} data-finding={first.id}>
        <h1>
          <MaskedText text={first.title} />
          <CertaintyBadge certainty={first.certainty} />
        </h1>
        <FindingBody finding={first} />
      </article>
      {others.length > 0 && <Others findings={others} />}
      {diagnosis.notes.map((note) => (
        <p class="note">
          <MaskedText text={note} />
        </p>
      ))}
    </>
  );
}

function CertaintyBadge({ certainty }: { certainty: Certainty }): JSX.Element {
  return (
    <span class="cert" data-certainty={certainty} title={CERTAINTY[certainty]}>
      {certainty}
    </span>
  );
}

function FindingBody({ finding }: { finding: Finding }): JSX.Element {
  return (
    <>
      <ul class="ev" aria-label="Evidence">
        {finding.evidence.map(({ from, text }) => (
          <li>
            <span class="tag">{from}</span>
            <span>
              <MaskedText text={text} />
            </span>
          </li>
        ))}
      </ul>
      <div class="fix">
        <b>Fix</b>
        <ol>
          {finding.fix.map(({ who, text }) => (
            <li>
              <span class="who">{WHO[who]}</span> <MaskedText text={text} />
            </li>
          ))}
        </ol>
        {finding.unless && (
          <p class="note">
            <b>Not this if:</b> <MaskedText text={finding.unless} />
          </p>
        )}
        <ReferenceLink href={finding.reference} />
      </div>
    </>
  );
}

function Others({ findings }: { findings: readonly Finding[] }): JSX.Element {
  return (
    <div class="others">
      <h2>
        Or else
        <span class="rule" />
      </h2>
      {findings.map((finding) => (
        <details class="other" data-finding={finding.id} data-certainty={finding.certainty}>
          <summary>
            <span class="other-title">
              <MaskedText text={finding.title} />
            </span>
            <CertaintyBadge certainty={finding.certainty} />
          </summary>
          <FindingBody finding={finding} />
        </details>
      ))}
    </div>
  );
}

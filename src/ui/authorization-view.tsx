import type { JSX } from 'preact';
import type { Authorization, AuthorizationProblem } from '../core/authorization.ts';
import { labelOf } from '../core/masked.ts';
import { layOutFaults, type FaultRow, type Marker } from '../core/authorization/lay-out-faults.ts';
import { sayEncodedAnew } from './encoded-anew.ts';
import { MaskedText } from './masked-text.tsx';
import { ReferenceLink } from './reference-link.tsx';
import { summarizeToken } from './summarize-token.ts';
import { useColumns } from './use-columns.ts';

interface Props {
  readonly authorization: Authorization;
  /** `Authorization` or `Proxy-Authorization`. */
  readonly name: string;
}

/** The header in one line with its faults marked under it, the way a compiler does. */
export function AuthorizationView({ authorization, name }: Props): JSX.Element {
  const { ref, columns } = useColumns();
  const { text, problems, token, fingerprint } = authorization;
  if (authorization.header === 'unknown')
    return <p class="note">It is not known whether {name} was sent: what was captured does not say.</p>;
  if (authorization.header === 'absent' || text === null)
    return <p class="note">The request was sent without {name}.</p>;
  const anew = sayEncodedAnew(text);
  const rows = layOutFaults(name, text, problems, {
    columns,
    isJwt: token?.kind === 'jwt',
    hasScheme: authorization.scheme !== null,
  });
  return (
    <>
      <div class="anatomy mono">
        <div class="anatomy-lines" ref={ref}>
          {rows.map((row) => (
            <AnatomyRow row={row} columns={columns} />
          ))}
        </div>
        {problems.length === 0 && (
          <div class="anatomy-sum dim">
            <span aria-hidden="true">╰─ </span>
            {summarizeToken(authorization)}
            {fingerprint && <code>{labelOf(fingerprint)}</code>}
          </div>
        )}
        <Corrections name={name} problems={problems} />
      </div>
      {anew !== null && <p class="note">{anew}</p>}
    </>
  );
}

function AnatomyRow({ row, columns }: { row: FaultRow; columns: number }): JSX.Element {
  return (
    <>
      <div class="anatomy-row">
        {row.runs.map((run) => (
          <span class={`paint-${run.paint}`}>{run.text}</span>
        ))}
      </div>
      {row.markers.map((marker) => (
        <MarkerLine marker={marker} columns={columns} />
      ))}
    </>
  );
}

/** Carets with the sentence behind them, or under them where too little room is left. */
function MarkerLine({ marker, columns }: { marker: Marker; columns: number }): JSX.Element {
  const { problem, column, width, isLast } = marker;
  const fitsBehind = columns - column - width > 28;
  return (
    <div class={`marker ${fitsBehind ? 'beside' : 'below'}`} data-level={problem.level}>
      <span class="carets" aria-hidden="true" style={{ marginLeft: `${column}ch` }}>
        {'^'.repeat(width)}
      </span>
      {isLast && (
        <span class="says" data-problem={problem.slug}>
          <MaskedText text={problem.says} />
          {problem.reference !== undefined && <ReferenceLink href={problem.reference} />}
        </span>
      )}
    </div>
  );
}

function Corrections({
  name,
  problems,
}: {
  name: string;
  problems: readonly AuthorizationProblem[];
}): JSX.Element | null {
  const forms = [...new Set(problems.flatMap(({ corrected }) => (corrected === undefined ? [] : [corrected])))];
  if (forms.length === 0) return null;
  return (
    <>
      {forms.map((form) => (
        <div class="corrected">
          <span class="corrected-label">Should read</span>
          <span>
            <span class="paint-name">{name}: </span>
            <MaskedText text={form} />
          </span>
        </div>
      ))}
    </>
  );
}

import type { JSX } from 'preact';
import type { Body, Exchange, Header } from '../../core/exchange.ts';
import { size } from '../../core/size.ts';
import { MaskedText } from '../../ui/masked-text.tsx';
import { visibleText } from '../../ui/visible-text.ts';

/** The whole exchange as it was recorded: masked. */
export function RawView({ exchange }: { exchange: Exchange }): JSX.Element {
  const { method, url, request, response, redirectUrl, error } = exchange;
  return (
    <>
      <h3>Request</h3>
      <pre class="raw">
        <b>{visibleText(method)}</b> <MaskedText isWhole text={url.text} />
        <Headers headers={request.headers} />
        <BodyText body={request.body} />
      </pre>
      <h3>Response</h3>
      <pre class="raw">
        <b>{response.status === 0 ? 'no answer' : response.status}</b> {visibleText(response.statusText)}
        <Headers headers={response.headers} />
        {redirectUrl && (
          <>
            {'\n'}leads to <MaskedText isWhole text={redirectUrl.text} />
          </>
        )}
        {error && (
          <>
            {'\n'}
            <span class="bad">
              <MaskedText isWhole text={error} />
            </span>
          </>
        )}
        <BodyText body={response.body} />
        {response.unread !== undefined && (
          <span class="dim">
            {'\n\n'}the body of {size(response.unread)} was not read
          </span>
        )}
      </pre>
    </>
  );
}

function Headers({ headers }: { headers: readonly Header[] | null }): JSX.Element {
  if (headers === null) return <span class="dim">{'\n'}headers were not captured</span>;
  return (
    <>
      {headers.map(({ name, value }) => (
        <>
          {'\n'}
          <span class="paint-name">{visibleText(name)}:</span> <MaskedText isWhole text={value} />
        </>
      ))}
    </>
  );
}

function BodyText({ body }: { body: Body | null }): JSX.Element | null {
  if (body === null || body.text === '') return null;
  return (
    <>
      {'\n\n'}
      <MaskedText isWhole lines text={body.text} />
      {body.truncated && <span class="dim">{'\n'}… the rest was not kept</span>}
    </>
  );
}

import type { JSX } from 'preact';
import type { Story } from '../../core/story/story.ts';
import { MaskedText } from '../../ui/masked-text.tsx';
import { localClockTenths } from '../../ui/time.ts';

/** What changed since the last success of the same endpoint. */
export function Compare({ comparison }: { comparison: NonNullable<Story['compare']> }): JSX.Element {
  const { differences, same } = comparison;
  return (
    <>
      <table class="compare">
        <caption class="visually-hidden">Differences to the last success</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">What</span>
            </th>
            <th scope="col">
              Success at {localClockTenths(comparison.with.sentAt)} <span class="good">{comparison.with.status}</span>
            </th>
            <th scope="col">This request</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ what, before, now }) => (
            <tr>
              <th scope="row">
                <MaskedText text={what} />
              </th>
              <td>
                <MaskedText text={before} />
              </td>
              <td class="bad">
                <MaskedText text={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length === 0 && <p class="note">Nothing that can be seen from here differs.</p>}
      {same.length > 0 && (
        <p class="note">
          Unchanged:{' '}
          {same.map((name) => (
            <span class="pill">
              <MaskedText text={name} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { visibleText } from './visible-text.ts';

export interface Member {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly says: string;
  /** Who defines it. */
  readonly from?: string | null;
  readonly tone?: 'plain' | 'good' | 'bad';
}

/** Names, values and what they mean: claims, parameters, header members. The roles outlive the narrow layout, which draws no table. */
export function MembersTable({ caption, members }: { caption: string; members: readonly Member[] }): JSX.Element {
  return (
    <table class="members" role="table">
      <caption class="visually-hidden">{caption}</caption>
      <colgroup>
        <col class="of-name" />
        <col class="of-value" />
        <col />
      </colgroup>
      <thead class="visually-hidden">
        <tr role="row">
          <th scope="col" role="columnheader">
            Name
          </th>
          <th scope="col" role="columnheader">
            Value
          </th>
          <th scope="col" role="columnheader">
            Meaning
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {members.map(({ name, value, says, from, tone }) => (
          <tr key={name} role="row">
            <th scope="row" role="rowheader">
              {visibleText(name)}
            </th>
            <td role="cell">{value}</td>
            <td role="cell" class={tone === 'plain' || tone === undefined ? '' : tone} title={from ?? undefined}>
              {says}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

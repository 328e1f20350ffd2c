import type { ComponentChildren, JSX } from 'preact';

export interface Member {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly says: string;
  /** Who defines it. */
  readonly from?: string | null;
  readonly tone?: 'plain' | 'good' | 'bad';
}

/** Names, values and what they mean: claims, parameters, header members. */
export function MembersTable({ caption, members }: { caption: string; members: readonly Member[] }): JSX.Element {
  return (
    <table class="members">
      <caption class="visually-hidden">{caption}</caption>
      <colgroup>
        <col class="of-name" />
        <col class="of-value" />
        <col />
      </colgroup>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ name, value, says, from, tone }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
            <td class={tone === 'plain' || tone === undefined ? '' : tone} title={from ?? undefined}>
              {says}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

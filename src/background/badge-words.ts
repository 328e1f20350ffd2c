import type { Settings } from '../messaging/settings.ts';
import type { TabRecord } from '../messaging/tab-record.ts';

/** What the toolbar says about a tab. */
export interface Badge {
  /** Empty: no badge. */
  text: string;
  title: string;
}

/** Refusals of the page after which the same request succeeded. */
export interface Recovered {
  unauthorized: number;
  forbidden: number;
}

export const noneRecovered: Recovered = { unauthorized: 0, forbidden: 0 };
export const idleBadge: Badge = { text: '', title: 'Why 401' };

export function badgeOf(
  { unauthorized, forbidden }: TabRecord['counts'],
  recovered: Recovered,
  counted: Settings['badgeCounts'],
): Badge {
  if (unauthorized + forbidden === 0) return idleBadge;
  const count = {
    '401': unauthorized,
    '401-and-403': unauthorized + forbidden,
    'not-recovered': unauthorized - recovered.unauthorized,
  }[counted];
  const again = recovered.unauthorized + recovered.forbidden;
  const told = `${unauthorized} × 401, ${forbidden} × 403 since the last navigation`;
  return {
    text: count > 0 ? shortOf(count) : '',
    title: `${idleBadge.title}: ${told}${again === 0 ? '' : `, ${again} recovered`}`,
  };
}

/** Four characters fit. */
function shortOf(count: number): string {
  return count < 10_000 ? String(count) : '9999';
}

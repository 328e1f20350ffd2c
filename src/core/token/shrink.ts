import { say, type Masked, type MaskedJson } from '../masked.ts';

type Members = { readonly [name: string]: MaskedJson };

/** Stands for what was left out of a very large set of claims. */
const LEFT_OUT: Masked = say`‹left-out›`;

/** The claims a diagnosis reads, most important first. */
const ESSENTIAL = [
  ...['alg', 'typ', 'kid', 'enc', 'cty', 'crit'],
  ...[
    'iss',
    'aud',
    'exp',
    'nbf',
    'iat',
    'azp',
    'client_id',
    'appid',
    'token_use',
    'cnf',
    'scope',
    'scp',
    'jti',
    'nonce',
    'at_hash',
  ],
  ...[
    'acr',
    'amr',
    'auth_time',
    'tid',
    'ver',
    'sub',
    'roles',
    'permissions',
    'realm_access',
    'resource_access',
    'groups',
  ],
];

/**
 * The members that fit into `cap` UTF-16 units of JSON: essential ones first, large ones cut or left out. Members that fit
 * already come back as they are, so shrinking twice equals shrinking once.
 */
export function shrink(members: Members, cap: number): Members {
  if (JSON.stringify(members).length <= cap) return members;
  const names = Object.keys(members);
  const order = [
    ...ESSENTIAL.filter((name) => Object.hasOwn(members, name)),
    ...names.filter((name) => !ESSENTIAL.includes(name)),
  ];
  const kept = new Map<string, MaskedJson>();
  let left = cap - 2;
  for (const name of order.slice(0, 500)) {
    const value = members[name] ?? null;
    const allowed = Math.min(left, cap / 4) - name.length - 4;
    const fitting = JSON.stringify(value).length <= allowed ? value : cut(value, allowed);
    const cost = JSON.stringify(name).length + JSON.stringify(fitting).length + 2;
    if (cost > left) continue;
    kept.set(name, fitting);
    left -= cost;
  }
  return Object.fromEntries(names.flatMap((name) => (kept.has(name) ? [[name, kept.get(name) ?? null]] : [])));
}

/** The beginning of a list; of anything else that is too long, nothing. */
function cut(value: MaskedJson, allowed: number): MaskedJson {
  if (!Array.isArray(value)) return LEFT_OUT;
  const kept: MaskedJson[] = [];
  let left = allowed - JSON.stringify(LEFT_OUT).length - 2;
  for (const element of value as readonly MaskedJson[]) {
    left -= JSON.stringify(element).length + 1;
    if (left < 0) break;
    kept.push(element);
  }
  return [...kept, LEFT_OUT];
}

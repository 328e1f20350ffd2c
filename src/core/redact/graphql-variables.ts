const BINDING = /([A-Za-z_]\w{0,40})\s{0,4}:\s{0,4}\$([A-Za-z_]\w{0,40})/g;
const MOST = 200;

/** The arguments to which a GraphQL document binds its variables: `login(password: $p)`. GraphQL section 2.10. */
export function boundVariables(text: string): ReadonlyMap<string, string> {
  const bound = new Map<string, string>();
  if (!text.includes('variables') || !text.includes('$')) return bound;
  for (const [, argument = '', variable = ''] of text.matchAll(BINDING)) {
    bound.set(variable, argument);
    if (bound.size === MOST) break;
  }
  return bound;
}

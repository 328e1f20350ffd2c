import { say, writeMasked, type Masked } from '../masked.ts';
import { nameVariable, type SecretPlace } from './name-variable.ts';
import { findCredentials, partsOf, type Secret } from './placeholders.ts';

/** What a reader has to fill in. */
export interface Variable {
  readonly name: Masked;
  /** `<cookie sid, #39fb>`: what belongs there. */
  readonly says: Masked;
}

/** Text to quote, or a variable; `isEncoded`: percent-encoded where it stands. */
export type Piece = { readonly text: Masked } | { readonly variable: Variable; readonly isEncoded: boolean };

/** Gives the same secret the same variable in all of one request. */
export interface Variables {
  /** In the order in which they are named. */
  readonly all: () => Variable[];
  inHeader(name: Masked, value: Masked): Piece[];
  /** Names of secrets are taken from the text before them. `isEncoded`: the text is percent-encoded. */
  inText(text: Masked, place: 'parameter' | 'body', isEncoded: boolean): Piece[];
  /** What the record's cap cut off. */
  rest(): Piece;
}

export function createVariables(): Variables {
  const byKey = new Map<string, Variable>();
  const names = new Set<string>();

  function unused(name: Masked, first?: number): Masked {
    let free = first === undefined ? name : say`${name}_${first}`;
    for (let count = first ?? 2; names.has(free); count++) free = say`${name}_${count}`;
    names.add(free);
    return free;
  }

  function variableFor(secret: Secret, place: SecretPlace, field: Masked): Variable {
    const known = byKey.get(secret.key);
    if (known) return known;
    const name = nameVariable(place, field);
    const variable = {
      name: name === undefined ? unused(say`SECRET`, 1) : unused(name),
      says: describe(secret, place, field),
    };
    byKey.set(secret.key, variable);
    return variable;
  }

  return {
    all: () => [...byKey.values()],
    inHeader(name, value) {
      const place = placeOf(name);
      const text = wellFormed(value);
      return partsOf(text, place.endsWith('authorization') ? findCredentials(text) : undefined).map((part) => {
        if ('text' in part) return part;
        const field = place === 'cookie' ? nameBefore(part.before) : name;
        return { variable: variableFor(part.secret, place, field), isEncoded: false };
      });
    },
    inText: (text, place, isEncoded) =>
      partsOf(wellFormed(text)).map((part) =>
        'text' in part ? part : { variable: variableFor(part.secret, place, nameBefore(part.before)), isEncoded },
      ),
    rest() {
      const variable = { name: unused(say`REST_OF_BODY`), says: say`<the rest of the body, which was not kept>` };
      byKey.set('rest', variable);
      return { variable, isEncoded: false };
    },
  };
}

/** Half a surrogate pair cannot be sent. */
function wellFormed(text: Masked): Masked {
  return writeMasked(text, (raw) => raw.replace(/\p{Cs}/gu, '\uFFFD'));
}

function placeOf(header: Masked): SecretPlace {
  const name = header.toLowerCase();
  return name === 'authorization' || name === 'proxy-authorization' || name === 'cookie' ? name : 'header';
}

const PLACES: Readonly<Record<SecretPlace, Masked>> = {
  authorization: say`credentials of`,
  'proxy-authorization': say`credentials of`,
  cookie: say`cookie`,
  header: say`header`,
  parameter: say`parameter`,
  body: say`value in the body`,
};

function describe({ label }: Secret, place: SecretPlace, field: Masked): Masked {
  const name = writeMasked(field, (text) =>
    text
      .replace(/[^\w.[\]-]+/g, ' ')
      .slice(0, LONGEST_NAME)
      .trim(),
  );
  const what = name === '' ? PLACES[place] : say`${PLACES[place]} ${name}`;
  return label === null ? say`<${what}>` : say`<${what}, ${label}>`;
}

const FIELD = /([A-Za-z_][\w.[\]-]{0,63})["']?\s{0,8}[:=]\s{0,8}["']?(?:[\w-]{1,20} )?$/;
const LONGEST_NAME = 40;

/** The name in `name=‹…›`, `"name": "‹…›"` and `name: Scheme ‹…›`. */
function nameBefore(before: Masked): Masked {
  return writeMasked(before, (text) => FIELD.exec(text)?.[1] ?? '');
}

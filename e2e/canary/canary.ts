import { createHash } from 'node:crypto';

/** A secret that exists in one place only: where it is found again, it came from there. */
export interface Canary {
  readonly place: string;
  readonly secret: string;
}

/** Letters and digits, so that eight of them in a row are found nowhere by chance. */
export function plant(place: string, length = 32): Canary {
  const digest = createHash('sha512').update(`canary of ${place}`).digest('base64');
  return { place, secret: digest.replace(/[^A-Za-z0-9]/g, '').slice(0, length) };
}

/** In characters that URLs, JSON, XML and forms all write in other ways. */
function plantAwkward(place: string): Canary {
  const { secret } = plant(place);
  return { place, secret: `${secret.slice(0, 12)}"é&<${secret.slice(12, 24)}+/ %${secret.slice(24)}` };
}

/** Canaries that are looked for: each is hidden once, under the name of its place. */
export interface Nest {
  readonly canaries: readonly Canary[];
  hide(place: string): string;
  hideAwkward(place: string): string;
  /** A person's name is not known by its form, and shorter than a key. */
  hideName(place: string): string;
  /** A JSON Web Token; its signature is the canary. */
  hideJwt(place: string, claims?: object): string;
}

export function createNest(): Nest {
  const canaries: Canary[] = [];
  const keep = (canary: Canary): string => {
    canaries.push(canary);
    return canary.secret;
  };
  const hide = (place: string): string => keep(plant(place));
  return {
    canaries,
    hide,
    hideAwkward: (place) => keep(plantAwkward(place)),
    hideName: (place) => keep(plant(place, 20)),
    hideJwt(place, claims = {}) {
      const all = {
        iss: 'https://id.canary.example/',
        aud: 'api',
        exp: 1_700_000_000,
        scope: 'orders:read',
        ...claims,
      };
      return `${base64url({ alg: 'RS256', typ: 'JWT', kid: 'k1' })}.${base64url(all)}.${hide(`${place}, signature`)}`;
    },
  };
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

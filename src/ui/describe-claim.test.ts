import { describe, expect, it } from 'vitest';
import { say } from '../core/masked.ts';
import { describeClaim } from './describe-claim.ts';
import { kindOfJwt } from './kind-of-jwt.ts';
import { missingScopes, rolesIn } from './scopes.ts';
import { pastedContext, type TokenContext } from './token-context.ts';

const sentAt = Date.UTC(2026, 10, 20, 11, 57, 14);
const context: TokenContext = {
  ...pastedContext(sentAt),
  isRequest: true,
  origin: say`https://api.acme.dev`,
  host: say`api.acme.dev`,
  method: say`GET`,
  target: say`https://api.acme.dev/v1/me`,
};

describe('describeClaim', () => {
  it('reads a time against the request', () => {
    expect(describeClaim('exp', sentAt / 1000 - 12, context)).toMatchObject({
      says: expect.stringContaining('12 s before the request') as string,
      tone: 'bad',
    });
    expect(describeClaim('exp', sentAt / 1000 + 60, context).tone).toBe('plain');
    expect(describeClaim('nbf', sentAt / 1000 + 60, context).tone).toBe('bad');
  });

  it('compares a time with nothing where the recording has none', () => {
    const note = describeClaim('exp', sentAt / 1000 - 12, { ...context, sentAt: Number.NaN });
    expect(note).toMatchObject({ says: expect.not.stringContaining('request') as string, tone: 'plain' });
  });

  it.each([
    [sentAt - 12_000, /12 s before the request · in milliseconds/],
    [say`${(sentAt - 12_000) / 1000}`, /12 s before the request · text/],
    [1e300, /^no moment that can be read · beyond the year 9999/],
    [null, /^no moment that can be read · no number/],
  ])('says of exp %j what it means and what is wrong about it', (exp, says) => {
    const note = describeClaim('exp', exp, context);
    expect(note.says).toMatch(says);
    expect(note.tone).toBe('bad');
  });

  it('reads a time before 1970 as one that has passed', () => {
    expect(describeClaim('exp', -5, context)).toMatchObject({
      says: expect.stringContaining('before the request') as string,
      tone: 'bad',
    });
  });

  it.each([
    [say`https://api.acme.dev`, 'names this host'],
    [say`https://api.acme.dev/v1/`, 'names this host'],
    [say`api.acme.dev`, 'names this host'],
    [say`https://other.acme.dev`, 'the address of another host: right if this API goes by that name'],
    [say`api://default`, 'a name that only the server knows: compare it with its configuration'],
    [say`orders`, 'a name that only the server knows: compare it with its configuration'],
  ])('says of aud %s: %s', (audience, says) => {
    expect(describeClaim('aud', audience, context).says).toBe(says);
  });

  it('compares the issuer with the site of the host', () => {
    expect(describeClaim('iss', say`https://id.acme.dev/`, context).says).toContain('on the site of this host');
    expect(describeClaim('iss', say`https://login.example/`, context).says).toContain('on another site');
  });

  it('compares a DPoP proof with its request', () => {
    expect(describeClaim('htm', say`GET`, context).tone).toBe('good');
    expect(describeClaim('htu', say`https://api.acme.dev/v1/you`, context).tone).toBe('bad');
    expect(describeClaim('htu', say`https://x`, pastedContext(sentAt)).tone).toBe('plain');
  });

  it('says nothing of a private claim', () => {
    expect(describeClaim('favourite_colour', say`core`, context)).toEqual({
      says: 'private claim of the issuer',
      tone: 'plain',
      from: null,
    });
  });
});

describe('rights', () => {
  const challenge = { scheme: say`Bearer`, params: { scope: say`orders:read orders:write` }, token68: null };

  it('are missing when a challenge asks for them and no scope claim has them', () => {
    expect(missingScopes({ scope: say`orders:read` }, [challenge])).toEqual(['orders:write']);
    expect(missingScopes({ scp: [say`orders:read`, say`orders:write`] }, [challenge])).toEqual([]);
  });

  it('are not called missing in a token that lists none', () => {
    expect(missingScopes({ sub: say`u` }, [challenge])).toEqual([]);
  });

  it('are found where Keycloak nests them', () => {
    expect(rolesIn({ roles: [say`admin`] })).toEqual([{ of: '', words: ['admin'] }]);
    expect(rolesIn({ shop: { roles: [say`a`] }, mail: { roles: [say`b`] } })).toEqual([
      { of: 'shop', words: ['a'] },
      { of: 'mail', words: ['b'] },
    ]);
    expect(rolesIn({ team: say`core` })).toEqual([]);
  });
});

describe('kindOfJwt', () => {
  it('tells an access token, a proof and an SD-JWT from one that says nothing', () => {
    const jwt = { kind: 'jwt', claims: {}, signature: 'present' } as const;
    expect(kindOfJwt({ ...jwt, header: { typ: say`at+jwt` } })).toMatch(/^An access token/);
    expect(kindOfJwt({ ...jwt, header: { typ: say`dpop+jwt` } })).toMatch(/^A DPoP proof/);
    expect(kindOfJwt({ ...jwt, header: {}, disclosures: 3 })).toMatch(/^An SD-JWT with 3 disclosures/);
    expect(kindOfJwt({ ...jwt, header: {} })).toBeNull();
  });

  it('is sure of an ID token only where the token says so', () => {
    const jwt = { kind: 'jwt', header: {}, signature: 'present' } as const;
    expect(kindOfJwt({ ...jwt, claims: { token_use: say`id`, scope: say`openid` } })).toMatch(/^An ID token/);
    expect(kindOfJwt({ ...jwt, claims: { nonce: say`n`, scope: say`openid` } })).toMatch(/^Most probably an ID token/);
  });
});

import { describe, expect, it } from 'vitest';
import { checkHosts, checkLeeway } from './check-settings.ts';

describe('the leeway', () => {
  it.each([
    ['0', 0],
    [' 5 ', 5],
    ['600', 600],
  ])('takes %j', (text, seconds) => {
    expect(checkLeeway(text, 5)).toEqual({ value: seconds, problem: null, remark: null });
  });

  it.each(['', '-5', '601', '999999', 'abc', '2.5', '1e2', '9'.repeat(400)])(
    'refuses %j and says what holds',
    (text) => {
      const { value, problem } = checkLeeway(text, 7);
      expect(value).toBeNull();
      expect(problem).toContain('Still in force: 7 s.');
    },
  );
});

describe('the hosts to ignore', () => {
  it.each([
    ['cdn.example\n*.ads.example', ['cdn.example', '*.ads.example']],
    ['a.example, b.example c.example', ['a.example', 'b.example', 'c.example']],
    ['localhost\n127.0.0.1\n[::1]', ['localhost', '127.0.0.1', '[::1]']],
    ['_dmarc.example', ['_dmarc.example']],
    ['', []],
  ])('takes %j', (text, hosts) => {
    expect(checkHosts(text)).toEqual({ value: hosts, problem: null, remark: null });
  });

  it.each([
    ['https://x/y', 'x'],
    ['https://user:hunter2@api.acme.dev/v1?key=1', 'api.acme.dev'],
    ['api.acme.dev:8443', 'api.acme.dev'],
    ['API.acme.dev/', 'api.acme.dev'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['https://*.acme.dev/', '*.acme.dev'],
  ])('understands %j', (text, host) => {
    const checked = checkHosts(text);
    expect(checked).toMatchObject({ value: [host], problem: null });
    expect(checked.remark).toBe(`Read as its host: ${host}.`);
  });

  it.each(['not a host!!', 'a..', '*', 'api.*.dev', 'https://', '-', '%20', '.', '*.[::1]'])('refuses %j', (text) => {
    expect(checkHosts(`good.example\n${text}`)).toMatchObject({
      value: ['good.example'],
      problem: `“${text}” is no host name, and is not used.`,
    });
  });

  it('says what stands there twice, also in other words', () => {
    const { value, remark } = checkHosts('cdn.example\nhttps://cdn.example/a.js');
    expect(value).toEqual(['cdn.example']);
    expect(remark).toBe('“cdn.example” stood here twice.');
  });
});

/** The text, and what someone reads who decodes what is in it: each decoding by itself, and all of them twice over. */
export function* readingsOf(text: string): Generator<[string, string]> {
  yield ['as it is', text];
  for (const [name, decode] of Object.entries(decodings)) {
    const decoded = decode(text);
    if (decoded !== text) yield [name, decoded];
  }
  let all = text;
  for (const round of ['everything decoded', 'everything decoded twice']) {
    const before = all;
    for (const decode of Object.values(decodings)) all = decode(all);
    if (all === before) break;
    yield [round, all];
  }
  yield ['base64 decoded', bytesIn(text)];
  yield ['everything decoded, then base64', bytesIn(all)];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodings: Readonly<Record<string, (text: string) => string>> = {
  percent: (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, percentDecoded),
  escapes: (text) =>
    text
      .replace(/\\u\{?([0-9a-f]{4})\}?|\\x([0-9a-f]{2})/gi, (_, unit?: string, byte?: string) =>
        String.fromCharCode(parseInt(unit ?? byte ?? '', 16)),
      )
      .replace(/\\(["'\\/])/g, '$1'),
  entities: (text) =>
    text.replace(
      /&(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(\w{2,4}));/gi,
      (whole, hex?: string, decimal?: string, name = '') =>
        hex !== undefined || decimal !== undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
          : (NAMED[name] ?? whole),
    ),
};

function percentDecoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** What runs of base64 stand for, begun at each of its four places: a blob may be a part of a longer word. */
function bytesIn(text: string): string {
  const blobs = text.match(/[A-Za-z0-9+/_-]{12,}/g) ?? [];
  return blobs
    .flatMap((blob) => [0, 1, 2, 3].map((skip) => Buffer.from(blob.slice(skip), 'base64').toString('latin1')))
    .join('\n');
}

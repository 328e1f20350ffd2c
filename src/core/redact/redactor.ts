import type { Body } from '../exchange.ts';
import { sliceMasked, type Masker } from '../masked.ts';
import type { RawBody } from '../raw-exchange.ts';
import { maskBody } from './body.ts';
import { headRedactorWith, type HeadRedactor } from './head-redactor.ts';
import { findInLines } from './lines.ts';
import { maskMarkup } from './markup.ts';
import { maskMultipart } from './multipart.ts';
import { createRedaction, type RedactionOptions } from './redaction.ts';
import { findSpoken } from './spoken-secrets.ts';
import { settle } from './settle.ts';

/** Decides what is secret, in bodies too. Everything it returns is free of secrets. */
export interface Redactor extends HeadRedactor {
  /** A body of any kind and size, in linear time. `cap`: UTF-16 units of masked text to keep. */
  body(body: RawBody, cap?: number): Body;
}

export function createRedactor(masker: Masker, options?: RedactionOptions): Redactor {
  const redaction = createRedaction(
    masker,
    { markup: maskMarkup, multipart: maskMultipart, lines: findInLines, sentences: findSpoken },
    options,
  );
  const head = headRedactorWith(redaction, masker);
  return {
    ...head,
    body: ({ mimeType, text, truncated = false }, cap = Infinity) => {
      const masked = settle(text, (one) => maskBody(one, mimeType, redaction), masker);
      return {
        mimeType: head.text(mimeType),
        text: sliceMasked(masked, 0, cap),
        truncated: truncated || masked.length > cap,
      };
    },
  };
}

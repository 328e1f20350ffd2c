import type { Exchange } from '../exchange.ts';
import { joinMasked, say, writeMasked, type Masked } from '../masked.ts';
import { headerLine, requestTemplate, type RequestTemplate } from './request-template.ts';
import type { Piece } from './variables.ts';
import { quoteForPhp } from './script-quote.ts';

/** The request for PHP 7 and later with its curl extension. */
export function toPhp(exchange: Exchange): Masked {
  const template = requestTemplate(exchange);
  const constants = template.variables.map(({ name, says }) => say`$${name} = ${quote(says)};\n`);
  return say`<?php
${joinMasked(constants, '')}${constants.length === 0 ? say`` : say`\n`}$curl = curl_init(${expression(template.url)});
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
${joinMasked(optionsOf(template), '')}]);
$body = curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $body, PHP_EOL;
`;
}

function optionsOf({ method, headers, body }: RequestTemplate): Masked[] {
  const hasType = headers.some(({ name }) => name.toLowerCase() === 'content-type');
  const lines = headers.map(({ name, value }) =>
    value.length === 0
      ? say`        ${quote(say`${name};`)},\n`
      : say`        ${expression(headerLine(name, value))},\n`,
  );
  // Without one of its own, curl would say that the body is a form.
  if (body !== null && !hasType) lines.push(say`        'Content-Type:',\n`);
  return [
    ...(method === 'HEAD' ? [say`    CURLOPT_NOBODY => true,\n`] : []),
    ...(method === 'GET' || method === 'HEAD' ? [] : [say`    CURLOPT_CUSTOMREQUEST => ${quote(method)},\n`]),
    ...(lines.length === 0 ? [] : [say`    CURLOPT_HTTPHEADER => [\n${joinMasked(lines, '')}    ],\n`]),
    ...(body === null ? [] : [say`    CURLOPT_POSTFIELDS => ${expression(body)},\n`]),
  ];
}

function expression(pieces: readonly Piece[]): Masked {
  const terms = pieces.map((piece) => {
    if ('text' in piece) return quote(piece.text);
    return piece.isEncoded ? say`rawurlencode($${piece.variable.name})` : say`$${piece.variable.name}`;
  });
  return terms.length === 0 ? say`''` : joinMasked(terms, ' . ');
}

function quote(text: Masked): Masked {
  return writeMasked(text, quoteForPhp);
}

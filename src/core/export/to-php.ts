import type { Exchange } from '../exchange.ts';
import { joinMasked, say, type Masked } from '../masked.ts';
import { writePieces, type Piece } from './placeholders.ts';
import { snippetRequest } from './request.ts';

/** The request with PHP's curl functions; what was masked comes from the environment. */
export function toPhp(exchange: Exchange): Masked {
  const { method, url, headers, body, isBodyCut, variables } = snippetRequest(exchange);
  const fields = headers.map(({ name, value }) => say`        ${string([{ text: say`${name}: ` }, ...value])},`);
  const lines = [
    say`<?php`,
    ...variables.map((name) => say`// Set ${name} in the environment: it was masked.`),
    ...(isBodyCut ? [say`// The body was longer than the record keeps and is left out.`] : []),
    say`$request = curl_init(${string(url)});`,
    say`curl_setopt_array($request, [`,
    say`    CURLOPT_CUSTOMREQUEST => ${string([{ text: method }])},`,
    say`    CURLOPT_RETURNTRANSFER => true,`,
    ...(fields.length > 0 ? [say`    CURLOPT_HTTPHEADER => [`, ...fields, say`    ],`] : []),
    ...(body === null ? [] : [say`    CURLOPT_POSTFIELDS => ${string(body)},`]),
    say`]);`,
    say`$answer = curl_exec($request);`,
    say`echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), "\n", $answer, "\n";`,
  ];
  return joinMasked(lines, '\n');
}

/** Between single quotes only the quote and the backslash are special. PHP manual, "Strings". */
function string(pieces: readonly Piece[]): Masked {
  const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  return writePieces(pieces, quote, (name) => say`getenv('${name}')`, ' . ');
}

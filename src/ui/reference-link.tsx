import type { JSX } from 'preact';
import { nameOfReference } from './name-of-reference.ts';

/** A link to the document that says so, named by what it leads to. */
export function ReferenceLink({ href }: { href: string }): JSX.Element | null {
  if (!href.startsWith('https://')) return null;
  return (
    <a class="reference" href={href} target="_blank" rel="noreferrer">
      {nameOfReference(href)}
    </a>
  );
}

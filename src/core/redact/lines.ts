import { findArgumentLists } from './argument-lists.ts';
import { findDumped } from './dumps.ts';
import { findEventData } from './event-data.ts';
import type { Span } from './forms.ts';
import { findIndented } from './indented.ts';
import { findListed } from './listed.ts';
import type { Redaction } from './redaction.ts';
import { findSqlValues } from './sql-values.ts';
import { findTables } from './tables.ts';
import { findWholeLines } from './whole-lines.ts';

/** Secrets that are named by another line or stand among others: tables, statements, indented documents, lists. */
export function findInLines(text: string, redaction: Redaction): Span[] {
  return [
    findTables,
    findSqlValues,
    findIndented,
    findListed,
    findArgumentLists,
    findEventData,
    findDumped,
    findWholeLines,
  ].flatMap((find) => find(text, redaction));
}

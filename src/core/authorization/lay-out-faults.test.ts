import { describe, expect, it } from 'vitest';
import { say } from '../masked.ts';
import type { AuthorizationProblem } from '../authorization.ts';
import { layOutFaults, type FaultRow } from './lay-out-faults.ts';

function problem(start: number, end: number): AuthorizationProblem {
  return { slug: 'whitespace-extra', level: 'warning', start, end, says: say`two spaces` };
}

/** The rows as a terminal would print them. */
function print(rows: readonly FaultRow[]): string[] {
  return rows.flatMap((row) => [
    row.runs.map((run) => run.text).join(''),
    ...row.markers.map((marker) => ' '.repeat(marker.column) + '^'.repeat(marker.width) + (marker.isLast ? '.' : '')),
  ]);
}

function draw(text: string, problems: AuthorizationProblem[], columns = 80): string[] {
  return print(layOutFaults('Authorization', text, problems, { columns, isJwt: false }));
}

describe('layOutFaults', () => {
  it('puts carets under the exact characters and shows a faulty space', () => {
    expect(draw('Bearer  undefined', [problem(6, 8), problem(8, 17)])).toEqual([
      'Authorization: Bearer··undefined',
      '                     ^^.',
      '                       ^^^^^^^^^.',
    ]);
  });

  it('points one caret at the place where something is missing', () => {
    expect(draw('Bearer', [problem(6, 6)])).toEqual(['Authorization: Bearer', '                     ^.']);
    expect(draw('Bearer x', [problem(0, 0)])).toEqual(['Authorization: Bearer x', '               ^.']);
  });

  it('draws an invisible character by its name and puts carets under the whole name', () => {
    expect(draw('Bearer \u200babc', [problem(7, 8)])).toEqual([
      'Authorization: Bearer [U+200B zero width space]abc',
      `${' '.repeat(22)}${'^'.repeat(25)}.`,
    ]);
  });

  it('counts a character outside the basic plane once and keeps the carets in place', () => {
    expect(draw('Bearer 🔑x"', [problem(10, 11)])).toEqual(['Authorization: Bearer 🔑x"', `${' '.repeat(24)}^.`]);
  });

  it('breaks rows at the width and continues the carets, with the sentence at the end', () => {
    expect(draw('Bearer abcdefghijklmnop', [problem(7, 23)], 30)).toEqual([
      'Authorization: Bearer abcdefgh',
      `${' '.repeat(22)}${'^'.repeat(8)}`,
      'ijklmnop',
      '^^^^^^^^.',
    ]);
  });

  it('paints a token that stands alone as one', () => {
    const options = { columns: 80, isJwt: true, hasScheme: false };
    const [row] = layOutFaults('Token', say`aaa.bbb.ccc`, [], options);
    expect(row?.runs.map(({ paint }) => paint)).toEqual(['name', 'jose', 'plain', 'claims', 'plain']);
  });

  it('shows a list of parameters whole', () => {
    const text = 'Digest username="viewer", realm="camera", nonce="5f2d9c1e8a7b", uri="/snapshot.jpg", algorithm=MD5';
    expect(draw(text, [], 200)).toEqual([`Authorization: ${text}`]);
  });

  it('keeps only the ends of a long stretch without faults', () => {
    const rows = draw(`Bearer ${'a'.repeat(5000)}"`, [problem(5007, 5008)], 200);
    expect(rows[0]).toMatch(/^Authorization: Bearer a{29}…a{20}"$/);
    expect(rows[1]).toBe(`${' '.repeat(15 + 36 + 1 + 20)}^.`);
  });

  it('shows a mark at the border of a cut whole', () => {
    const value = `Bearer ${'a'.repeat(25)}‹masked-a3f9›${'b'.repeat(100)}`;
    expect(draw(value, [], 200)[0]).toBe(`Authorization: Bearer ${'a'.repeat(25)}‹masked-a3f9›…${'b'.repeat(20)}`);
  });

  it('takes a value of a megabyte', () => {
    expect(draw(`Bearer ${'a'.repeat(1_000_000)}`, [problem(7, 1_000_007)], 200)).toHaveLength(2);
  });

  it('never cuts a mark in two', () => {
    const rows = layOutFaults('Authorization', 'Bearer ‹masked-a3f9›', [problem(7, 20)], { columns: 24, isJwt: false });
    expect(print(rows)).toEqual(['Authorization: Bearer ', '‹masked-a3f9›', '^^^^^^^^^^^^^.']);
  });

  it('survives a range outside the text', () => {
    expect(draw('Bearer x', [problem(-4, 900)])[1]).toBe(`${' '.repeat(15)}${'^'.repeat(8)}.`);
  });

  it('paints the parts of a JWT', () => {
    const [row] = layOutFaults('Authorization', 'Bearer aa.bb.‹masked-a3f9›', [], { columns: 80, isJwt: true });
    expect(row?.runs.map((run) => [run.text, run.paint])).toEqual([
      ['Authorization: ', 'name'],
      ['Bearer', 'scheme'],
      [' aa', 'jose'],
      ['.', 'plain'],
      ['bb', 'claims'],
      ['.', 'plain'],
      ['‹masked-a3f9›', 'mark'],
    ]);
  });
});

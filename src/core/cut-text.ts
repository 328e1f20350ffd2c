const LONGEST_WORD = 4096;

/** At most `most` UTF-16 units, cut between words: no beginning of a token is left that is too short to be known for one. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > most - LONGEST_WORD && !/[\s,;"'<>&]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end > most - LONGEST_WORD ? end : most);
}

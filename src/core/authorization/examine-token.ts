import type { Authorization } from '../authorization.ts';
import { say } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import { examineValue } from './examine-value.ts';
import type { TokenMasking } from './masking.ts';

/** A scheme that takes any token and asks nothing of it; it is not shown. */
const SCHEME = 'JWT ';

/** A token that stands on its own, such as a member of a token response: examined like credentials, without a scheme. */
export function examineToken(token: string, masking: TokenMasking): Authorization {
  const examined = examineValue(SCHEME + token, masking);
  const text = examined.text ?? say``;
  const skip = text.startsWith(SCHEME) ? SCHEME.length : 0;
  return {
    ...examined,
    header: 'present',
    scheme: null,
    text: frame(text.slice(skip)),
    problems: examined.problems
      .filter(({ slug }) => !slug.startsWith('scheme-'))
      .map(({ slug, level, start, end, says, reference }) => ({
        slug,
        level,
        start: Math.max(0, start - skip),
        end: Math.max(0, end - skip),
        says,
        ...(reference !== undefined && { reference }),
      })),
  };
}

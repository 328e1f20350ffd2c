/** What the system's error codes mean to someone who named a file. */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the HAR files in it',
  EACCES: 'there is no permission for it',
  EPERM: 'the system does not allow it',
  ENOTDIR: 'a part of its path is a file and no folder',
  EEXIST: 'there is a file of that name already',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENOMEM: 'there is not enough memory',
  EINVAL: 'the system cannot do that there',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB; export fewer requests, or without content',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MB as text; export fewer requests, or without content',
  ERR_INVALID_ARG_VALUE: 'that is no name of a file',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'its text cannot be decoded',
  ERR_BUFFER_TOO_LARGE: 'unpacked it is larger than 512 MB; export fewer requests, or without content',
  Z_DATA_ERROR: 'it is packed, and cannot be unpacked',
  Z_BUF_ERROR: 'it is packed, and ends in the middle',
};

/** Why a file cannot be read or written, as a sentence without the system's codes and paths. */
export function reasonOf(error: unknown, others: Readonly<Record<string, string>> = {}): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return others[code] ?? SENTENCES[code] ?? `the system refuses it${code === '' ? '' : ` (${code})`}`;
}

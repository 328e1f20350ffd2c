/** What a variable, a parameter or an output is, when its value is kept from people: of CI systems, clouds and Terraform. */
const KIND = /^(?:(?:variable|value|parameter)_?)?type$|^kind$/i;
const SECRET_KIND =
  /^(?:secure_?(?:string|object|text)?|secret(?:_?(?:text|string))?|sensitive|encrypted|concealed|password)$/i;
const FLAG = /^(?:is_?)?(?:sensitive|secret|masked|encrypted|password)$/i;
/** Where a vault keeps a secret: Azure Key Vault, Google Secret Manager, AWS Secrets Manager. */
const IN_VAULT =
  /^https?:\/\/[\w.-]{1,100}\.vault\.[\w.-]{1,100}\/secrets\/[\w-]|^projects\/[^/]{1,100}\/(?:locations\/[^/]{1,60}\/)?secrets\/[\w-]|^arn:aws[\w-]{0,10}:secretsmanager:/;

/** Whether a member says that the value beside it is a secret, whatever it is called. */
export function saysSecret(key: string, value: string): boolean {
  if (KIND.test(key)) return SECRET_KIND.test(value);
  if (/^(?:id|name|arn)$/i.test(key)) return IN_VAULT.test(value);
  return value === 'true' ? FLAG.test(key) : /^secret_?name$/i.test(key);
}

// The paths of the API as the server describes them: a path that is not there, a parameter of another name, or an answer
// read by another schema than the server's is an error of the type check. Only types are taken from the server.
import type { Contracts } from '../server/api/routes.ts';

export type Verb = Contracts['method'];
export type At<Method extends Verb> = Extract<Contracts, { method: Method }>['at'];
type Of<Method extends Verb, Path> = Extract<Contracts, { method: Method; at: Path }>;

/** What is given at an address. */
export type ParametersAt<Method extends Verb, Path> = Parameters<Of<Method, Path>>;

/** What may be given for a parameter: null leaves it out, a list may be read-only. */
type Given<Value> = null | (Value extends readonly (infer One)[] ? readonly One[] : Value);
type Parameters<Contract extends { path: unknown; query: unknown }> = (string extends keyof Contract['path']
  ? unknown
  : { path: Contract['path'] }) & {
  query?: { [Name in keyof Contract['query']]: Given<Contract['query'][Name]> };
};

/** The address of an answer under /api, which remembers what the answer is. */
export type ApiPath<Method extends Verb, Path> = string & { readonly at?: [Method, Path] };
/** What is answered at an address. */
export type AnswerAt<Method extends Verb, Path> = Of<Method, Path>['answer'];

/** @param parameters those in braces under `path`, the others under `query` */
export function apiPath<Method extends Verb, Path extends At<Method>>(
  _method: Method,
  at: Path,
  parameters: ParametersAt<Method, Path>,
): ApiPath<Method, Path> {
  const { path = {}, query = {} }: { path?: object; query?: object } = parameters;
  const filled = Object.entries(path).reduce<string>(
    (before, [name, value]) => before.replace(`{${name}}`, encodeURIComponent(String(value))),
    at,
  );
  const given = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, String(one)]),
  );
  const search = new URLSearchParams(given).toString();
  // The type alone knows of which address the text is.
  return (search === '' ? filled : `${filled}?${search}`) as ApiPath<Method, Path>;
}

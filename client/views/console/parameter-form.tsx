// The parameters of the statement in the editor: a field for each $name, as the gallery describes it.
import { type FormEvent, useId } from 'react';
import type { GalleryParameter } from '#schema';
import { useDatasets } from '../../api.ts';
import styles from './console.module.css';
import type { Fields } from './parameters.ts';

type Parameter = { name: string; described: GalleryParameter | null };

export function ParameterForm({
  parameters,
  fields,
  given,
  onChange,
  run,
}: {
  parameters: readonly Parameter[];
  fields: Fields;
  /** What fields that are left blank are, by name. */
  given: Fields;
  onChange: (name: string, value: string) => void;
  run: () => void;
}) {
  if (parameters.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run();
  };
  return (
    <form className={styles.parameters} onSubmit={submit} aria-label="Parameters">
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          {...parameter}
          value={fields[parameter.name] ?? ''}
          given={given[parameter.name]}
          onChange={(value) => onChange(parameter.name, value)}
        />
      ))}
      {/* Enter in a field runs the query. */}
      <button type="submit" hidden>
        Run
      </button>
    </form>
  );
}

function Field({
  name,
  described,
  value,
  given,
  onChange,
}: Parameter & { value: string; given: string | undefined; onChange: (value: string) => void }) {
  const hint = useId();
  const { data } = useDatasets();
  const choices =
    described?.type === 'dataset' ? data?.items.map(({ id }) => id) : (described?.choices ?? undefined);
  const field = {
    value,
    'aria-describedby': hint,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <label className={styles.field}>
      <span className={styles.name}>${name}</span>
      {choices ? (
        <select {...field}>
          <option value="">{given ?? (described?.isRequired ? 'choose one' : 'all')}</option>
          {[...new Set([...choices, ...(value === '' ? [] : [value])])].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          {...field}
          type="text"
          inputMode={described?.type === 'integer' ? 'numeric' : undefined}
          placeholder={given ?? (described?.type === 'date' ? '2020-11-01' : undefined)}
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <span id={hint} className={styles.hint}>
        {given !== undefined
          ? `${described?.description ?? ''} Left blank, it is ${given}: the time that is chosen.`.trimStart()
          : (described?.description ?? 'A text, a number, or any JSON; left blank it is null.')}
      </span>
    </label>
  );
}

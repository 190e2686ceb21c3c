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
  onChange,
  run,
}: {
  parameters: readonly Parameter[];
  fields: Fields;
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
  onChange,
}: Parameter & { value: string; onChange: (value: string) => void }) {
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
          <option value="">{described?.isRequired ? 'choose one' : 'all'}</option>
          {[...new Set([...choices, ...(value === '' ? [] : [value])])].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          {...field}
          type="text"
          inputMode={described?.type === 'integer' ? 'numeric' : undefined}
          placeholder={described?.type === 'date' ? '2020-11-01' : undefined}
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <span id={hint} className={styles.hint}>
        {described ? described.description : 'A text, a number, or any JSON; left blank it is null.'}
      </span>
    </label>
  );
}

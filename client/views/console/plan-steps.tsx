// How the store would run a statement: its steps, each within the one that takes from it.
import type { UseQueryResult } from '@tanstack/react-query';
import type { QueryPlan } from '#schema';
import { Answer, LoadingLines } from '../../shell/answer-state.tsx';
import styles from './console.module.css';

export function PlanSteps({ plan, close }: { plan: UseQueryResult<QueryPlan>; close: () => void }) {
  return (
    <>
      <div className={styles.head}>
        <output className={styles.status}>The plan; nothing was run.</output>
        <button type="button" className={styles.button} onClick={close}>
          Close the plan
        </button>
      </div>
      <div className={styles.plan}>
        <Answer query={plan} loading={<LoadingLines label="The plan is on its way." />}>
          {({ engine, steps }) => (
            <>
              <p className={styles.hint}>
                {engine === 'neo4j' ? 'Neo4j' : 'The embedded store'} begins with what stands furthest in.
              </p>
              <ol>
                {steps.map(({ depth, operator, details }, index) => (
                  <li key={index} style={{ paddingInlineStart: `calc(${depth} * var(--space-4))` }}>
                    <strong>{operator}</strong> <code>{details}</code>
                  </li>
                ))}
              </ol>
            </>
          )}
        </Answer>
      </div>
    </>
  );
}

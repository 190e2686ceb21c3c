// A step in one sentence; a source's words in the serif.
import { stepInWords } from '#layout';
import type { TimelineStep } from '#schema';
import styles from './timeline.module.css';

export function StepSentence({ step }: { step: TimelineStep }) {
  return stepInWords(step).map(({ text, isQuoted }, index) => (
    <span key={index} className={isQuoted ? styles.quoted : undefined} dir={isQuoted ? 'auto' : undefined}>
      {text}
    </span>
  ));
}

// Beside the editor: the gallery of questions, what the graph holds, and what was asked before.
import { useState } from 'react';
import type { GalleryQuestion, GraphSchema } from '#schema';
import { Segments } from '../../shell/segments.tsx';
import styles from './console.module.css';
import { GalleryItems } from './gallery-items.tsx';
import { HistoryItems } from './history-items.tsx';
import type { Past } from './history.ts';
import type { Fields } from './parameters.ts';
import { SchemaItems } from './schema-items.tsx';

const LISTS = [
  { id: 'gallery', title: 'Gallery' },
  { id: 'graph', title: 'Graph' },
  { id: 'history', title: 'History' },
];

export function Sources({
  gallery,
  schema,
  past,
  forget,
  fill,
  insert,
}: {
  gallery: readonly GalleryQuestion[];
  schema: GraphSchema | null;
  past: Past;
  forget: () => void;
  fill: (draft: { query: string; fields: Fields }) => void;
  insert: (words: string) => void;
}) {
  const [list, setList] = useState('gallery');
  return (
    <div className={styles.sources}>
      <Segments label="What can be asked" options={LISTS} value={list} onChange={setList} />
      <div className={styles.items}>
        {list === 'gallery' ? <GalleryItems gallery={gallery} fill={fill} /> : null}
        {list === 'graph' ? <SchemaItems schema={schema} insert={insert} /> : null}
        {list === 'history' ? <HistoryItems past={past} fill={fill} forget={forget} /> : null}
      </div>
    </div>
  );
}

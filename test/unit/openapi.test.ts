// The OpenAPI document: it lists exactly the routes there are, its examples are answers, its references lead somewhere.
import { describe, expect, test } from 'vitest';
import { openApiDocument, typesOf } from '../../server/api/openapi.ts';
import { ROUTES } from '../../server/api/routes.ts';

const document = JSON.parse(JSON.stringify(openApiDocument(ROUTES, '1.2.3')));

describe('The OpenAPI document', () => {
  test('lists exactly the routes of the contract', () => {
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.toSorted()).toEqual(
      [
        'GET /health',
        'GET /datasets',
        'GET /graph',
        'GET /chains',
        'GET /actors/{id}',
        'GET /documents/{id}',
        'GET /documents/{id}/text',
        'PUT /documents/{id}/text',
        'GET /questions/{id}',
        'GET /questions/{id}/stemma',
        'GET /claims/{id}',
        'GET /claims/{id}/stemma',
        'GET /assertions',
        'GET /assertions/{id}',
        'GET /comparisons',
        'GET /comparisons/{id}',
        'GET /comparisons/{id}/reviews',
        'POST /comparisons/{id}/reviews',
        'GET /reviews',
        'POST /reviews/{id}/undo',
        'POST /identities',
        'GET /identities',
        'GET /claims/{id}/lineage',
        'GET /questions/{id}/lineage',
        'GET /actors/{id}/lineage',
        'GET /documents/{id}/lineage',
        'GET /lineage',
        'GET /echoes',
        'GET /circles',
        'GET /removals',
        'GET /readers',
        'GET /stemma',
        'GET /stories',
        'GET /places',
        'GET /events/{id}',
        'GET /places/{id}',
        'GET /neighbours',
        'GET /numbers',
        'POST /during',
        'GET /suggestions',
        'GET /timeline',
        'GET /dates',
        'GET /search',
        'POST /query',
        'POST /query/explain',
        'GET /schema',
        'GET /gallery',
        'GET /gallery/{name}',
        'GET /export',
        'GET /export/{format}',
        'POST /ingest',
        'GET /path',
        'GET /common-sources',
        'GET /openapi.json',
      ].toSorted(),
    );
  });

  test.for(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'the example of %s is an answer of its route',
    ([, { answer }]) => {
      expect(answer.schema.parse(answer.example)).toEqual(answer.example);
    },
  );

  test('every parameter in a path is described, with an example', () => {
    for (const { method, path } of ROUTES) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = document.paths[path][method].parameters ?? [];
      const inPath = described.filter((parameter: { in: string }) => parameter.in === 'path');
      expect(inPath.map((parameter: { name: string }) => parameter.name)).toEqual(named);
      for (const parameter of inPath)
        expect(parameter.schema.example ?? parameter.example, path).toBeDefined();
    }
  });

  test('every reference leads to a schema that is there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty([name]);
  });

  test('every route says with which problems it may answer', () => {
    for (const route of ROUTES) {
      const { method, path } = route;
      const { responses } = document.paths[path][method];
      for (const [status, response] of Object.entries(responses as Record<string, { content: object }>))
        expect(Object.keys(response.content), `${path} ${status}`).toEqual([
          ...(status === '200' ? typesOf(route) : ['application/problem+json']),
        ]);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '403', '500', '503']));
    }
    expect(Object.keys(document.paths['/ingest'].post.responses)).toEqual(
      expect.arrayContaining(['401', '404', '409', '413', '415', '422']),
    );
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Discord's own description of its API, kept beside the project; the tests say so where it is missing. */
const path = resolve(import.meta.dirname, '../../../../shared/reference/discord-openapi.json');
export const hasOpenApi = existsSync(path);

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const json = (value: unknown): Json => (isJson(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const document: Json = hasOpenApi ? json(JSON.parse(readFileSync(path, 'utf8'))) : {};
const paths = Object.entries(json(document.paths)).map(([template, methods]) => ({
  matches: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  // `/users/@me` before `/users/{user_id}`.
  wild: (template.match(/\{/g) ?? []).length,
  methods: json(methods),
}));

/** What Discord's description has against a request, in words; nothing where the description is not there. */
export function requestFaults(method: string, path: string, body: unknown): string[] {
  if (!hasOpenApi) return [];
  const found = paths
    .filter(({ matches, methods }) => matches.test(path) && method.toLowerCase() in methods)
    .toSorted((a, b) => a.wild - b.wild)[0];
  if (found === undefined) return [`${method} ${path}: Discord has no such request`];
  const operation = json(found.methods[method.toLowerCase()]);
  const content = json(json(operation.requestBody).content);
  const schema = json(content['application/json']).schema;
  if (body === undefined || schema === undefined) return [];
  return faults(body, json(schema), 'body').map((fault) => `${method} ${path}: ${fault}`);
}

function faults(value: unknown, schema: Json, at: string): string[] {
  if (typeof schema.$ref === 'string') return faults(value, referred(schema.$ref), at);
  const found: string[] = [];
  const types =
    list(schema.type ?? []).length > 0 ? list(schema.type) : schema.type === undefined ? [] : [schema.type];
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return [`${at} is not ${types.join(' or ')}`];
  if (value === null) return [];
  const allowed = list(schema.enum);
  if (allowed.length > 0 && !allowed.includes(value)) found.push(`${at} is ${JSON.stringify(value)}`);
  for (const part of list(schema.allOf)) found.push(...faults(value, json(part), at));
  for (const key of ['oneOf', 'anyOf']) {
    const choices = list(schema[key]);
    if (choices.length === 0) continue;
    const tried = choices.map((choice) => faults(value, json(choice), at));
    // The nearest of the shapes says best what is wrong.
    if (tried.every((faults) => faults.length > 0))
      found.push(...(tried.toSorted((a, b) => depth(b) - depth(a))[0] ?? []));
  }
  if (typeof value === 'string') {
    if (value.length < Number(schema.minLength ?? 0)) found.push(`${at} is too short`);
    if (value.length > Number(schema.maxLength ?? Infinity)) found.push(`${at} is too long`);
    if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern).test(value))
      found.push(`${at} has the wrong form`);
  }
  if (
    typeof value === 'number' &&
    (value < Number(schema.minimum ?? -Infinity) || value > Number(schema.maximum ?? Infinity))
  ) {
    found.push(`${at} is out of range`);
  }
  if (Array.isArray(value)) {
    if (value.length < Number(schema.minItems ?? 0)) found.push(`${at} has too few`);
    if (value.length > Number(schema.maxItems ?? Infinity)) found.push(`${at} has too many`);
    if (schema.items !== undefined)
      found.push(...value.flatMap((item, i) => faults(item, json(schema.items), `${at}[${i}]`)));
  }
  if (isJson(value)) {
    for (const key of list(schema.required)) if (!(String(key) in value)) found.push(`${at} lacks ${key}`);
    const properties = json(schema.properties);
    for (const [key, inner] of Object.entries(value)) {
      // The description has an integer, the API and its documentation a string.
      if (key === 'default_member_permissions') continue;
      if (key in properties && inner !== undefined)
        found.push(...faults(inner, json(properties[key]), `${at}.${key}`));
    }
  }
  return found;
}

const depth = (faults: readonly string[]) =>
  Math.max(...faults.map((fault) => fault.split(' ')[0]?.length ?? 0));

const referred = (ref: string): Json =>
  ref
    .split('/')
    .slice(1)
    .reduce((inside: Json, key) => json(inside[key]), document);

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isJson(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

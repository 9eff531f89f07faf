/** A place in plain data: names of fields and numbers of entries. */
export type Steps = readonly (string | number)[];

/** Every place of plain data, the whole itself first. */
export function placesIn(thing: unknown, steps: Steps = []): Steps[] {
  if (typeof thing !== 'object' || thing === null) return [steps];
  return [
    steps,
    ...Object.entries(thing).flatMap(([name, inner]) =>
      placesIn(inner, [...steps, Array.isArray(thing) ? Number(name) : name]),
    ),
  ];
}

/** As problems name it: `rules[0].values[1].from`. */
export function pathOf(steps: Steps): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );
}

/** What stands at a place; undefined where nothing does. */
export function thingAt(thing: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (inner, step) => Object.entries(inner ?? {}).find(([name]) => name === String(step))?.[1],
    thing,
  );
}

/** A copy with another thing at a place; without it where the thing is undefined. */
export function bent(thing: unknown, steps: Steps, other: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return other;
  if (Array.isArray(thing))
    return thing.map((inner, index) => (index === step ? bent(inner, rest, other) : inner));
  return Object.fromEntries(
    Object.entries(thing ?? {}).map(([name, inner]) => [
      name,
      name === step ? bent(inner, rest, other) : inner,
    ]),
  );
}

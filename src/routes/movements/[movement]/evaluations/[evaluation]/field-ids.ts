type Values = Readonly<Record<string, string>>;

/**
 * The id of the field that a problem is of, on a page where each criterion has forms with the same names; null where it is of
 * none. Fields of a criterion are `f-CRITERION.NAME`: a problem names its criterion, or the form that was sent does.
 */
export function idInUnit(field: string, values: Values): string | null {
  const { criterion, cases, letter } = values;
  if (field === '' || field === 'criterion') return null;
  if (field.includes('.')) return `f-${field}`;
  if (criterion === undefined) return 'reason-hold';
  if (cases !== undefined) return `f-${criterion}.${field === 'reason' ? 'excepted' : 'except'}`;
  if (letter !== undefined) return `f-${criterion}.${field === 'value' ? 'baseline' : field}`;
  return `f-${criterion}.${field}`;
}

/** The same on the page of an evaluation, where equals at a class, explanations of units and the days ask with the same names. */
export function idInEvaluation(field: string, values: Values): string | null {
  switch (field) {
    case '':
    case 'class':
    case 'unit':
    case 'criterion':
      return null;
    case 'units':
      return `units-${values.class}`;
    case 'reason':
      return values.class === undefined ? 'reason-days' : `reason-${values.class}`;
    case 'decision':
    case 'answer':
      return `${field}-${values.unit}`;
    default:
      return `f-${field}`;
  }
}

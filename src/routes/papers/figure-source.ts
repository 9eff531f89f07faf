import type { FigureSource } from '#documents';

/** The page where the source of a figure opens; `movement` is the paper's own. */
export function figureHref(source: FigureSource, movement: string | null): string {
  const base = `/movements/${movement ?? ''}`;
  switch (source.from) {
    case 'merged':
      return source.indicator === null
        ? `${base}/board?period=${source.period}`
        : `${base}/merged/${source.period}/sources/${source.indicator}`;
    case 'course':
      return `/movements/${source.movement}/cuts?from=${source.days.first}&to=${source.days.last}`;
    case 'evaluation':
      return `${base}/evaluations/${source.evaluation}${source.unit === null ? '' : `/units/${source.unit}/grounds`}`;
    case 'registration':
      return `${base}/registrations/${source.registration}`;
    case 'plan':
      return `/plans/${source.plan}?at=${source.item}#item-${source.item}`;
  }
}

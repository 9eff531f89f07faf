export type { BreakMark } from './breaks.ts';
export { type ClassesWords, type ClassShown, classesPicture } from './classes.ts';
export { type CourseShown, coursePicture } from './course.ts';
export {
  type CellState,
  type CriteriaMapWords,
  type CriterionShown,
  criteriaMapPicture,
  type UnitStates,
} from './criteria-map.ts';
export { type HeatCell, type HeatRow, heatMapPicture } from './heat-map.ts';
export type { Picture } from './picture.ts';
export { type ProgressShown, type ProgressWords, progressPicture } from './progress.ts';
export { type PeriodShown, type TimelinessWords, timelinessPicture } from './timeliness.ts';

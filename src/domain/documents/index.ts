export { addressedBodies } from './addressed-bodies.ts';
export { bodyLines } from './body-name.ts';
export * from './certificates/index.ts';
export { courseAddedUp } from './course-added-up.ts';
export { type Course, type CourseRow, type CourseSaid, coursePictures } from './course-pictures.ts';
export {
  type EditedAnnex,
  type EditedBlock,
  type EditedPaper,
  editedOf,
  pictureKey,
  picturesOf,
  withEdited,
} from './editing/edited.ts';
export { type CheckedFigure, figuresChecked, isPrintedAs } from './editing/figures-checked.ts';
export { secrecyIn } from './editing/secrecy-in.ts';
export { blocksOf, type Tree, treeOf } from './editing/tree.ts';
export {
  classPicture,
  criteriaMaps,
  type DistributionShown,
  type EvaluationSaid,
  type MappedUnit,
  targetPictures,
} from './evaluation-pictures.ts';
export type * from './evaluation-told.ts';
export { figureBookmark, figureOfBookmark } from './figure-bookmark.ts';
export * as layout from './layout.ts';
export { mergedReport, mergedReportPaper } from './merged-report.ts';
export type * from './merged-report-input.ts';
export { headingNumbers } from './numbering.ts';
export * from './official-document.ts';
export type * from './paper.ts';
export { type AnswerLetterInput, answerLetter } from './papers/answer-letter.ts';
export { type FigureBook, figureBook } from './papers/figure-book.ts';
export { type FigureNow, figuresCompared } from './papers/figures-compared.ts';
export { figuresPlaced, type PlacedFigure } from './papers/figures-placed.ts';
export { paperFileName } from './papers/file-name.ts';
export { forUnit, isForUnits, unitsMeant } from './papers/for-unit.ts';
export type { PaperFrame } from './papers/frame.ts';
export { guidance } from './papers/guidance.ts';
export { invitation } from './papers/invitation.ts';
export type { PaperKind } from './papers/kind.ts';
export { type PaperKindName, paperKinds } from './papers/kinds.ts';
export type { Launch } from './papers/launch.ts';
export { type BlankLine, leftBlank } from './papers/left-blank.ts';
export { meetingLog } from './papers/meeting-log.ts';
export { type MinutesOf, minutes } from './papers/minutes.ts';
export { freeNotice, resultNotice } from './papers/notice.ts';
export { operatingRules } from './papers/operating-rules.ts';
export { plan } from './papers/plan.ts';
export type { PlanLine, PlanLines } from './papers/plan-lines.ts';
export { pledge } from './papers/pledge.ts';
export { programme } from './papers/programme.ts';
export { type RecognitionInput, recognition } from './papers/recognition.ts';
export { type Refilled, refilled } from './papers/refilled.ts';
export { registrationSheet } from './papers/registration-sheet.ts';
export { type ReviewedPeriod, type ReviewInput, review } from './papers/review.ts';
export { kindsByStage, type PaperStage } from './papers/stages.ts';
export { planStarters, startedPlan, startedYear } from './papers/starters/index.ts';
export { steeringCommittee } from './papers/steering-committee.ts';
export { submission } from './papers/submission.ts';
export { unitReport } from './papers/unit-report.ts';
export { documentOf, isVoid } from './papers/voided.ts';
export { clauseCited, planReference } from './plan-cited.ts';
export { printable } from './printable.ts';
export { progressPictures } from './progress-pictures.ts';
export { isChanged, type LineKind, type RedlineLine, type RedlineRun, redline } from './redline/index.ts';
export {
  cellText,
  gapsIn,
  outOfOrder,
  outOfOrderWith,
  type ReadRegister,
  type RegisterCell,
  type RegisterLine,
  type RegisterProblem,
  type RegisterStanding,
  readRegister,
  registerColumns,
  registerRow,
} from './register/index.ts';
export { type ReminderLetterInput, reminderLetter } from './reminder-letter.ts';
export { type ResultListInput, resultList, resultListPaper } from './result-list.ts';
export { type ScoreSheetInput, scoreSheet } from './score-sheet.ts';
export { sendingPictures } from './sending-picture.ts';
export { LETTERS, notation, paperTypes, seriesName, seriesOf, symbolTail, tailOf } from './series.ts';
export { type SettlingLetterInput, settlingLetter } from './settling-letter.ts';
export {
  type FittedBlock,
  type FittedDrawing,
  type FittedTable,
  fittedBody,
  staysWhole,
} from './table-fit.ts';
export { type TaskAnnexInput, taskAnnex, taskCells, taskColumns } from './task-annex.ts';
export { lowerFirst } from './text-parts.ts';
export { balancedWidth, boldWidth, MILLIMETRES_PER_POINT, subjectWidth } from './text-width.ts';
export { typstData } from './typst-data.ts';
export { type EditedInWord, editedInWord, type Untaken } from './word-file/edited-in-word.ts';
export { type HeldVersion, heldProperties } from './word-file/held.ts';
export type * from './word-file/word-paper.ts';
export * from './wording.ts';
export { type Written, written } from './written.ts';

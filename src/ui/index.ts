/** The kit of the screens: look in docs/screens.md for how pages are put together. */
export { default as Bars } from './charts/Bars.svelte';
export { default as Progress } from './charts/Progress.svelte';
export * from './formats.ts';
export { describedBy, fieldId } from './forms/asked.ts';
export { default as Button } from './forms/Button.svelte';
export { default as Choice } from './forms/Choice.svelte';
export { default as Choices } from './forms/Choices.svelte';
export { default as Confirm } from './forms/Confirm.svelte';
export { default as Field } from './forms/Field.svelte';
export { default as FileDrop } from './forms/FileDrop.svelte';
export { default as Group } from './forms/Group.svelte';
export { default as Labelled } from './forms/Labelled.svelte';
export { default as LinkButton } from './forms/LinkButton.svelte';
export { default as NumberField } from './forms/NumberField.svelte';
export { default as Problems } from './forms/Problems.svelte';
export { default as Select } from './forms/Select.svelte';
export { default as TextArea } from './forms/TextArea.svelte';
export { default as Tick } from './forms/Tick.svelte';
export { kindName, kindNames } from './kind-names.ts';
export { dictionary, LANGUAGES, type Language, languageOf, speak, spoken } from './language.ts';
export { default as Chip } from './marks/Chip.svelte';
export { default as Duty } from './marks/Duty.svelte';
export { default as Empty } from './marks/Empty.svelte';
export { default as Facts } from './marks/Facts.svelte';
export { default as Icon } from './marks/Icon.svelte';
export { default as Notice } from './marks/Notice.svelte';
export { default as Panel } from './marks/Panel.svelte';
export { default as Received } from './marks/Received.svelte';
export {
  type Mark,
  type MarkedParagraph,
  markedParagraphs,
  type Part,
} from './plan-text/marks.ts';
export { understood } from './plan-text/understood.ts';
export { default as PageHead } from './shell/PageHead.svelte';
export { default as Shell } from './shell/Shell.svelte';
export { default as Steps } from './shell/Steps.svelte';
export type { BoardCell, BoardPeriod, BoardUnit } from './tables/Board.svelte';
export { default as Board } from './tables/Board.svelte';
export { default as DataTable } from './tables/DataTable.svelte';
export { default as Pagination } from './tables/Pagination.svelte';
export { default as Tally } from './tables/Tally.svelte';
export { account } from './text/account.ts';
export { behalf } from './text/behalf.ts';
export { changes } from './text/changes.ts';
export { common } from './text/common.ts';
export { commune } from './text/commune.ts';
export { correction } from './text/correction.ts';
export { daysOff } from './text/days-off.ts';
export type { Step } from './text/kit.ts';
export { links } from './text/links.ts';
export { log } from './text/log.ts';
export { movement } from './text/movement.ts';
export { opening } from './text/opening.ts';
export { people } from './text/people.ts';
export { plans } from './text/plans.ts';
export { points } from './text/points.ts';
export { review } from './text/review.ts';
export { scan } from './text/scan.ts';
export { signIn } from './text/sign-in.ts';
export { start } from './text/start.ts';
export { type State, states } from './text/states.ts';
export { tasks } from './text/tasks.ts';
export { trial } from './text/trial.ts';
export { unit } from './text/unit.ts';
export { unitKinds } from './text/unit-kinds.ts';
export { units } from './text/units.ts';

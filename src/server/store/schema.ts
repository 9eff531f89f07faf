import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Role } from '#access';
import type { CivilDate } from '#calendar';
import type { IssuerKind, UnitKind } from '#org';

/**
 * The tables as the queries see them; a test holds this against the catalogue.
 * `numeric` arrives as a decimal string, `date` as a civil date, `timestamptz` as a Date.
 */
export interface Schema {
  commune: {
    id: Generated<string>;
    code: string;
    name: string;
    province: string;
    trial: Generated<boolean>;
    created_at: Date;
  };
  account: {
    id: Generated<string>;
    login: string;
    name: string;
    password_hash: string | null;
    trial_commune_id: string | null;
    created_at: Date;
  };
  session: {
    token_hash: Buffer;
    account_id: string;
    commune_id: string;
    membership_id: string;
    created_at: Date;
    last_seen_at: Date;
  };
  sign_in_attempt: { id: Generated<string>; login: string; address: string; at: Date };
  issuer: {
    commune_id: string;
    id: Generated<string>;
    kind: IssuerKind;
    name: string;
    parent_name: string | null;
    symbol: string;
    place: string;
    on_behalf_of: string | null;
    ended_on: CivilDate | null;
  };
  unit: {
    commune_id: string;
    id: Generated<string>;
    kind: UnitKind;
    code: string;
    name: string;
    parent_id: string | null;
    created_at: Date;
    begun_on: CivilDate | null;
    begun_by: string | null;
    ended_on: CivilDate | null;
    ended_by: string | null;
  };
  unit_change: {
    commune_id: string;
    id: Generated<string>;
    kind: import('#org').ChangeKind;
    effective_on: CivilDate;
    decision_kind: string;
    decision_number: string;
    decision_date: CivilDate;
    decision_body: string;
    recorded_by: string | null;
    recorded_at: Date;
    applied_at: Date | null;
    problem: string | null;
    undone_by: string | null;
    undone_at: Date | null;
  };
  unit_change_from: {
    commune_id: string;
    change_id: string;
    unit_id: string;
    code: string;
    name: string;
    heads: import('#org').HeadFate;
  };
  unit_change_to: {
    commune_id: string;
    change_id: string;
    place: number;
    unit_id: string | null;
    goes_on: boolean;
    kind: UnitKind;
    code: string;
    name: string;
    parent_id: string | null;
  };
  unit_change_way: { commune_id: string; change_id: string; unit_id: string; place: number };
  unit_succession: {
    commune_id: string;
    unit_id: string;
    successor_id: string;
    change_id: string;
    direct: boolean;
  };
  unit_former: {
    commune_id: string;
    unit_id: string;
    until: CivilDate;
    code: string;
    name: string;
    kind: UnitKind;
    parent_id: string | null;
    change_id: string | null;
  };
  unit_alias: {
    commune_id: string;
    unit_id: string;
    kind: import('#org').AliasKind;
    text: string;
    system: string | null;
    added_by: string | null;
    added_at: Date;
  };
  unit_kind: {
    commune_id: string;
    key: UnitKind;
    name: string;
    like: import('#org').BaseKind;
    position: number;
    retired_at: Date | null;
  };
  membership: {
    commune_id: string;
    id: Generated<string>;
    account_id: string;
    role: Role;
    unit_id: string | null;
    since: CivilDate;
    until: CivilDate | null;
  };
  file: { commune_id: string; hash: string; name: string; size: string | number; received_at: Date };
  post: {
    commune_id: string;
    id: Generated<string>;
    issuer_id: string | null;
    unit_id: string | null;
    title: string;
    rank: import('#org').Rank;
    holder: string | null;
    since: CivilDate | null;
    until: CivilDate | null;
    document: string | null;
  };
  delegation: {
    commune_id: string;
    id: Generated<string>;
    issuer_id: string;
    kind: import('#org').DelegationKind;
    giver_id: string | null;
    receiver_id: string;
    since: CivilDate;
    until: CivilDate | null;
    document: string | null;
    matters: string | null;
  };
  registration: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    plan_id: string;
    plan_item_id: string;
    bounds: Bounds;
    clause: string;
    year: number;
    title: string;
    standard: string | null;
    pledge: string | null;
    counts_households: boolean;
    due: CivilDate;
    considered_until: CivilDate | null;
    opened_by: string | null;
    opened_at: Date;
  };
  registration_kind: { commune_id: string; registration_id: string; unit_kind: UnitKind };
  registration_answer: {
    commune_id: string;
    registration_id: string;
    unit_id: string;
    bounds: Bounds;
    outcome: import('#registration').Outcome;
    day: CivilDate;
    households_registered: number | null;
    households_whole: number | null;
    households_on: CivilDate | null;
    households_reached: number | null;
    reached_on: CivilDate | null;
    reached_way: ReceivedWay | null;
    exclusion: string | null;
    reason: string | null;
    received_way: ReceivedWay | null;
    said_by: string | null;
    said_at: Date;
  };
  registration_closing: {
    commune_id: string;
    registration_id: string;
    closed_by: string | null;
    closed_at: Date;
  };
  registration_list: {
    commune_id: string;
    registration_id: string;
    lines: JSONColumnType<import('#registration').ListedAnswer[]>;
  };
  own_plan_call: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    plan_id: string;
    plan_item_id: string;
    bounds: Bounds;
    clause: string;
    year: number;
    due: CivilDate;
    opened_by: string | null;
    opened_at: Date;
  };
  own_plan_call_kind: { commune_id: string; call_id: string; unit_kind: UnitKind };
  own_plan: {
    commune_id: string;
    id: Generated<string>;
    call_id: string;
    unit_id: string;
    version: number;
    file_hash: string;
    file_name: string;
    number: string | null;
    signed_on: CivilDate;
    signer_post: string;
    handed_in_by: string | null;
    handed_in_at: Date;
  };
  own_plan_target: {
    commune_id: string;
    own_plan_id: string;
    position: number;
    words: string;
    value: string | null;
    measure: string | null;
  };
  own_plan_return: {
    commune_id: string;
    own_plan_id: string;
    reason: string;
    returned_by: string | null;
    returned_at: Date;
  };
  difficulty: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    unit_id: string;
    indicator_id: string | null;
    words: string;
    issuer_id: string;
    waits_since: CivilDate;
    key: string;
    raised_by: string | null;
    raised_at: Date;
  };
  difficulty_answer: {
    commune_id: string;
    difficulty_id: string;
    issuer_id: string;
    words: string;
    answered_on: CivilDate;
    plan_id: string | null;
    plan_name: string | null;
    answered_by: string | null;
    answered_at: Date;
  };
  difficulty_publication: {
    commune_id: string;
    difficulty_id: string;
    movement_id: string;
    clause: string | null;
    question: string;
    answer: string;
    answered_by_body: string;
    answered_on: CivilDate;
    plan_name: string | null;
    unit_name: string | null;
    published_by: string | null;
    published_at: Date;
  };
  plan: {
    commune_id: string;
    id: Generated<string>;
    file_hash: string;
    file_name: string;
    reading: JSONColumnType<import('#plan').Reading>;
    received_by: string | null;
    received_at: Date;
    reader: Generated<string>;
    document: ColumnType<import('#plan').DocumentFacts, never, never> | null;
    points: ColumnType<number | null, never, never>;
  };
  plan_item: {
    commune_id: string;
    plan_id: string;
    id: string;
    category: ItemCategory;
    position: number;
    quote: string;
    span_start: number;
    span_end: number;
    clause: string;
    content: JSONColumnType<Record<string, unknown>>;
    bounds: Bounds;
    bounds_reason: string | null;
    added: Generated<boolean>;
    revision: Generated<number>;
    decision: Decision | null;
    decided_by: string | null;
    decided_at: Date | null;
    kept_from: string | null;
    vanished: Generated<boolean>;
  };
  plan_succession: {
    commune_id: string;
    plan_id: string;
    earlier_id: string;
    kind: import('#movement').SuccessionKind;
    said_by: string | null;
    said_at: Date;
  };
  plan_naming: {
    commune_id: string;
    plan_id: string;
    item_id: string;
    named_id: string | null;
    said_by: string | null;
    said_at: Date;
  };
  plan_point: {
    commune_id: string;
    plan_id: string;
    point_id: string;
    standing: PointStanding;
    words: string;
    said_by: string | null;
    said_at: Date;
  };
  plan_step: {
    commune_id: string;
    plan_id: string;
    id: Generated<string>;
    verb: StepVerb;
    made_by: string;
    made_at: Date;
  };
  plan_step_item: {
    commune_id: string;
    plan_id: string;
    step_id: string;
    item_id: string;
    revision_before: number | null;
    revision_after: number;
    decision: Decision | null;
    decided_by: string | null;
    decided_at: Date | null;
    kept_from: string | null;
    content: JSONColumnType<Record<string, unknown>> | null;
  };
  plan_viewer: { commune_id: string; plan_id: string; account_id: string; seen_at: Date };
  scan: {
    commune_id: string;
    id: Generated<string>;
    name: string;
    received_by: string | null;
    received_at: Date;
    incomplete: Generated<boolean>;
    plan_id: string | null;
  };
  scan_file: {
    commune_id: string;
    scan_id: string;
    position: number;
    file_hash: string;
    name: string;
    pages: number;
  };
  scan_page: {
    commune_id: string;
    scan_id: string;
    page: number;
    state: 'reading' | 'read' | 'failed';
    problem: string | null;
    picture_hash: string | null;
    picture_type: PictureType | null;
    width: number | null;
    height: number | null;
    text: string | null;
    words: JSONColumnType<PackedWord[]> | null;
    text_start: number | null;
    text_end: number | null;
    doubtful: JSONColumnType<PackedWord[]> | null;
  };
  job: {
    commune_id: string;
    id: Generated<string>;
    kind: string;
    scan_id: string | null;
    particulars: JSONColumnType<Record<string, string>>;
    asked_by: string | null;
    asked_as: string;
    queued_at: Date;
    state: Generated<JobState>;
    attempts: Generated<number>;
    served_at: Date | null;
    done: Generated<number>;
    total: number;
    problem: string | null;
    ended_at: Date | null;
    file_name: string | null;
    file_hash: string | null;
    expires_at: Date | null;
  };
  movement: {
    commune_id: string;
    id: Generated<string>;
    plan_id: string;
    issuer_id: string;
    name: string;
    opened_by: string | null;
    opened_at: Date;
  };
  participant: { commune_id: string; movement_id: string; unit_id: string; change_id: string | null };
  acknowledgement: {
    commune_id: string;
    movement_id: string;
    unit_id: string;
    said_by: string | null;
    link_id: string | null;
    said_at: Date;
  };
  chain_passed: {
    commune_id: string;
    movement_id: string;
    year: number;
    body: string;
    to_whom: string;
    passed_on: CivilDate;
    said_by: string | null;
    said_at: Date;
  };
  indicator: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    plan_id: string;
    plan_item_id: string;
    bounds: Bounds;
    position: number;
    kind: IndicatorKind;
    clause: string;
    question: string;
    measure: string | null;
    comparator: Comparator | null;
    target: string | null;
    target_high: string | null;
    each_unit: Generated<boolean>;
    per: string | null;
    decimals: Generated<number>;
    maximum: string | null;
    part_may_exceed_whole: Generated<boolean>;
    carried_from: string | null;
    counts: string | null;
    counts_not: string | null;
    source: string | null;
    minimum: string | null;
    explain_zero: Generated<boolean>;
    attested_by: Generated<string[]>;
    sums: import('#reporting').Sums;
    by_month: Generated<boolean>;
    whole_on: CivilDate | null;
    headings: Generated<string[]>;
    shape: JSONColumnType<import('#reporting').TableShape> | null;
    either_or: string | null;
    measure_id: string | null;
    stopped_at: Date | null;
    stopped_by: string | null;
  };
  indicator_unit_kind: { commune_id: string; indicator_id: string; unit_kind: UnitKind };
  period: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    name: string;
    position: number;
    covers_from: CivilDate;
    covers_to: CivilDate;
    on_time_until: CivilDate;
    accepted_until: CivilDate | null;
    plan_id: string;
    plan_item_id: string | null;
    reason: string;
    set_by: string | null;
    set_at: Date;
    carried_from: string | null;
    series_id: string | null;
  };
  movement_event: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    words: string;
    happened_on: CivilDate | null;
    document: string | null;
    set_by: string | null;
    set_at: Date | null;
  };
  movement_event_unit: {
    commune_id: string;
    event_id: string;
    unit_id: string;
    happened_on: CivilDate;
    reason: string;
    set_by: string | null;
    set_at: Date;
  };
  milestone: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    plan_id: string;
    plan_item_id: string;
    bounds: Bounds;
    position: number;
    name: string;
    clause: string;
    quote: string;
    rule: JSONColumnType<import('#plan').DeadlineRule>;
    repeats: import('#movement').Repeats | null;
    event_id: string | null;
    unit_kinds: UnitKind[];
    body: string | null;
    asked: boolean;
    dropped_reason: string | null;
    set_by: string | null;
    set_at: Date;
  };
  milestone_done: {
    commune_id: string;
    id: Generated<string>;
    milestone_id: string;
    unit_id: string | null;
    turn: string;
    done_on: CivilDate;
    said_by: string | null;
    said_at: Date;
  };
  period_series: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    plan_id: string;
    plan_item_id: string | null;
    kind: import('#calendar').RegularKind;
    year_starts: string;
    due: JSONColumnType<import('#movement').DueRule>;
    accepted_days: number | null;
    unit_kinds: UnitKind[];
    reason: string;
    set_by: string | null;
    set_at: Date;
  };
  chain_step: {
    commune_id: string;
    movement_id: string;
    year: number;
    position: number;
    body: string;
    to_whom: string;
    clause: string;
    printed: CivilDate | null;
    working_days: number;
    last_day: CivilDate;
    set_by: string | null;
    set_at: Date;
  };
  duty: {
    commune_id: string;
    period_id: string;
    unit_id: string;
    covers_from: CivilDate | null;
    covers_to: CivilDate | null;
    change_id: string | null;
    carried_by: string | null;
    extended_until: CivilDate | null;
    report_id: string | null;
    sent_at: Date | null;
    review: import('#reporting').Review | null;
    review_since: Date | null;
    review_step: string | null;
    review_asker: string | null;
  };
  form: {
    commune_id: string;
    hash: string;
    content: JSONColumnType<Omit<import('#reporting').Form, 'unit'>>;
  };
  report_recall: {
    commune_id: string;
    report_id: string;
    recalled_by: string | null;
    link_id: string | null;
    recalled_at: Date;
    reason: string | null;
  };
  approval_step: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    position: number;
    act: 'review' | 'draft' | 'check' | 'sign';
    name: string;
    set_by: string | null;
    set_at: Date;
    ended_by: string | null;
    ended_at: Date | null;
  };
  approval_holder: { commune_id: string; step_id: string; membership_id: string };
  report_return: {
    commune_id: string;
    id: Generated<string>;
    report_id: string;
    step_id: string | null;
    returned_by: string | null;
    returned_at: Date;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
  };
  report_return_item: { commune_id: string; return_id: string; indicator_id: string; reason: string };
  report_acceptance: {
    commune_id: string;
    id: Generated<string>;
    report_id: string;
    step_id: string | null;
    accepted_by: string | null;
    accepted_at: Date;
    request_only: Generated<boolean>;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
  };
  period_lock: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    locked_by: string | null;
    locked_at: Date;
    unlocked_by: string | null;
    unlocked_at: Date | null;
    unlock_reason: string | null;
  };
  extension: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    unit_id: string;
    old_until: CivilDate;
    new_until: CivilDate;
    reason: string;
    granted_by: string | null;
    granted_at: Date;
  };
  exemption: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    unit_id: string;
    reason: string;
    made_by: string | null;
    made_at: Date;
    ended_by: string | null;
    ended_at: Date | null;
  };
  draft_taken: {
    commune_id: string;
    period_id: string;
    unit_id: string;
    from_unit_id: string;
    taken_by: string | null;
    taken_at: Date;
  };
  draft: {
    commune_id: string;
    period_id: string;
    unit_id: string;
    answers: JSONColumnType<Record<string, string>>;
    revision: Generated<number>;
    saved_by: string | null;
    saved_at: Date;
    link_id: string | null;
    /** Null: of the report itself; else of the answer to this request for more. */
    return_id: Generated<string | null>;
  };
  report: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    unit_id: string;
    version: Generated<number>;
    key: string;
    form_hash: string;
    unit_name: string;
    unit_code: string;
    hash: string | null;
    return_id: string | null;
    sent_by: string | null;
    sent_at: Date;
    received_way: 'phone' | 'paper' | 'message' | 'excel' | null;
    received_on: CivilDate | null;
    received_from: string | null;
    link_id: string | null;
  };
  report_link: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    unit_id: string;
    token_hash: Buffer;
    handed_to: string | null;
    created_by: string | null;
    created_at: Date;
    expires_on: CivilDate;
    revoked_by: string | null;
    revoked_at: Date | null;
    last_used_at: Date | null;
    uses: Generated<number>;
  };
  figure: {
    commune_id: string;
    report_id: string;
    indicator_id: string;
    value: string | null;
    denominator: string | null;
    prose: string | null;
    explanation: string | null;
    attested_by: string | null;
    rows: JSONColumnType<string[][]> | null;
  };
  month_figure: {
    commune_id: string;
    report_id: string;
    indicator_id: string;
    month: CivilDate;
    covers_from: CivilDate;
    covers_to: CivilDate;
    value: string;
    denominator: string | null;
  };
  measure: {
    commune_id: string;
    id: Generated<string>;
    name: string;
    noun: string | null;
    counts: string | null;
    counts_not: string | null;
    source: string | null;
    made_by: string | null;
    made_at: Date;
  };
  form_check: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    kind: 'not more' | 'equal';
    left_id: string;
    message: string;
  };
  form_check_term: { commune_id: string; check_id: string; movement_id: string; indicator_id: string };
  day_off: {
    commune_id: string;
    id: Generated<string>;
    kind: 'off' | 'working';
    from_day: CivilDate;
    to_day: CivilDate;
    holiday: import('#calendar').HolidayId | null;
    name: string;
    paper: string;
    paper_date: CivilDate | null;
    entered_by: string | null;
    entered_at: Date;
  };
  contact: {
    commune_id: string;
    id: Generated<string>;
    unit_id: string | null;
    issuer_id: string | null;
    name: string;
    post: string;
    phone: string;
    email: string;
    set_by: string | null;
    set_at: Date;
  };
  reminder_ladder: {
    commune_id: string;
    movement_id: string;
    since: CivilDate | null;
    hour: number;
    officer_email: Generated<string>;
    set_by: string | null;
    set_at: Date;
  };
  reminder_rung: { commune_id: string; movement_id: string; days: number; level: ReminderLevel };
  mail: {
    commune_id: string;
    id: Generated<string>;
    recipient: string;
    subject: string;
    text: string;
    message_id: string;
    state: Generated<'queued' | 'sending' | 'sent' | 'failed' | 'dropped'>;
    attempts: Generated<number>;
    next_at: Date;
    give_up_at: Date;
    problem: string | null;
    queued_by: string | null;
    queued_at: Date;
    sent_at: Date | null;
  };
  reminder_text: { commune_id: string; hash: string; words: string };
  reminder: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    unit_id: string;
    level: ReminderLevel;
    way: ReminderWay;
    rung: number | null;
    deadline: CivilDate | null;
    text_hash: string;
    mail_id: string | null;
    reminded_by: string | null;
    reminded_at: Date;
  };
  calendar_feed: {
    commune_id: string;
    membership_id: string;
    token_hash: Buffer;
    made_at: Date;
    last_used_at: Date | null;
  };
  compilation: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    version: number;
    content: JSONColumnType<import('#documents').MergedReportInput>;
    texts: JSONColumnType<import('#compilation').DraftTexts>;
    hash: string;
    drafted_by: string | null;
    drafted_at: Date;
  };
  compilation_source: {
    commune_id: string;
    compilation_id: string;
    unit_id: string;
    report_id: string | null;
    state: import('#compilation').SourceState;
    adds: boolean;
    stands: boolean;
  };
  compilation_act: {
    commune_id: string;
    id: Generated<string>;
    compilation_id: string;
    act: import('#compilation').DraftVerb;
    step_id: string | null;
    acted_by: string | null;
    acted_at: Date;
    place: number;
    reason: string | null;
  };
  paper: {
    commune_id: string;
    id: Generated<string>;
    issuer_id: string;
    kind: import('#documents').PaperKindName;
    movement_id: string | null;
    about: JSONColumnType<Record<string, string>>;
    filled: JSONColumnType<import('#documents').Paper>;
    content: JSONColumnType<import('#documents').Paper>;
    version: Generated<number>;
    drawn_by: string | null;
    drawn_at: Date;
    filled_at: Date | null;
    changed_at: Date;
    frozen_at: Date | null;
    dropped_at: Date | null;
  };
  paper_version: {
    commune_id: string;
    paper_id: string;
    version: number;
    content: JSONColumnType<import('#documents').Paper>;
    saved_by: string | null;
    saved_at: Date;
  };
  paper_number: {
    commune_id: string;
    id: Generated<string>;
    issuer_id: string;
    series: string;
    year: number;
    number: number;
    symbol: string;
    state: 'reserved' | 'issued' | 'void';
    paper_id: string | null;
    title: string;
    dated: CivilDate | null;
    taken_by: string | null;
    taken_at: Date;
    issued_at: Date | null;
    voided_at: Date | null;
    reason: string | null;
    signer: string | null;
    recipients: string | null;
    archive: string | null;
    copies: number | null;
    passed_on: CivilDate | null;
    note: string | null;
  };
  paper_sending: {
    commune_id: string;
    id: Generated<string>;
    number_id: string;
    unit_id: string | null;
    body: string | null;
    way: 'document system' | 'mail' | 'message' | 'post' | 'by hand';
    sent_on: CivilDate;
    noted_by: string | null;
    noted_at: Date;
  };
  certificate_form: {
    commune_id: string;
    id: Generated<string>;
    name: string;
    width: number;
    height: number;
    fields: JSONColumnType<import('#documents').CertificateField[]>;
    version: Generated<number>;
    background_hash: string | null;
    background_format: 'jpeg' | 'png' | 'webp' | null;
    background_width: number | null;
    background_height: number | null;
    made_by: string | null;
    made_at: Date;
    changed_at: Date;
    dropped_at: Date | null;
  };
  certificate_printer: {
    commune_id: string;
    id: Generated<string>;
    name: string;
    dx: number;
    dy: number;
    scale: number;
    changed_at: Date;
    dropped_at: Date | null;
  };
  prose_figure: {
    commune_id: string;
    id: Generated<string>;
    report_id: string;
    found_in: string;
    found_at: number;
    sentence: string;
    value: string;
    indicator_id: string | null;
    bounds: Generated<'in'>;
    decided_by: string | null;
    decided_at: Date;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
  };
  told_twice: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    first_unit_id: string;
    second_unit_id: string;
    first_words: string;
    second_words: string;
    decision: 'one' | 'two';
    decided_by: string | null;
    decided_at: Date;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
  };
  evidence: {
    commune_id: string;
    id: Generated<string>;
    period_id: string;
    unit_id: string;
    indicator_id: string;
    key: string;
    file_hash: string | null;
    small_hash: string | null;
    name: string;
    kind: import('#evidence').EvidenceKind;
    format: import('#evidence').Format;
    size: number;
    width: number | null;
    height: number | null;
    named: Generated<number>;
    added_by: string | null;
    link_id: string | null;
    added_at: Date;
    removed_by: string | null;
    removed_at: Date | null;
  };
  report_evidence: {
    commune_id: string;
    report_id: string;
    evidence_id: string;
  };
  event: {
    commune_id: string;
    id: Generated<string>;
    at: Date;
    actor: string;
    account_id: string | null;
    on_behalf_of: string | null;
    source: Source;
    noun: string;
    noun_id: string;
    verb: string;
    before: JSONColumnType<object> | null;
    after: JSONColumnType<object> | null;
    reason: string | null;
  };
  rule_pack: {
    commune_id: string;
    id: Generated<string>;
    key: string;
    title: string;
    document: string;
    content: JSONColumnType<import('#evaluation').RulePack>;
    hash: string;
    taken_by: string | null;
    taken_at: Date;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
  };
  own_rule: {
    commune_id: string;
    id: Generated<string>;
    key: string;
    valid_from: CivilDate;
    valid_until: CivilDate | null;
    value: string;
    bar: import('#evaluation').Bar | null;
    document: string;
    article: string | null;
    set_by: string | null;
    set_at: Date;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
    withdrawn_reason: string | null;
    ordinal: Generated<string>;
  };
  criteria_set: {
    commune_id: string;
    id: Generated<string>;
    key: string;
    version: number;
    title: string;
    content: JSONColumnType<import('#evaluation').CriteriaSet>;
    reason: string | null;
    starter: string | null;
    movement_id: Generated<string | null>;
    made_by: string | null;
    made_at: Date;
    retired_at: Date | null;
  };
  evaluation: {
    commune_id: string;
    id: Generated<string>;
    movement_id: string;
    criteria_set_id: string;
    title: string;
    year: number;
    covers_from: CivilDate;
    covers_to: CivilDate;
    decided_on: CivilDate;
    self_until: CivilDate | null;
    objections_until: CivilDate | null;
    registration_id: string | null;
    opened_by: string | null;
    opened_at: Date;
    shown_by: string | null;
    shown_at: Date | null;
    frozen_by: string | null;
    frozen_at: Date | null;
    cancelled_by: string | null;
    cancelled_at: Date | null;
    cancelled_reason: string | null;
  };
  evaluation_amendment: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    changed: JSONColumnType<import('./evaluation-amendments.ts').Amended>;
    reason: string;
    changed_by: string | null;
    changed_at: Date;
  };
  evaluation_source: {
    commune_id: string;
    evaluation_id: string;
    criterion: string;
    indicator_id: string;
  };
  evaluation_target: {
    commune_id: string;
    evaluation_id: string;
    id: Generated<string>;
    content: JSONColumnType<import('#evaluation').WholeTarget>;
  };
  evaluation_unit: {
    commune_id: string;
    evaluation_id: string;
    unit_id: string;
    unit_name: string;
    unit_code: string;
    assigned: Generated<string[]>;
    stale: Generated<boolean>;
    state: 'class' | 'gate' | 'below' | 'waiting' | 'not rated' | 'capped' | 'tied' | null;
    class: string | null;
    own_class: string | null;
    points: string | null;
    most: string | null;
    because: JSONColumnType<object> | null;
    inputs: string | null;
    computed_at: Date | null;
    self_until: CivilDate | null;
    objections_until: CivilDate | null;
  };
  evaluation_mark: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    unit_id: string | null;
  };
  shipped_rule: {
    key: string;
    pack: string;
    hash: string;
  };
  evaluation_handed_in: {
    commune_id: string;
    evaluation_id: string;
    unit_id: string;
    handed_in_by: string | null;
    handed_in_at: Date;
  };
  evaluation_entry: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    unit_id: string;
    criterion: string;
    side: 'unit' | 'reviewer';
    fact: JSONColumnType<object> | null;
    reason: string | null;
    entered_by: string | null;
    entered_at: Date;
    /** By the server's clock, whatever day is acted on: in which order they were kept. */
    kept_at: Generated<Date>;
  };
  evaluation_exception: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    unit_id: string;
    criterion: string;
    cases: string;
    reason: string;
    recorded_by: string | null;
    recorded_at: Date;
    /** By the server's clock, whatever day is acted on: in which order they were kept. */
    kept_at: Generated<Date>;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
  };
  evaluation_hold: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    unit_id: string;
    reason: string;
    held_by: string | null;
    held_at: Date;
    ended_by: string | null;
    ended_at: Date | null;
  };
  baseline: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    unit_id: string | null;
    criterion: string;
    value: string;
    covers_from: CivilDate;
    covers_to: CivilDate;
    letter: string;
    letter_date: CivilDate;
    frozen_by: string | null;
    frozen_at: Date;
    withdrawn_by: string | null;
    withdrawn_at: Date | null;
  };
  evaluation_choice: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    unit_id: string;
    class: string;
    /** The units that were equal when one of them was chosen, this one among them. */
    among: string[];
    reason: string;
    chosen_by: string | null;
    chosen_at: Date;
    withdrawn_at: Date | null;
  };
  evaluation_objection: {
    commune_id: string;
    evaluation_id: string;
    unit_id: string;
    words: string;
    sent_by: string | null;
    sent_at: Date;
    decision: 'kept' | 'changed' | null;
    answer: string | null;
    decided_by: string | null;
    decided_at: Date | null;
  };
  evaluation_shown: {
    commune_id: string;
    evaluation_id: string;
    unit_id: string;
    grounds: JSONColumnType<import('#evaluation').Grounds>;
    hash: string;
    shown_by: string | null;
    shown_at: Date;
    /** By the server's clock, whatever day is acted on: in which order they were kept. */
    kept_at: Generated<Date>;
  };
  evaluation_edition: {
    commune_id: string;
    evaluation_id: string;
    edition: number;
    criteria_set_id: string;
    decided_on: CivilDate;
    rules: JSONColumnType<import('#evaluation').KeptWhole>;
    reason: string | null;
    frozen_by: string | null;
    frozen_at: Date;
  };
  evaluation_grounds: {
    commune_id: string;
    evaluation_id: string;
    edition: number;
    unit_id: string;
    facts: JSONColumnType<object>;
    grounds: JSONColumnType<object>;
    hash: string;
  };
  evaluation_draft: {
    commune_id: string;
    id: Generated<string>;
    evaluation_id: string;
    criteria_set_id: string;
    decided_on: CivilDate;
    cause: 'rule' | 'report' | 'criteria' | 'asked';
    differing: JSONColumnType<readonly import('#evaluation').Difference[]>;
    targets: JSONColumnType<readonly import('#evaluation').TargetDifference[]>;
    edition: Generated<number>;
    whole: JSONColumnType<import('#evaluation').KeptWhole>;
    reworded: Generated<number>;
    same: Generated<number>;
    marks: Generated<string[]>;
    computed_by: string | null;
    computed_at: Date;
    decision: 'published' | 'kept' | null;
    reason: string | null;
    decided_by: string | null;
    decided_at: Date | null;
  };
  evaluation_draft_grounds: {
    commune_id: string;
    draft_id: string;
    unit_id: string;
    facts: JSONColumnType<object>;
    grounds: JSONColumnType<import('#evaluation').Grounds>;
    hash: string;
  };
  renewal: {
    commune_id: string;
    registration_id: string;
    evaluation_id: string;
    begun_by: string | null;
    begun_at: Date;
  };
  reaffirmation: {
    commune_id: string;
    evaluation_id: string;
    unit_id: string;
    criterion: string;
    of_evaluation_id: string;
    holds: boolean | null;
    said_by: string | null;
    said_at: Date | null;
  };
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';
/** Place in the text, box in the picture (pixels), confidence from 0 to 100. */
export type PackedWord = [
  start: number,
  end: number,
  x: number,
  y: number,
  width: number,
  height: number,
  confidence: number,
];
export type Bounds = 'in' | 'count' | 'out';
export type Decision = 'accepted' | 'corrected' | 'dropped';

/** What a person does on a plan under review with one press. */
export type StepVerb = Decision | 'items accepted' | 'added';

/** A point of a plan done as suggested; settled otherwise; asked of the plan's issuer in a letter. */
export type PointStanding = 'accepted' | 'settled' | 'letter';
/** How something came that a unit did not enter by itself. */
export type ReceivedWay = 'phone' | 'paper' | 'message';
export type ReminderLevel = import('#urging').Level;
export type ReminderWay = import('#urging').Way;
export type Source = 'page' | 'excel' | 'cli' | 'job';
export type Comparator = import('#plan').Comparator;
export type IndicatorKind = import('#movement').IndicatorKind;
export type ItemCategory = import('#movement').ItemCategory;

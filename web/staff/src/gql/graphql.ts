/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CategoryInput = {
  active: boolean;
  departmentId?: string | number | null | undefined;
  id?: string | number | null | undefined;
  nameEn: string;
  nameTh: string;
  sort?: number | null | undefined;
};

/** How it came (domain.md a5). */
export type Channel =
  | 'AGENCY'
  | 'CALL_CENTRE'
  | 'DAMRONGDHAMA'
  | 'EMAIL'
  | 'EXECUTIVE_HOTLINE'
  | 'FACEBOOK'
  | 'FAX'
  | 'LETTER'
  | 'LINE_GROUP'
  | 'LINE_OA'
  | 'MOBILE_OUTREACH'
  | 'NOTICE_BOARD'
  | 'OPINION_BOX'
  | 'PHONE'
  | 'QA_BOARD'
  | 'WALK_IN'
  | 'WEBSITE'
  | 'WIRELESS_BROADCAST';

/** How a command ended. */
export type CommandStatus =
  | 'CONFLICT'
  | 'DONE'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REFUSED';

export type ComplaintFilter = {
  assigneeId?: string | number | null | undefined;
  categoryIds?: Array<string | number> | null | undefined;
  channels?: Array<Channel> | null | undefined;
  departmentId?: string | number | null | undefined;
  kinds?: Array<ComplaintKind> | null | undefined;
  receivedFrom?: string | null | undefined;
  receivedTo?: string | null | undefined;
  states?: Array<ComplaintState> | null | undefined;
  text?: string | null | undefined;
  view?: QueueView | null | undefined;
  villageId?: string | number | null | undefined;
};

/** What kind of matter it is (domain.md a5). Corruption has its own register and is not in this list. */
export type ComplaintKind =
  | 'ANONYMOUS_LETTER'
  | 'COMPLAINT'
  | 'COMPLIMENT'
  | 'ENQUIRY'
  | 'GRIEVANCE'
  | 'SUGGESTION';

/** Where a case stands. */
export type ComplaintState =
  /** มอบหมายแล้ว */
  | 'ASSIGNED'
  /** ยุติเรื่อง */
  | 'CLOSED'
  /** กำลังดำเนินการ */
  | 'IN_PROGRESS'
  /** รวมกับเรื่องเดิม */
  | 'MERGED'
  /** รับเรื่องแล้ว */
  | 'RECEIVED'
  /** ส่งต่อหน่วยงานอื่น */
  | 'REFERRED'
  /** แจ้งผลแล้ว */
  | 'RESOLVED';

export type ContactInput = {
  address?: string | null | undefined;
  email?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  wantsMail?: boolean | null | undefined;
};

export type DepartmentInput = {
  active: boolean;
  id?: string | number | null | undefined;
  kind: string;
  nameEn: string;
  nameTh: string;
  phone?: string | null | undefined;
};

/** One kind of line in a case's timeline. */
export type EventKind =
  | 'ACKNOWLEDGED'
  | 'ASSIGNED'
  | 'CLOSED'
  | 'DELAY'
  | 'INFORMATION'
  | 'MERGED'
  | 'NOTE'
  | 'PROGRESS'
  | 'RATED'
  | 'RECATEGORISED'
  | 'RECEIVED'
  | 'REFERRED'
  | 'REOPENED'
  | 'RESULT';

/** What a file shows. */
export type FileStage =
  | 'AFTER'
  | 'ATTACHMENT'
  | 'BEFORE'
  | 'INFORMATION'
  | 'REPORT';

export type ForumAnswerInput = {
  answer?: string;
  answeredOn: string;
  outcome: ForumItemOutcome;
  project?: string;
  projectCode?: string;
  projectRecordId?: string | number | null | undefined;
  reason?: string;
};

export type ForumAttendanceInput = {
  elderly?: number | null | undefined;
  groups?: Array<ForumGroupInput>;
  households?: number | null | undefined;
  registeredHouseholds?: number | null | undefined;
  total?: number | null | undefined;
  /** The version of the attendance it was made from. */
  version: number;
  women?: number | null | undefined;
  youth?: number | null | undefined;
};

/** What was entered at one go. */
export type ForumEntryInput = {
  attendance?: ForumAttendanceInput | null | undefined;
  /** Made on the device when the entry was begun. */
  idempotencyKey: string;
  rows?: Array<ForumItemInput>;
};

export type ForumFilter = {
  archived?: boolean;
  awaitsHearing?: boolean;
  departmentId?: string | number | null | undefined;
  fiscalYear?: number | null | undefined;
  forumLevel?: ForumLevel | null | undefined;
  hasOpenItems?: boolean;
  states?: Array<ForumState>;
  subject?: ForumSubject | null | undefined;
  text?: string;
  villageId?: string | number | null | undefined;
};

export type ForumGroupInput = {
  name: string;
  persons?: number | null | undefined;
};

export type ForumInput = {
  affectsLiving?: boolean;
  announcedOn?: string | null | undefined;
  channels?: Array<string>;
  forumLevel: ForumLevel;
  /** Another forum the matter is heard at. */
  hearingId?: string | number | null | undefined;
  /** It is heard at this forum itself. */
  hearingItself?: boolean;
  informationOn?: string | null | undefined;
  orderNumber?: string;
  orderedOn?: string | null | undefined;
  record: RecordInput;
  result?: string;
  resultOn?: string | null | undefined;
  subject: ForumSubject;
  time?: string;
  unitIds?: Array<string | number>;
  villageIds?: Array<string | number>;
};

export type ForumItemInput = {
  kind: ForumItemKind;
  text: string;
  villageId?: string | number | null | undefined;
  votes?: number | null | undefined;
};

export type ForumItemKind =
  /** ความต้องการ */
  | 'NEED'
  /** ปัญหา */
  | 'PROBLEM'
  /** ข้อเสนอแนะ */
  | 'SUGGESTION';

/** What became of an item. */
export type ForumItemOutcome =
  /** It became a project of a plan. */
  | 'ADOPTED'
  /** It did not, for the reason given. */
  | 'DECLINED'
  | 'OPEN';

/** ระดับของเวที */
export type ForumLevel =
  | 'COMMUNITY'
  | 'MUNICIPALITY'
  | 'TAMBON'
  | 'VILLAGE';

export type ForumSettingInput = {
  /** Percent of the registered households. */
  minimumShare?: number | null | undefined;
  minimumSource?: string;
  noticeDays: number;
  resultDays: number;
  version: number;
};

/** Where a forum stands. */
export type ForumState =
  | 'ANNOUNCED'
  | 'CANCELLED'
  | 'HELD'
  | 'PLANNED'
  /** Held, and the summary was sent to the units concerned. */
  | 'SUMMARISED';

export type ForumStepInput = {
  channels?: Array<string>;
  /** The day of the announcement, or the day the summary was sent. */
  on?: string | null | undefined;
  /** The result in a few sentences, or the reason for cancelling. */
  text?: string;
  to: ForumState;
};

/** เรื่องที่จัดเวที */
export type ForumSubject =
  | 'BUDGET'
  /** จัดทำแผนชุมชนหรือแผนพัฒนาท้องถิ่น */
  | 'DEVELOPMENT_PLAN'
  /** แก้ไขปัญหาความเดือดร้อน */
  | 'HARDSHIP'
  /** รับฟังความคิดเห็นต่อโครงการ */
  | 'HEARING'
  | 'OTHER'
  /** เพิ่มเติมหรือเปลี่ยนแปลงแผน */
  | 'PLAN_CHANGE'
  /** คัดเลือกผู้แทนประชาคม */
  | 'REPRESENTATIVES';

/** What is worth a second look; it blocks nothing. */
export type ForumWarning =
  /** Fewer households than the administration's own minimum. */
  | 'BELOW_MINIMUM_SHARE'
  /** The total is smaller than the sum of the groups. */
  | 'GROUPS_EXCEED_TOTAL'
  | 'HOUSEHOLDS_EXCEED_REGISTERED'
  /** The days lie outside the fiscal year that was named. */
  | 'OTHER_FISCAL_YEAR'
  /** Women, youth or elderly are more than the total. */
  | 'PART_EXCEEDS_TOTAL';

/** Whether the hearing that is demanded has been held. */
export type HearingDemand =
  /** One is named and still to come. */
  | 'ARRANGED'
  /** The one that was named was cancelled. */
  | 'CANCELLED'
  | 'HELD'
  /** Demanded, and no hearing is named. */
  | 'MISSING'
  /** Nothing affects living conditions or health. */
  | 'NONE';

/** The four steps of a hearing. */
export type HearingStep =
  | 'HELD'
  /** The project's information is published before the hearing. */
  | 'INFORMATION'
  /** The hearing is announced in time. */
  | 'NOTICE'
  /** The result is announced in time. */
  | 'RESULT';

export type HearingStepState =
  | 'DONE'
  | 'DONE_LATE'
  | 'OVERDUE'
  | 'WAITING';

export type HolidayInput = {
  day: string;
  name: string;
  officeClosed: boolean;
};

/** ด้านการมีส่วนร่วมของรายงานรอบหกเดือน */
export type ParticipationCategory =
  | 'EXCHANGE'
  | 'IMPLEMENT'
  | 'MONITOR_EVALUATE'
  | 'PLAN';

/** ระดับการมีส่วนร่วม */
export type ParticipationLevel =
  | 'COLLABORATE'
  | 'CONSULT'
  | 'INFORM'
  | 'INVOLVE';

export type ParticipationPolicyInput = {
  collaborate?: string;
  consult?: string;
  declaration?: string;
  inform?: string;
  involve?: string;
  legalBasis?: Array<string>;
  preamble?: string;
  title: string;
};

export type PhotoInput = {
  alt?: string | null | undefined;
  stage: FileStage;
  uploadId: string | number;
};

/** Which part of the register. */
export type QueueView =
  | 'ALL'
  | 'CLOSED'
  | 'DUE_SOON'
  | 'MINE'
  | 'MY_DEPARTMENT'
  | 'OPEN'
  | 'OVERDUE'
  | 'UNASSIGNED';

export type RecordFileInput = {
  alt?: string;
  caption?: string;
  /** The id of the part it belongs to: a step, an agenda line, an item. */
  partId?: string | number | null | undefined;
  public?: boolean;
  purpose: RecordFilePurpose;
  uploadId: string | number;
};

/** What a file is there for. */
export type RecordFilePurpose =
  | 'ATTACHMENT'
  | 'DRAFT'
  | 'EVIDENCE'
  | 'MINUTES'
  | 'NOTICE'
  | 'ORDER'
  | 'PHOTO';

export type RecordFilter = {
  archived?: boolean;
  category?: ParticipationCategory | null | undefined;
  departmentId?: string | number | null | undefined;
  fiscalYear?: number | null | undefined;
  from?: string | null | undefined;
  kinds?: Array<RecordKind>;
  level?: ParticipationLevel | null | undefined;
  statutoryDomain?: StatutoryDomain | null | undefined;
  text?: string;
  to?: string | null | undefined;
};

/** What a person says about a record, shared by the inputs of all kinds. */
export type RecordInput = {
  category?: ParticipationCategory | null | undefined;
  departmentId?: string | number | null | undefined;
  endsOn?: string | null | undefined;
  fiscalYear?: number | null | undefined;
  level?: ParticipationLevel | null | undefined;
  ownerId?: string | number | null | undefined;
  place?: string;
  startsOn?: string | null | undefined;
  statutoryDomain?: StatutoryDomain | null | undefined;
  summary?: string;
  title: string;
};

/** The kinds of the register. */
export type RecordKind =
  | 'ACTIVITY'
  | 'CENTRE_DUTY'
  | 'COMMITTEE'
  | 'CONSULTATION'
  | 'EVALUATION'
  | 'FORUM'
  | 'MEASURE'
  | 'MEETING'
  | 'PLAN'
  | 'POLICY'
  | 'PROGRAMME'
  | 'SURVEY';

/** What a link says about its two ends: FROM … TO. */
export type RecordRelation =
  /** FROM led to TO (a forum's item and the project it became). */
  | 'LED_TO'
  /** FROM was carried out as a part of TO (activity of a measure, meeting of a committee). */
  | 'PART_OF'
  /** The two belong together. */
  | 'SEE_ALSO'
  /** FROM is shown by TO (a programme's task, a duty, a step by its evidence). */
  | 'SHOWN_BY';

export type RegisterComplaintInput = {
  assigneeId?: string | number | null | undefined;
  categoryId: string | number;
  channel: Channel;
  contact?: ContactInput | null | undefined;
  departmentId?: string | number | null | undefined;
  idempotencyKey: string;
  kind: ComplaintKind;
  lat?: number | null | undefined;
  lon?: number | null | undefined;
  place?: string | null | undefined;
  receivedAt?: string | null | undefined;
  text: string;
  title?: string | null | undefined;
  uploadIds?: Array<string | number> | null | undefined;
  villageId?: string | number | null | undefined;
};

export type RegisterCorruptionInput = {
  channel: Channel;
  contact?: ContactInput | null | undefined;
  idempotencyKey: string;
  place?: string | null | undefined;
  receivedAt?: string | null | undefined;
  respondent?: string | null | undefined;
  text: string;
  uploadIds?: Array<string | number> | null | undefined;
};

export type ReminderPolicyInput = {
  active: boolean;
  clerkAfterDays: number;
  daysBefore: Array<number>;
  headAfterDays: number;
  kind: string;
  overdueEveryDays: number;
};

/** The roles of the house, as the schema names them. */
export type Role =
  | 'APPROVER'
  | 'AUDITOR'
  | 'COMMITTEE_SECRETARY'
  | 'CORRUPTION_OFFICER'
  | 'DEPARTMENT_HEAD'
  | 'DISTRICT_VIEWER'
  | 'PROVINCE_VIEWER'
  | 'RECEIVING_CLERK'
  | 'RESPONSIBLE_OFFICER'
  | 'TENANT_ADMIN';

export type SettingsInput = {
  ackWorkingDays: number;
  promiseDays: number;
  reopenDays: number;
  sendFrom: string;
  sendTo: string;
  serviceHours: string;
  urgentAnyDay: boolean;
};

export type StaffInput = {
  departmentId?: string | number | null | undefined;
  email: string;
  lang?: string | null | undefined;
  name: string;
  phone?: string | null | undefined;
  position: string;
  roles: Array<Role>;
};

/** เรื่องที่กฎหมายกำหนดให้ประชาชนมีส่วนร่วม */
export type StatutoryDomain =
  | 'BUDGET'
  | 'DEVELOPMENT_PLAN'
  | 'DISCLOSURE'
  | 'INSPECTION'
  | 'PERFORMANCE_EVALUATION'
  | 'PROCUREMENT';

export type VillageInput = {
  active: boolean;
  id?: string | number | null | undefined;
  kind: string;
  name: string;
  no?: number | null | undefined;
};

export type RecordPartsFragment = { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string };

export type RecordFilePartsFragment = { id: string, uploadId: string, part: string | null, purpose: RecordFilePurpose, caption: string, alt: string, public: boolean, name: string, mime: string, bytes: number, isPhoto: boolean, width: number | null, height: number | null, url: string, thumbUrl: string | null };

export type RecordsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RecordsQuery = { records: { nodes: Array<{ id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RecordLinksQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordLinksQuery = { recordLinks: Array<{ relation: RecordRelation, outgoing: boolean, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }> };

export type RecordFilesQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordFilesQuery = { recordFiles: Array<{ id: string, uploadId: string, part: string | null, purpose: RecordFilePurpose, caption: string, alt: string, public: boolean, name: string, mime: string, bytes: number, isPhoto: boolean, width: number | null, height: number | null, url: string, thumbUrl: string | null }> };

export type LinkRecordsMutationVariables = Exact<{
  from: string | number;
  to: string | number;
  relation: RecordRelation;
}>;


export type LinkRecordsMutation = { linkRecords: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type UnlinkRecordsMutationVariables = Exact<{
  from: string | number;
  to: string | number;
  relation: RecordRelation;
}>;


export type UnlinkRecordsMutation = { unlinkRecords: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AttachRecordFilesMutationVariables = Exact<{
  id: string | number;
  files: Array<RecordFileInput> | RecordFileInput;
}>;


export type AttachRecordFilesMutation = { attachRecordFiles: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DescribeRecordFileMutationVariables = Exact<{
  id: string | number;
  fileId: string | number;
  caption: string;
  alt: string;
  public: boolean;
}>;


export type DescribeRecordFileMutation = { describeRecordFile: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveRecordFileMutationVariables = Exact<{
  id: string | number;
  fileId: string | number;
}>;


export type RemoveRecordFileMutation = { removeRecordFile: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DepartmentsQueryVariables = Exact<{
  includeInactive?: boolean | null | undefined;
}>;


export type DepartmentsQuery = { departments: Array<{ id: string, nameTh: string, nameEn: string, kind: string, phone: string, active: boolean }> };

export type CategoriesQueryVariables = Exact<{
  includeInactive?: boolean | null | undefined;
}>;


export type CategoriesQuery = { categories: Array<{ id: string, nameTh: string, nameEn: string, departmentId: string | null, active: boolean, sort: number }> };

export type VillagesQueryVariables = Exact<{ [key: string]: never; }>;


export type VillagesQuery = { villages: Array<{ id: string, kind: string, no: number | null, name: string, label: string }> };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { staff: Array<{ id: string, name: string, position: string, departmentId: string | null, departmentName: string | null, roles: Array<Role>, state: string }> };

export type ComplaintCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ComplaintCountsQuery = { complaintCounts: { open: number, mine: number, myDepartment: number, unassigned: number, overdue: number, dueSoon: number } };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { settings: { promiseDays: number, ackWorkingDays: number, reopenDays: number, sendFrom: string, sendTo: string, urgentAnyDay: boolean, serviceHours: string } };

export type ReminderPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReminderPoliciesQuery = { reminderPolicies: Array<{ kind: string, daysBefore: Array<number>, overdueEveryDays: number, headAfterDays: number, clerkAfterDays: number, active: boolean }> };

export type HolidaysQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type HolidaysQuery = { holidays: Array<{ day: string, name: string, officeClosed: boolean, own: boolean }> };

export type OutboxQueryVariables = Exact<{
  state?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OutboxQuery = { outbox: { nodes: Array<{ id: string, kind: string, toAddress: string, subject: string, state: string, attempts: number, createdAt: string, sentAt: string | null, runAt: string, lastError: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type AuditTrailQueryVariables = Exact<{
  subjectId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { auditTrail: { nodes: Array<{ id: string, at: string, actorKind: string, actorName: string | null, action: string, subjectKind: string, subjectId: string | null, subjectLabel: string | null, detail: unknown }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type SaveCategoryMutationVariables = Exact<{
  input: CategoryInput;
}>;


export type SaveCategoryMutation = { saveCategory: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveDepartmentMutationVariables = Exact<{
  input: DepartmentInput;
}>;


export type SaveDepartmentMutation = { saveDepartment: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveVillageMutationVariables = Exact<{
  input: VillageInput;
}>;


export type SaveVillageMutation = { saveVillage: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveSettingsMutationVariables = Exact<{
  input: SettingsInput;
}>;


export type SaveSettingsMutation = { saveSettings: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveReminderPolicyMutationVariables = Exact<{
  input: ReminderPolicyInput;
}>;


export type SaveReminderPolicyMutation = { saveReminderPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveHolidayMutationVariables = Exact<{
  input: HolidayInput;
}>;


export type SaveHolidayMutation = { saveHoliday: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveHolidayMutationVariables = Exact<{
  day: string;
}>;


export type RemoveHolidayMutation = { removeHoliday: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RetryMessageMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryMessageMutation = { retryMessage: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type StaffDirectoryQueryVariables = Exact<{
  includeDisabled?: boolean | null | undefined;
}>;


export type StaffDirectoryQuery = { staff: Array<{ id: string, name: string, position: string, email: string, phone: string, departmentId: string | null, departmentName: string | null, roles: Array<Role>, state: string, totpEnabled: boolean, signedInAt: string | null, lang: string }> };

export type InviteStaffMutationVariables = Exact<{
  input: StaffInput;
}>;


export type InviteStaffMutation = { inviteStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ChangeStaffMutationVariables = Exact<{
  id: string | number;
  input: StaffInput;
}>;


export type ChangeStaffMutation = { changeStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DisableStaffMutationVariables = Exact<{
  id: string | number;
}>;


export type DisableStaffMutation = { disableStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type EnableStaffMutationVariables = Exact<{
  id: string | number;
}>;


export type EnableStaffMutation = { enableStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ResendInviteMutationVariables = Exact<{
  id: string | number;
}>;


export type ResendInviteMutation = { resendInvite: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CaseFileFragment = { id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean };

export type CaseDetailFragment = { id: string, number: string, title: string, body: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, place: string, lat: number | null, lon: number | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, ackDueOn: string, acknowledgedAt: string | null, answeredAt: string | null, resultedAt: string | null, closedAt: string | null, registeredByName: string | null, referredTo: string | null, reopenedCount: number, rating: number | null, ratingText: string | null, version: number, allowed: Array<string>, category: { id: string, nameTh: string, nameEn: string }, village: { id: string, label: string } | null, assignee: { id: string, name: string, position: string, phone: string } | null, department: { id: string, nameTh: string, nameEn: string } | null, mergedInto: { id: string, number: string, title: string } | null, trace: { receivedOn: string, days: number, promisedDays: number | null, dueOn: string, lastWorkingDay: string | null, rule: string, holidays: Array<{ day: string, name: string }> } | null, complainant: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null, events: Array<{ id: string, at: string, kind: EventKind, public: boolean, actorName: string | null, actorKind: string, text: string, data: unknown, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> }>, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> };

export type CaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseQuery = { complaint: { id: string, number: string, title: string, body: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, place: string, lat: number | null, lon: number | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, ackDueOn: string, acknowledgedAt: string | null, answeredAt: string | null, resultedAt: string | null, closedAt: string | null, registeredByName: string | null, referredTo: string | null, reopenedCount: number, rating: number | null, ratingText: string | null, version: number, allowed: Array<string>, category: { id: string, nameTh: string, nameEn: string }, village: { id: string, label: string } | null, assignee: { id: string, name: string, position: string, phone: string } | null, department: { id: string, nameTh: string, nameEn: string } | null, mergedInto: { id: string, number: string, title: string } | null, trace: { receivedOn: string, days: number, promisedDays: number | null, dueOn: string, lastWorkingDay: string | null, rule: string, holidays: Array<{ day: string, name: string }> } | null, complainant: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null, events: Array<{ id: string, at: string, kind: EventKind, public: boolean, actorName: string | null, actorKind: string, text: string, data: unknown, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> }>, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> } | null };

export type NoticePreviewQueryVariables = Exact<{
  complaintId: string | number;
  kind: EventKind;
  text?: string | null | undefined;
  promisedOn?: string | null | undefined;
  agency?: string | null | undefined;
}>;


export type NoticePreviewQuery = { noticePreview: { subject: string, text: string } };

export type AcknowledgeComplaintMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type AcknowledgeComplaintMutation = { acknowledgeComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportProgressMutationVariables = Exact<{
  id: string | number;
  text: string;
  photos?: Array<PhotoInput> | PhotoInput | null | undefined;
}>;


export type ReportProgressMutation = { reportProgress: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ExplainDelayMutationVariables = Exact<{
  id: string | number;
  promisedOn: string;
  reason: string;
}>;


export type ExplainDelayMutation = { explainDelay: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportResultMutationVariables = Exact<{
  id: string | number;
  text: string;
  photos?: Array<PhotoInput> | PhotoInput | null | undefined;
}>;


export type ReportResultMutation = { reportResult: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CloseComplaintMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type CloseComplaintMutation = { closeComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReopenComplaintMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type ReopenComplaintMutation = { reopenComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AddNoteMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AddNoteMutation = { addNote: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReferComplaintMutationVariables = Exact<{
  id: string | number;
  agency: string;
  text: string;
}>;


export type ReferComplaintMutation = { referComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type MergeComplaintMutationVariables = Exact<{
  id: string | number;
  intoId: string | number;
}>;


export type MergeComplaintMutation = { mergeComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RecategoriseComplaintMutationVariables = Exact<{
  id: string | number;
  categoryId: string | number;
}>;


export type RecategoriseComplaintMutation = { recategoriseComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type QueueRowFragment = { id: string, number: string, title: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, categoryName: string, place: string, villageLabel: string | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, closedAt: string | null, assigneeName: string | null, departmentName: string | null };

export type QueueQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type QueueQuery = { complaints: { nodes: Array<{ id: string, number: string, title: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, categoryName: string, place: string, villageLabel: string | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, closedAt: string | null, assigneeName: string | null, departmentName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type AssignComplaintsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  departmentId?: string | number | null | undefined;
  assigneeId?: string | number | null | undefined;
}>;


export type AssignComplaintsMutation = { assignComplaints: { status: CommandStatus, message: string | null, changed: number, fields: Array<{ field: string, message: string }> } };

export type DuplicatesQueryVariables = Exact<{
  complaintId?: string | number | null | undefined;
  text?: string | null | undefined;
  villageId?: string | number | null | undefined;
  lat?: number | null | undefined;
  lon?: number | null | undefined;
}>;


export type DuplicatesQuery = { duplicates: Array<{ similarity: number, metres: number | null, complaint: { id: string, number: string, title: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, categoryName: string, place: string, villageLabel: string | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, closedAt: string | null, assigneeName: string | null, departmentName: string | null } }> };

export type RegisterComplaintMutationVariables = Exact<{
  input: RegisterComplaintInput;
}>;


export type RegisterComplaintMutation = { registerComplaint: { status: CommandStatus, message: string | null, secret: string | null, trackingUrl: string | null, fields: Array<{ field: string, message: string }>, complaint: { id: string, number: string, title: string, dueOn: string, ackDueOn: string } | null } };

export type CorruptionCasesQueryVariables = Exact<{
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CorruptionCasesQuery = { corruptionCases: { nodes: Array<{ id: string, number: string, channel: Channel, state: ComplaintState, open: boolean, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, assigneeName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CorruptionCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CorruptionCaseQuery = { corruptionCase: { id: string, number: string, channel: Channel, state: ComplaintState, open: boolean, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, text: string, respondent: string, place: string, anonymous: boolean, assigneeId: string | null, assigneeName: string | null, version: number, allowed: Array<string>, complainant: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null, trace: { receivedOn: string, days: number, promisedDays: number | null, dueOn: string, lastWorkingDay: string | null, rule: string, holidays: Array<{ day: string, name: string }> } | null, events: Array<{ id: string, at: string, kind: EventKind, public: boolean, actorName: string | null, actorKind: string, text: string, files: Array<{ id: string, name: string, mime: string, bytes: number, url: string }> }> } | null };

export type CorruptionAuditQueryVariables = Exact<{ [key: string]: never; }>;


export type CorruptionAuditQuery = { corruptionAudit: Array<{ id: string, at: string, actorName: string | null, action: string, number: string | null }> };

export type RegisterCorruptionMutationVariables = Exact<{
  input: RegisterCorruptionInput;
}>;


export type RegisterCorruptionMutation = { registerCorruption: { status: CommandStatus, message: string | null, secret: string | null, trackingUrl: string | null, fields: Array<{ field: string, message: string }>, case: { id: string, number: string, dueOn: string } | null } };

export type AcknowledgeCorruptionMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type AcknowledgeCorruptionMutation = { acknowledgeCorruption: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AssignCorruptionMutationVariables = Exact<{
  id: string | number;
  assigneeId: string | number;
}>;


export type AssignCorruptionMutation = { assignCorruption: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportCorruptionProgressMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type ReportCorruptionProgressMutation = { reportCorruptionProgress: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ExplainCorruptionDelayMutationVariables = Exact<{
  id: string | number;
  promisedOn: string;
  reason: string;
}>;


export type ExplainCorruptionDelayMutation = { explainCorruptionDelay: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportCorruptionResultMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type ReportCorruptionResultMutation = { reportCorruptionResult: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CloseCorruptionMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type CloseCorruptionMutation = { closeCorruption: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AddCorruptionNoteMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AddCorruptionNoteMutation = { addCorruptionNote: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ForumItemPartsFragment = { id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null };

export type ForumDetailFragment = { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> };

export type ForumOutcomeFragment = { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null };

export type ForumsQueryVariables = Exact<{
  filter?: ForumFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ForumsQuery = { forums: { nodes: Array<{ id: string, title: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, startsOn: string | null, endsOn: string | null, place: string, villages: Array<string>, total: number | null, items: number, adopted: number, open: number, demand: HearingDemand, publishedAt: string | null, archivedAt: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ForumQueryVariables = Exact<{
  id: string | number;
}>;


export type ForumQuery = { forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null };

export type ForumSettingQueryVariables = Exact<{ [key: string]: never; }>;


export type ForumSettingQuery = { forumSetting: { minimumShare: number | null, minimumSource: string, noticeDays: number, resultDays: number, source: string, version: number } };

export type CreateForumMutationVariables = Exact<{
  key: string;
  input: ForumInput;
  state?: ForumState | null | undefined;
}>;


export type CreateForumMutation = { createForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ChangeForumMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumInput;
}>;


export type ChangeForumMutation = { changeForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type EnterForumMutationVariables = Exact<{
  id: string | number;
  input: ForumEntryInput;
}>;


export type EnterForumMutation = { enterForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type StepForumMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumStepInput;
}>;


export type StepForumMutation = { stepForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type PublishForumMutationVariables = Exact<{
  id: string | number;
  published: boolean;
}>;


export type PublishForumMutation = { publishForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ArchiveForumMutationVariables = Exact<{
  id: string | number;
  archived: boolean;
}>;


export type ArchiveForumMutation = { archiveForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ChangeForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumItemInput;
}>;


export type ChangeForumItemMutation = { changeForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type RemoveForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type RemoveForumItemMutation = { removeForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type AskForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  unitId: string | number;
  dueOn: string;
}>;


export type AskForumItemMutation = { askForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type AnswerForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumAnswerInput;
}>;


export type AnswerForumItemMutation = { answerForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ReopenForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type ReopenForumItemMutation = { reopenForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type SaveForumSettingMutationVariables = Exact<{
  input: ForumSettingInput;
}>;


export type SaveForumSettingMutation = { saveForumSetting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type LatenessQueryVariables = Exact<{ [key: string]: never; }>;


export type LatenessQuery = { lateness: { asOf: string, byDepartment: Array<{ id: string | null, name: string, open: number, dueSoon: number, overdue: number, oldestQueueOn: string | null }>, byOfficer: Array<{ id: string | null, name: string, open: number, dueSoon: number, overdue: number, oldestQueueOn: string | null }> } };

export type PolicyPartsFragment = { id: string, preamble: string, legalBasis: Array<string>, declaration: string, inform: string, consult: string, involve: string, collaborate: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } };

export type ParticipationPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type ParticipationPolicyQuery = { participationPolicy: { id: string, preamble: string, legalBasis: Array<string>, declaration: string, inform: string, consult: string, involve: string, collaborate: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } } | null };

export type SaveParticipationPolicyMutationVariables = Exact<{
  idempotencyKey: string;
  id?: string | number | null | undefined;
  version?: number | null | undefined;
  input: ParticipationPolicyInput;
}>;


export type SaveParticipationPolicyMutation = { saveParticipationPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, policy: { id: string, preamble: string, legalBasis: Array<string>, declaration: string, inform: string, consult: string, involve: string, collaborate: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } } | null } };

export type PublishParticipationPolicyMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishParticipationPolicyMutation = { publishParticipationPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type WithdrawParticipationPolicyMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawParticipationPolicyMutation = { withdrawParticipationPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { staff: { id: string, totpEnabled: boolean, lang: string } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RecordFilePartsFragmentDoc = new TypedDocumentString(`
    fragment RecordFileParts on RecordFile {
  id
  uploadId
  part
  purpose
  caption
  alt
  public
  name
  mime
  bytes
  isPhoto
  width
  height
  url
  thumbUrl
}
    `, {"fragmentName":"RecordFileParts"}) as unknown as TypedDocumentString<RecordFilePartsFragment, unknown>;
export const CaseFileFragmentDoc = new TypedDocumentString(`
    fragment CaseFile on StoredFile {
  id
  name
  mime
  bytes
  width
  height
  url
  thumbUrl
  isImage
  stage
  alt
  public
}
    `, {"fragmentName":"CaseFile"}) as unknown as TypedDocumentString<CaseFileFragment, unknown>;
export const CaseDetailFragmentDoc = new TypedDocumentString(`
    fragment CaseDetail on Complaint {
  id
  number
  title
  body
  kind
  channel
  state
  open
  place
  lat
  lon
  category {
    id
    nameTh
    nameEn
  }
  village {
    id
    label
  }
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  ackDueOn
  acknowledgedAt
  answeredAt
  resultedAt
  closedAt
  assignee {
    id
    name
    position
    phone
  }
  department {
    id
    nameTh
    nameEn
  }
  registeredByName
  referredTo
  reopenedCount
  rating
  ratingText
  version
  mergedInto {
    id
    number
    title
  }
  trace {
    receivedOn
    days
    promisedDays
    dueOn
    lastWorkingDay
    rule
    holidays {
      day
      name
    }
  }
  complainant {
    name
    phone
    email
    address
    wantsMail
  }
  events {
    id
    at
    kind
    public
    actorName
    actorKind
    text
    data
    files {
      ...CaseFile
    }
  }
  files {
    ...CaseFile
  }
  allowed
}
    fragment CaseFile on StoredFile {
  id
  name
  mime
  bytes
  width
  height
  url
  thumbUrl
  isImage
  stage
  alt
  public
}`, {"fragmentName":"CaseDetail"}) as unknown as TypedDocumentString<CaseDetailFragment, unknown>;
export const QueueRowFragmentDoc = new TypedDocumentString(`
    fragment QueueRow on ComplaintRow {
  id
  number
  title
  kind
  channel
  state
  open
  categoryName
  place
  villageLabel
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  closedAt
  assigneeName
  departmentName
}
    `, {"fragmentName":"QueueRow"}) as unknown as TypedDocumentString<QueueRowFragment, unknown>;
export const RecordPartsFragmentDoc = new TypedDocumentString(`
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
    `, {"fragmentName":"RecordParts"}) as unknown as TypedDocumentString<RecordPartsFragment, unknown>;
export const ForumItemPartsFragmentDoc = new TypedDocumentString(`
    fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
    `, {"fragmentName":"ForumItemParts"}) as unknown as TypedDocumentString<ForumItemPartsFragment, unknown>;
export const ForumDetailFragmentDoc = new TypedDocumentString(`
    fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}`, {"fragmentName":"ForumDetail"}) as unknown as TypedDocumentString<ForumDetailFragment, unknown>;
export const ForumOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}`, {"fragmentName":"ForumOutcome"}) as unknown as TypedDocumentString<ForumOutcomeFragment, unknown>;
export const PolicyPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyParts on ParticipationPolicy {
  id
  record {
    ...RecordParts
  }
  preamble
  legalBasis
  declaration
  inform
  consult
  involve
  collaborate
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"PolicyParts"}) as unknown as TypedDocumentString<PolicyPartsFragment, unknown>;
export const RecordsDocument = new TypedDocumentString(`
    query Records($filter: RecordFilter, $first: Int = 50, $after: String) {
  records(filter: $filter, first: $first, after: $after) {
    nodes {
      ...RecordParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<RecordsQuery, RecordsQueryVariables>;
export const RecordLinksDocument = new TypedDocumentString(`
    query RecordLinks($id: ID!) {
  recordLinks(id: $id) {
    relation
    outgoing
    record {
      ...RecordParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<RecordLinksQuery, RecordLinksQueryVariables>;
export const RecordFilesDocument = new TypedDocumentString(`
    query RecordFiles($id: ID!) {
  recordFiles(id: $id) {
    ...RecordFileParts
  }
}
    fragment RecordFileParts on RecordFile {
  id
  uploadId
  part
  purpose
  caption
  alt
  public
  name
  mime
  bytes
  isPhoto
  width
  height
  url
  thumbUrl
}`) as unknown as TypedDocumentString<RecordFilesQuery, RecordFilesQueryVariables>;
export const LinkRecordsDocument = new TypedDocumentString(`
    mutation LinkRecords($from: ID!, $to: ID!, $relation: RecordRelation!) {
  linkRecords(from: $from, to: $to, relation: $relation) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LinkRecordsMutation, LinkRecordsMutationVariables>;
export const UnlinkRecordsDocument = new TypedDocumentString(`
    mutation UnlinkRecords($from: ID!, $to: ID!, $relation: RecordRelation!) {
  unlinkRecords(from: $from, to: $to, relation: $relation) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnlinkRecordsMutation, UnlinkRecordsMutationVariables>;
export const AttachRecordFilesDocument = new TypedDocumentString(`
    mutation AttachRecordFiles($id: ID!, $files: [RecordFileInput!]!) {
  attachRecordFiles(id: $id, files: $files) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AttachRecordFilesMutation, AttachRecordFilesMutationVariables>;
export const DescribeRecordFileDocument = new TypedDocumentString(`
    mutation DescribeRecordFile($id: ID!, $fileId: ID!, $caption: String!, $alt: String!, $public: Boolean!) {
  describeRecordFile(
    id: $id
    fileId: $fileId
    caption: $caption
    alt: $alt
    public: $public
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DescribeRecordFileMutation, DescribeRecordFileMutationVariables>;
export const RemoveRecordFileDocument = new TypedDocumentString(`
    mutation RemoveRecordFile($id: ID!, $fileId: ID!) {
  removeRecordFile(id: $id, fileId: $fileId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveRecordFileMutation, RemoveRecordFileMutationVariables>;
export const DepartmentsDocument = new TypedDocumentString(`
    query Departments($includeInactive: Boolean = false) {
  departments(includeInactive: $includeInactive) {
    id
    nameTh
    nameEn
    kind
    phone
    active
  }
}
    `) as unknown as TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>;
export const CategoriesDocument = new TypedDocumentString(`
    query Categories($includeInactive: Boolean = false) {
  categories(includeInactive: $includeInactive) {
    id
    nameTh
    nameEn
    departmentId
    active
    sort
  }
}
    `) as unknown as TypedDocumentString<CategoriesQuery, CategoriesQueryVariables>;
export const VillagesDocument = new TypedDocumentString(`
    query Villages {
  villages {
    id
    kind
    no
    name
    label
  }
}
    `) as unknown as TypedDocumentString<VillagesQuery, VillagesQueryVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues {
  staff {
    id
    name
    position
    departmentId
    departmentName
    roles
    state
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const ComplaintCountsDocument = new TypedDocumentString(`
    query ComplaintCounts {
  complaintCounts {
    open
    mine
    myDepartment
    unassigned
    overdue
    dueSoon
  }
}
    `) as unknown as TypedDocumentString<ComplaintCountsQuery, ComplaintCountsQueryVariables>;
export const SettingsDocument = new TypedDocumentString(`
    query Settings {
  settings {
    promiseDays
    ackWorkingDays
    reopenDays
    sendFrom
    sendTo
    urgentAnyDay
    serviceHours
  }
}
    `) as unknown as TypedDocumentString<SettingsQuery, SettingsQueryVariables>;
export const ReminderPoliciesDocument = new TypedDocumentString(`
    query ReminderPolicies {
  reminderPolicies {
    kind
    daysBefore
    overdueEveryDays
    headAfterDays
    clerkAfterDays
    active
  }
}
    `) as unknown as TypedDocumentString<ReminderPoliciesQuery, ReminderPoliciesQueryVariables>;
export const HolidaysDocument = new TypedDocumentString(`
    query Holidays($from: Date!, $to: Date!) {
  holidays(from: $from, to: $to) {
    day
    name
    officeClosed
    own
  }
}
    `) as unknown as TypedDocumentString<HolidaysQuery, HolidaysQueryVariables>;
export const OutboxDocument = new TypedDocumentString(`
    query Outbox($state: String, $first: Int, $after: String) {
  outbox(state: $state, first: $first, after: $after) {
    nodes {
      id
      kind
      toAddress
      subject
      state
      attempts
      createdAt
      sentAt
      runAt
      lastError
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<OutboxQuery, OutboxQueryVariables>;
export const AuditTrailDocument = new TypedDocumentString(`
    query AuditTrail($subjectId: ID, $first: Int, $after: String) {
  auditTrail(subjectId: $subjectId, first: $first, after: $after) {
    nodes {
      id
      at
      actorKind
      actorName
      action
      subjectKind
      subjectId
      subjectLabel
      detail
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const SaveCategoryDocument = new TypedDocumentString(`
    mutation SaveCategory($input: CategoryInput!) {
  saveCategory(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCategoryMutation, SaveCategoryMutationVariables>;
export const SaveDepartmentDocument = new TypedDocumentString(`
    mutation SaveDepartment($input: DepartmentInput!) {
  saveDepartment(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveDepartmentMutation, SaveDepartmentMutationVariables>;
export const SaveVillageDocument = new TypedDocumentString(`
    mutation SaveVillage($input: VillageInput!) {
  saveVillage(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveVillageMutation, SaveVillageMutationVariables>;
export const SaveSettingsDocument = new TypedDocumentString(`
    mutation SaveSettings($input: SettingsInput!) {
  saveSettings(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const SaveReminderPolicyDocument = new TypedDocumentString(`
    mutation SaveReminderPolicy($input: ReminderPolicyInput!) {
  saveReminderPolicy(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveReminderPolicyMutation, SaveReminderPolicyMutationVariables>;
export const SaveHolidayDocument = new TypedDocumentString(`
    mutation SaveHoliday($input: HolidayInput!) {
  saveHoliday(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveHolidayMutation, SaveHolidayMutationVariables>;
export const RemoveHolidayDocument = new TypedDocumentString(`
    mutation RemoveHoliday($day: Date!) {
  removeHoliday(day: $day) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveHolidayMutation, RemoveHolidayMutationVariables>;
export const RetryMessageDocument = new TypedDocumentString(`
    mutation RetryMessage($id: ID!) {
  retryMessage(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryMessageMutation, RetryMessageMutationVariables>;
export const StaffDirectoryDocument = new TypedDocumentString(`
    query StaffDirectory($includeDisabled: Boolean = false) {
  staff(includeDisabled: $includeDisabled) {
    id
    name
    position
    email
    phone
    departmentId
    departmentName
    roles
    state
    totpEnabled
    signedInAt
    lang
  }
}
    `) as unknown as TypedDocumentString<StaffDirectoryQuery, StaffDirectoryQueryVariables>;
export const InviteStaffDocument = new TypedDocumentString(`
    mutation InviteStaff($input: StaffInput!) {
  inviteStaff(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const ChangeStaffDocument = new TypedDocumentString(`
    mutation ChangeStaff($id: ID!, $input: StaffInput!) {
  changeStaff(id: $id, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeStaffMutation, ChangeStaffMutationVariables>;
export const DisableStaffDocument = new TypedDocumentString(`
    mutation DisableStaff($id: ID!) {
  disableStaff(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DisableStaffMutation, DisableStaffMutationVariables>;
export const EnableStaffDocument = new TypedDocumentString(`
    mutation EnableStaff($id: ID!) {
  enableStaff(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EnableStaffMutation, EnableStaffMutationVariables>;
export const ResendInviteDocument = new TypedDocumentString(`
    mutation ResendInvite($id: ID!) {
  resendInvite(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInviteMutation, ResendInviteMutationVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!) {
  complaint(id: $id) {
    ...CaseDetail
  }
}
    fragment CaseFile on StoredFile {
  id
  name
  mime
  bytes
  width
  height
  url
  thumbUrl
  isImage
  stage
  alt
  public
}
fragment CaseDetail on Complaint {
  id
  number
  title
  body
  kind
  channel
  state
  open
  place
  lat
  lon
  category {
    id
    nameTh
    nameEn
  }
  village {
    id
    label
  }
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  ackDueOn
  acknowledgedAt
  answeredAt
  resultedAt
  closedAt
  assignee {
    id
    name
    position
    phone
  }
  department {
    id
    nameTh
    nameEn
  }
  registeredByName
  referredTo
  reopenedCount
  rating
  ratingText
  version
  mergedInto {
    id
    number
    title
  }
  trace {
    receivedOn
    days
    promisedDays
    dueOn
    lastWorkingDay
    rule
    holidays {
      day
      name
    }
  }
  complainant {
    name
    phone
    email
    address
    wantsMail
  }
  events {
    id
    at
    kind
    public
    actorName
    actorKind
    text
    data
    files {
      ...CaseFile
    }
  }
  files {
    ...CaseFile
  }
  allowed
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const NoticePreviewDocument = new TypedDocumentString(`
    query NoticePreview($complaintId: ID!, $kind: EventKind!, $text: String, $promisedOn: Date, $agency: String) {
  noticePreview(
    complaintId: $complaintId
    kind: $kind
    text: $text
    promisedOn: $promisedOn
    agency: $agency
  ) {
    subject
    text
  }
}
    `) as unknown as TypedDocumentString<NoticePreviewQuery, NoticePreviewQueryVariables>;
export const AcknowledgeComplaintDocument = new TypedDocumentString(`
    mutation AcknowledgeComplaint($id: ID!, $text: String) {
  acknowledgeComplaint(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeComplaintMutation, AcknowledgeComplaintMutationVariables>;
export const ReportProgressDocument = new TypedDocumentString(`
    mutation ReportProgress($id: ID!, $text: String!, $photos: [PhotoInput!]) {
  reportProgress(id: $id, text: $text, photos: $photos) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportProgressMutation, ReportProgressMutationVariables>;
export const ExplainDelayDocument = new TypedDocumentString(`
    mutation ExplainDelay($id: ID!, $promisedOn: Date!, $reason: String!) {
  explainDelay(id: $id, promisedOn: $promisedOn, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainDelayMutation, ExplainDelayMutationVariables>;
export const ReportResultDocument = new TypedDocumentString(`
    mutation ReportResult($id: ID!, $text: String!, $photos: [PhotoInput!]) {
  reportResult(id: $id, text: $text, photos: $photos) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportResultMutation, ReportResultMutationVariables>;
export const CloseComplaintDocument = new TypedDocumentString(`
    mutation CloseComplaint($id: ID!, $text: String) {
  closeComplaint(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseComplaintMutation, CloseComplaintMutationVariables>;
export const ReopenComplaintDocument = new TypedDocumentString(`
    mutation ReopenComplaint($id: ID!, $reason: String!) {
  reopenComplaint(id: $id, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenComplaintMutation, ReopenComplaintMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($id: ID!, $text: String!) {
  addNote(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const ReferComplaintDocument = new TypedDocumentString(`
    mutation ReferComplaint($id: ID!, $agency: String!, $text: String!) {
  referComplaint(id: $id, agency: $agency, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReferComplaintMutation, ReferComplaintMutationVariables>;
export const MergeComplaintDocument = new TypedDocumentString(`
    mutation MergeComplaint($id: ID!, $intoId: ID!) {
  mergeComplaint(id: $id, intoId: $intoId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MergeComplaintMutation, MergeComplaintMutationVariables>;
export const RecategoriseComplaintDocument = new TypedDocumentString(`
    mutation RecategoriseComplaint($id: ID!, $categoryId: ID!) {
  recategoriseComplaint(id: $id, categoryId: $categoryId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecategoriseComplaintMutation, RecategoriseComplaintMutationVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($filter: ComplaintFilter, $first: Int, $after: String) {
  complaints(filter: $filter, first: $first, after: $after) {
    nodes {
      ...QueueRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment QueueRow on ComplaintRow {
  id
  number
  title
  kind
  channel
  state
  open
  categoryName
  place
  villageLabel
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  closedAt
  assigneeName
  departmentName
}`) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const AssignComplaintsDocument = new TypedDocumentString(`
    mutation AssignComplaints($ids: [ID!]!, $departmentId: ID, $assigneeId: ID) {
  assignComplaints(
    ids: $ids
    departmentId: $departmentId
    assigneeId: $assigneeId
  ) {
    status
    message
    fields {
      field
      message
    }
    changed
  }
}
    `) as unknown as TypedDocumentString<AssignComplaintsMutation, AssignComplaintsMutationVariables>;
export const DuplicatesDocument = new TypedDocumentString(`
    query Duplicates($complaintId: ID, $text: String, $villageId: ID, $lat: Float, $lon: Float) {
  duplicates(
    complaintId: $complaintId
    text: $text
    villageId: $villageId
    lat: $lat
    lon: $lon
  ) {
    similarity
    metres
    complaint {
      ...QueueRow
    }
  }
}
    fragment QueueRow on ComplaintRow {
  id
  number
  title
  kind
  channel
  state
  open
  categoryName
  place
  villageLabel
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  closedAt
  assigneeName
  departmentName
}`) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
export const RegisterComplaintDocument = new TypedDocumentString(`
    mutation RegisterComplaint($input: RegisterComplaintInput!) {
  registerComplaint(input: $input) {
    status
    message
    fields {
      field
      message
    }
    secret
    trackingUrl
    complaint {
      id
      number
      title
      dueOn
      ackDueOn
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterComplaintMutation, RegisterComplaintMutationVariables>;
export const CorruptionCasesDocument = new TypedDocumentString(`
    query CorruptionCases($open: Boolean, $first: Int, $after: String) {
  corruptionCases(open: $open, first: $first, after: $after) {
    nodes {
      id
      number
      channel
      state
      open
      receivedAt
      receivedOn
      dueOn
      promisedOn
      queueOn
      daysLeft
      assigneeName
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<CorruptionCasesQuery, CorruptionCasesQueryVariables>;
export const CorruptionCaseDocument = new TypedDocumentString(`
    query CorruptionCase($id: ID!) {
  corruptionCase(id: $id) {
    id
    number
    channel
    state
    open
    receivedAt
    receivedOn
    dueOn
    promisedOn
    queueOn
    daysLeft
    text
    respondent
    place
    anonymous
    complainant {
      name
      phone
      email
      address
      wantsMail
    }
    assigneeId
    assigneeName
    version
    trace {
      receivedOn
      days
      promisedDays
      dueOn
      lastWorkingDay
      rule
      holidays {
        day
        name
      }
    }
    events {
      id
      at
      kind
      public
      actorName
      actorKind
      text
      files {
        id
        name
        mime
        bytes
        url
      }
    }
    allowed
  }
}
    `) as unknown as TypedDocumentString<CorruptionCaseQuery, CorruptionCaseQueryVariables>;
export const CorruptionAuditDocument = new TypedDocumentString(`
    query CorruptionAudit {
  corruptionAudit(first: 50) {
    id
    at
    actorName
    action
    number
  }
}
    `) as unknown as TypedDocumentString<CorruptionAuditQuery, CorruptionAuditQueryVariables>;
export const RegisterCorruptionDocument = new TypedDocumentString(`
    mutation RegisterCorruption($input: RegisterCorruptionInput!) {
  registerCorruption(input: $input) {
    status
    message
    fields {
      field
      message
    }
    secret
    trackingUrl
    case {
      id
      number
      dueOn
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterCorruptionMutation, RegisterCorruptionMutationVariables>;
export const AcknowledgeCorruptionDocument = new TypedDocumentString(`
    mutation AcknowledgeCorruption($id: ID!, $text: String) {
  acknowledgeCorruption(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeCorruptionMutation, AcknowledgeCorruptionMutationVariables>;
export const AssignCorruptionDocument = new TypedDocumentString(`
    mutation AssignCorruption($id: ID!, $assigneeId: ID!) {
  assignCorruption(id: $id, assigneeId: $assigneeId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignCorruptionMutation, AssignCorruptionMutationVariables>;
export const ReportCorruptionProgressDocument = new TypedDocumentString(`
    mutation ReportCorruptionProgress($id: ID!, $text: String!) {
  reportCorruptionProgress(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCorruptionProgressMutation, ReportCorruptionProgressMutationVariables>;
export const ExplainCorruptionDelayDocument = new TypedDocumentString(`
    mutation ExplainCorruptionDelay($id: ID!, $promisedOn: Date!, $reason: String!) {
  explainCorruptionDelay(id: $id, promisedOn: $promisedOn, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainCorruptionDelayMutation, ExplainCorruptionDelayMutationVariables>;
export const ReportCorruptionResultDocument = new TypedDocumentString(`
    mutation ReportCorruptionResult($id: ID!, $text: String!) {
  reportCorruptionResult(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCorruptionResultMutation, ReportCorruptionResultMutationVariables>;
export const CloseCorruptionDocument = new TypedDocumentString(`
    mutation CloseCorruption($id: ID!, $text: String) {
  closeCorruption(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseCorruptionMutation, CloseCorruptionMutationVariables>;
export const AddCorruptionNoteDocument = new TypedDocumentString(`
    mutation AddCorruptionNote($id: ID!, $text: String!) {
  addCorruptionNote(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddCorruptionNoteMutation, AddCorruptionNoteMutationVariables>;
export const ForumsDocument = new TypedDocumentString(`
    query Forums($filter: ForumFilter, $first: Int = 50, $after: String) {
  forums(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      title
      forumLevel
      subject
      state
      startsOn
      endsOn
      place
      villages
      total
      items
      adopted
      open
      demand
      publishedAt
      archivedAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ForumsQuery, ForumsQueryVariables>;
export const ForumDocument = new TypedDocumentString(`
    query Forum($id: ID!) {
  forum(id: $id) {
    ...ForumDetail
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}`) as unknown as TypedDocumentString<ForumQuery, ForumQueryVariables>;
export const ForumSettingDocument = new TypedDocumentString(`
    query ForumSetting {
  forumSetting {
    minimumShare
    minimumSource
    noticeDays
    resultDays
    source
    version
  }
}
    `) as unknown as TypedDocumentString<ForumSettingQuery, ForumSettingQueryVariables>;
export const CreateForumDocument = new TypedDocumentString(`
    mutation CreateForum($key: String!, $input: ForumInput!, $state: ForumState) {
  createForum(idempotencyKey: $key, input: $input, state: $state) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<CreateForumMutation, CreateForumMutationVariables>;
export const ChangeForumDocument = new TypedDocumentString(`
    mutation ChangeForum($id: ID!, $version: Int!, $input: ForumInput!) {
  changeForum(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ChangeForumMutation, ChangeForumMutationVariables>;
export const EnterForumDocument = new TypedDocumentString(`
    mutation EnterForum($id: ID!, $input: ForumEntryInput!) {
  enterForum(id: $id, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<EnterForumMutation, EnterForumMutationVariables>;
export const StepForumDocument = new TypedDocumentString(`
    mutation StepForum($id: ID!, $version: Int!, $input: ForumStepInput!) {
  stepForum(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<StepForumMutation, StepForumMutationVariables>;
export const PublishForumDocument = new TypedDocumentString(`
    mutation PublishForum($id: ID!, $published: Boolean!) {
  publishForum(id: $id, published: $published) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<PublishForumMutation, PublishForumMutationVariables>;
export const ArchiveForumDocument = new TypedDocumentString(`
    mutation ArchiveForum($id: ID!, $archived: Boolean!) {
  archiveForum(id: $id, archived: $archived) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ArchiveForumMutation, ArchiveForumMutationVariables>;
export const ChangeForumItemDocument = new TypedDocumentString(`
    mutation ChangeForumItem($id: ID!, $version: Int!, $input: ForumItemInput!) {
  changeForumItem(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ChangeForumItemMutation, ChangeForumItemMutationVariables>;
export const RemoveForumItemDocument = new TypedDocumentString(`
    mutation RemoveForumItem($id: ID!, $version: Int!) {
  removeForumItem(id: $id, version: $version) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<RemoveForumItemMutation, RemoveForumItemMutationVariables>;
export const AskForumItemDocument = new TypedDocumentString(`
    mutation AskForumItem($id: ID!, $version: Int!, $unitId: ID!, $dueOn: Date!) {
  askForumItem(id: $id, version: $version, unitId: $unitId, dueOn: $dueOn) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<AskForumItemMutation, AskForumItemMutationVariables>;
export const AnswerForumItemDocument = new TypedDocumentString(`
    mutation AnswerForumItem($id: ID!, $version: Int!, $input: ForumAnswerInput!) {
  answerForumItem(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<AnswerForumItemMutation, AnswerForumItemMutationVariables>;
export const ReopenForumItemDocument = new TypedDocumentString(`
    mutation ReopenForumItem($id: ID!, $version: Int!) {
  reopenForumItem(id: $id, version: $version) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ReopenForumItemMutation, ReopenForumItemMutationVariables>;
export const SaveForumSettingDocument = new TypedDocumentString(`
    mutation SaveForumSetting($input: ForumSettingInput!) {
  saveForumSetting(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveForumSettingMutation, SaveForumSettingMutationVariables>;
export const LatenessDocument = new TypedDocumentString(`
    query Lateness {
  lateness {
    asOf
    byDepartment {
      id
      name
      open
      dueSoon
      overdue
      oldestQueueOn
    }
    byOfficer {
      id
      name
      open
      dueSoon
      overdue
      oldestQueueOn
    }
  }
}
    `) as unknown as TypedDocumentString<LatenessQuery, LatenessQueryVariables>;
export const ParticipationPolicyDocument = new TypedDocumentString(`
    query ParticipationPolicy {
  participationPolicy {
    ...PolicyParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment PolicyParts on ParticipationPolicy {
  id
  record {
    ...RecordParts
  }
  preamble
  legalBasis
  declaration
  inform
  consult
  involve
  collaborate
}`) as unknown as TypedDocumentString<ParticipationPolicyQuery, ParticipationPolicyQueryVariables>;
export const SaveParticipationPolicyDocument = new TypedDocumentString(`
    mutation SaveParticipationPolicy($idempotencyKey: String!, $id: ID, $version: Int, $input: ParticipationPolicyInput!) {
  saveParticipationPolicy(
    idempotencyKey: $idempotencyKey
    id: $id
    version: $version
    input: $input
  ) {
    status
    message
    fields {
      field
      message
    }
    policy {
      ...PolicyParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment PolicyParts on ParticipationPolicy {
  id
  record {
    ...RecordParts
  }
  preamble
  legalBasis
  declaration
  inform
  consult
  involve
  collaborate
}`) as unknown as TypedDocumentString<SaveParticipationPolicyMutation, SaveParticipationPolicyMutationVariables>;
export const PublishParticipationPolicyDocument = new TypedDocumentString(`
    mutation PublishParticipationPolicy($id: ID!) {
  publishParticipationPolicy(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishParticipationPolicyMutation, PublishParticipationPolicyMutationVariables>;
export const WithdrawParticipationPolicyDocument = new TypedDocumentString(`
    mutation WithdrawParticipationPolicy($id: ID!) {
  withdrawParticipationPolicy(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawParticipationPolicyMutation, WithdrawParticipationPolicyMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    staff {
      id
      totpEnabled
      lang
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
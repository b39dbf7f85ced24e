/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ActionItemInput = {
  agendaId?: string | number | null | undefined;
  departmentId?: string | number | null | undefined;
  dueOn?: string | null | undefined;
  id?: string | number | null | undefined;
  ownerId?: string | number | null | undefined;
  ownerText?: string;
  text: string;
};

export type AgendaInput = {
  id?: string | number | null | undefined;
  outcome?: string;
  resolution?: string;
  title: string;
};

/** By what a committee was appointed. */
export type AppointmentInstrument =
  /** ประกาศ */
  | 'ANNOUNCEMENT'
  /** คำสั่ง */
  | 'ORDER';

export type AttendanceInput = {
  mark: AttendanceMark;
  representedBy?: string;
  seatId: string | number;
};

/** Whether the head of a seat was there. */
export type AttendanceMark =
  /** ไม่มา */
  | 'ABSENT'
  /** ลา */
  | 'LEAVE'
  /** มาประชุม */
  | 'PRESENT'
  /** มีผู้แทนมาประชุม */
  | 'REPRESENTED';

/** What kind of body it is. */
export type BodyKind =
  /** คณะกรรมการ */
  | 'COMMITTEE'
  /** ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน */
  | 'PARTICIPATION_CENTRE'
  /** คณะอนุกรรมการ */
  | 'SUBCOMMITTEE'
  /** คณะทำงาน */
  | 'WORKING_GROUP';

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

export type CommitteeChannelInput = {
  channel: CommitteeChannelKind;
  contact?: string;
};

/** ช่องทางการรับรู้ */
export type CommitteeChannelKind =
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

export type CommitteeInput = {
  adminName?: string;
  adminPosition?: string;
  bodyKind: BodyKind;
  channels?: Array<CommitteeChannelInput>;
  instrument: AppointmentInstrument;
  location?: string;
  meetsEvery?: number | null | undefined;
  missions?: Array<string>;
  nextMeetingOn?: string | null | undefined;
  objectives?: Array<string>;
  orderNo?: string;
  orderedOn?: string | null | undefined;
  parentId?: string | number | null | undefined;
  powers?: Array<string>;
  profile?: string | null | undefined;
  quorum?: number | null | undefined;
  quorumNote?: string;
  record: RecordInput;
  representativesCount?: boolean;
  termFrom?: string | null | undefined;
  termTo?: string | null | undefined;
};

/** What somebody is on a committee (domain.md a7). */
export type CommitteeRole =
  /** ที่ปรึกษา */
  | 'ADVISER'
  /** ผู้ช่วยเลขานุการ */
  | 'ASSISTANT_SECRETARY'
  /** ประธาน */
  | 'CHAIR'
  /** กรรมการ */
  | 'MEMBER'
  /** กรรมการและเลขานุการ */
  | 'MEMBER_SECRETARY'
  /** เลขานุการ */
  | 'SECRETARY'
  /** รองประธาน */
  | 'VICE_CHAIR';

/** Where a committee stands today. */
export type CommitteeStanding =
  | 'ENDING'
  | 'IN_FORCE'
  | 'OVER'
  | 'SET_ASIDE';

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

export type HolidayInput = {
  day: string;
  name: string;
  officeClosed: boolean;
};

export type MeetingInput = {
  agenda?: Array<AgendaInput>;
  beYear?: number | null | undefined;
  endsAt?: string;
  notice?: string;
  noticeSentOn?: string | null | undefined;
  number?: number | null | undefined;
  /** An empty title is made from the committee, the number and the year. */
  record: RecordInput;
  startsAt?: string;
};

/** How far a meeting is. */
export type MeetingState =
  /** ยกเลิก */
  | 'CANCELLED'
  /** ประชุมแล้ว */
  | 'HELD'
  /** รับรองรายงานการประชุมแล้ว */
  | 'MINUTES_APPROVED'
  /** กำหนดไว้ */
  | 'PLANNED';

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

export type PhotoInput = {
  alt?: string | null | undefined;
  stage: FileStage;
  uploadId: string | number;
};

/** The positions of domain.md a3 and a1 that are met on committees. */
export type PositionKind =
  | 'AGENCY_REPRESENTATIVE'
  | 'CHIEF_OF_CLERK_OFFICE'
  | 'CITIZEN'
  | 'CIVIC_REPRESENTATIVE'
  | 'CLERK'
  | 'COLLEGE_DIRECTOR'
  | 'COMMUNITY_LEADER'
  | 'COUNCIL_CHAIR'
  | 'COUNCIL_MEMBER'
  | 'DEPARTMENT_DIRECTOR'
  | 'DEPARTMENT_HEAD'
  | 'DEPUTY_CLERK'
  | 'DEPUTY_EXECUTIVE'
  | 'DISTRICT_CHIEF'
  | 'DISTRICT_CLERK_FOR_TAMBON'
  | 'DISTRICT_LOCAL_OFFICER'
  | 'EXPERT'
  | 'GENERAL_ADMIN_DIVISION_HEAD'
  | 'GROUP_REPRESENTATIVE'
  | 'HR_OFFICER'
  | 'KAMNAN'
  | 'MAYOR'
  | 'OTHER'
  | 'PAO_PRESIDENT'
  | 'POLICY_PLAN_ANALYST'
  | 'PRIVATE_REPRESENTATIVE'
  | 'RESPONSIBLE_OFFICER'
  | 'SAO_PRESIDENT'
  | 'SCHOOL_DIRECTOR'
  | 'VILLAGE_HEAD'
  | 'VILLAGE_HEALTH_VOLUNTEER'
  | 'WOMEN_GROUP';

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

/** What is done with a record as a whole. */
export type RecordTurn =
  | 'ARCHIVE'
  | 'PUBLISH'
  | 'RESTORE'
  | 'WITHDRAW';

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

/** How sure a line is (domain.md: marks at the top). */
export type RuleCertainty =
  /** Written in one of the source documents. */
  | 'DOCUMENT'
  /** A text was looked up. */
  | 'LOOKED_UP'
  /** From memory; to be compared with the gazette before it is relied on. */
  | 'MEMORY';

export type SeatInput = {
  /** Of a seat that is there already. */
  id?: string | number | null | undefined;
  person?: string;
  position?: string;
  positionKind?: PositionKind | null | undefined;
  role: CommitteeRole;
  /** Read from the position when left out. */
  sector?: SeatSector | null | undefined;
  vacantSince?: string | null | undefined;
  villageNo?: number | null | undefined;
};

/** On whose behalf a seat is taken, as the rule profiles count. */
export type SeatSector =
  /** หน่วยงานราชการหรือรัฐวิสาหกิจ */
  | 'AGENCY'
  /** ภาคประชาชน */
  | 'CITIZEN_SECTOR'
  /** ภาคประชาสังคม */
  | 'CIVIL_SOCIETY'
  /** สภาท้องถิ่น */
  | 'COUNCIL'
  /** ผู้บริหารท้องถิ่น */
  | 'EXECUTIVE'
  /** ผู้ทรงคุณวุฒิ */
  | 'EXPERT'
  /** กลุ่มอื่นในพื้นที่ */
  | 'OTHER_GROUP'
  /** ภาคเอกชน */
  | 'PRIVATE_SECTOR'
  /** เจ้าหน้าที่ขององค์กรปกครองส่วนท้องถิ่น */
  | 'STAFF';

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

export type SeatPartsFragment = { id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number };

export type CommitteePartsFragment = { id: string, bodyKind: BodyKind, standing: CommitteeStanding, profile: string | null, profileName: string | null, instrument: AppointmentInstrument, orderNo: string, orderedOn: string | null, termFrom: string | null, termTo: string | null, quorum: number | null, quorumNote: string, representativesCount: boolean, quorumNeeded: number, objectives: Array<string>, powers: Array<string>, missions: Array<string>, location: string, adminName: string, adminPosition: string, meetsEvery: number | null, nextMeetingOn: string | null, heads: number, vacancies: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, channels: Array<{ channel: CommitteeChannelKind, contact: string }>, seats: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, advisers: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, warnings: Array<{ rule: string, text: string, have: number, least: number, most: number | null, source: string, certainty: RuleCertainty }> };

export type MeetingPartsFragment = { id: string, committeeId: string, committeeTitle: string, number: number, beYear: number, state: MeetingState, startsAt: string, endsAt: string, noticeSentOn: string | null, notice: string, others: Array<string>, minutes: string, minutesPublished: boolean, cancelReason: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } };

export type ActionPartsFragment = { id: string, agendaId: string | null, text: string, ownerId: string | null, ownerText: string, departmentId: string | null, dueOn: string | null, doneOn: string | null, evidence: string };

export type CommitteesQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CommitteesQuery = { committees: { nodes: Array<{ id: string, bodyKind: BodyKind, standing: CommitteeStanding, termTo: string | null, heads: number, vacancies: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, warnings: Array<{ rule: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CommitteeQueryVariables = Exact<{
  id: string | number;
}>;


export type CommitteeQuery = { committee: { committee: { id: string, bodyKind: BodyKind, standing: CommitteeStanding, profile: string | null, profileName: string | null, instrument: AppointmentInstrument, orderNo: string, orderedOn: string | null, termFrom: string | null, termTo: string | null, quorum: number | null, quorumNote: string, representativesCount: boolean, quorumNeeded: number, objectives: Array<string>, powers: Array<string>, missions: Array<string>, location: string, adminName: string, adminPosition: string, meetsEvery: number | null, nextMeetingOn: string | null, heads: number, vacancies: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, channels: Array<{ channel: CommitteeChannelKind, contact: string }>, seats: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, advisers: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, warnings: Array<{ rule: string, text: string, have: number, least: number, most: number | null, source: string, certainty: RuleCertainty }> }, parent: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } | null, children: Array<{ id: string, bodyKind: BodyKind, record: { title: string } }>, meetings: Array<{ id: string, state: MeetingState, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }> } | null };

export type RuleProfilesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleProfilesQuery = { ruleProfiles: Array<{ key: string, name: string, note: string, rules: Array<{ key: string, text: string, source: string, certainty: RuleCertainty }> }> };

export type CreateCommitteeMutationVariables = Exact<{
  idempotencyKey: string;
  input: CommitteeInput;
}>;


export type CreateCommitteeMutation = { createCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, committee: { id: string } | null } };

export type ChangeCommitteeMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: CommitteeInput;
}>;


export type ChangeCommitteeMutation = { changeCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ComposeCommitteeMutationVariables = Exact<{
  id: string | number;
  version: number;
  seats: Array<SeatInput> | SeatInput;
  advisers: Array<SeatInput> | SeatInput;
}>;


export type ComposeCommitteeMutation = { composeCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type TurnCommitteeMutationVariables = Exact<{
  id: string | number;
  turn: RecordTurn;
}>;


export type TurnCommitteeMutation = { turnCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type MeetingsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeetingsQuery = { meetings: { nodes: Array<{ id: string, committeeTitle: string, state: MeetingState, startsAt: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OpenActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenActionsQuery = { openActions: Array<{ meetingId: string, meetingTitle: string, item: { id: string, agendaId: string | null, text: string, ownerId: string | null, ownerText: string, departmentId: string | null, dueOn: string | null, doneOn: string | null, evidence: string } }> };

export type MeetingQueryVariables = Exact<{
  id: string | number;
}>;


export type MeetingQuery = { meeting: { meeting: { id: string, committeeId: string, committeeTitle: string, number: number, beYear: number, state: MeetingState, startsAt: string, endsAt: string, noticeSentOn: string | null, notice: string, others: Array<string>, minutes: string, minutesPublished: boolean, cancelReason: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }, agenda: Array<{ id: string, title: string, outcome: string, resolution: string }>, attendees: Array<{ seatId: string, role: CommitteeRole, position: string, person: string, mark: AttendanceMark | null, representedBy: string }>, actions: Array<{ id: string, agendaId: string | null, text: string, ownerId: string | null, ownerText: string, departmentId: string | null, dueOn: string | null, doneOn: string | null, evidence: string }>, quorum: { present: number, needed: number, of: number, met: boolean, note: string } } | null };

export type CreateMeetingMutationVariables = Exact<{
  idempotencyKey: string;
  committeeId: string | number;
  input: MeetingInput;
}>;


export type CreateMeetingMutation = { createMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, page: { meeting: { id: string } } | null } };

export type ChangeMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: MeetingInput;
}>;


export type ChangeMeetingMutation = { changeMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AttendMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  marks: Array<AttendanceInput> | AttendanceInput;
  others: Array<string> | string;
}>;


export type AttendMeetingMutation = { attendMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type HoldMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type HoldMeetingMutation = { holdMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CancelMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  reason: string;
}>;


export type CancelMeetingMutation = { cancelMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type TurnMeetingMutationVariables = Exact<{
  id: string | number;
  turn: RecordTurn;
}>;


export type TurnMeetingMutation = { turnMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type WriteMinutesMutationVariables = Exact<{
  id: string | number;
  version: number;
  minutes: string;
}>;


export type WriteMinutesMutation = { writeMinutes: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ApproveMinutesMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type ApproveMinutesMutation = { approveMinutes: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type PublishMinutesMutationVariables = Exact<{
  id: string | number;
  version: number;
  shown: boolean;
}>;


export type PublishMinutesMutation = { publishMinutes: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveActionItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ActionItemInput;
}>;


export type SaveActionItemMutation = { saveActionItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SettleActionItemMutationVariables = Exact<{
  id: string | number;
  itemId: string | number;
  version: number;
  doneOn?: string | null | undefined;
  evidence: string;
}>;


export type SettleActionItemMutation = { settleActionItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveActionItemMutationVariables = Exact<{
  id: string | number;
  itemId: string | number;
  version: number;
}>;


export type RemoveActionItemMutation = { removeActionItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

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

export type LatenessQueryVariables = Exact<{ [key: string]: never; }>;


export type LatenessQuery = { lateness: { asOf: string, byDepartment: Array<{ id: string | null, name: string, open: number, dueSoon: number, overdue: number, oldestQueueOn: string | null }>, byOfficer: Array<{ id: string | null, name: string, open: number, dueSoon: number, overdue: number, oldestQueueOn: string | null }> } };

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
export const SeatPartsFragmentDoc = new TypedDocumentString(`
    fragment SeatParts on CommitteeSeat {
  id
  role
  sector
  position
  villageNo
  person
  vacantSince
  head
}
    `, {"fragmentName":"SeatParts"}) as unknown as TypedDocumentString<SeatPartsFragment, unknown>;
export const CommitteePartsFragmentDoc = new TypedDocumentString(`
    fragment CommitteeParts on Committee {
  id
  record {
    ...RecordParts
  }
  bodyKind
  standing
  profile
  profileName
  instrument
  orderNo
  orderedOn
  termFrom
  termTo
  quorum
  quorumNote
  representativesCount
  quorumNeeded
  objectives
  powers
  missions
  location
  channels {
    channel
    contact
  }
  adminName
  adminPosition
  meetsEvery
  nextMeetingOn
  seats {
    ...SeatParts
  }
  advisers {
    ...SeatParts
  }
  heads
  vacancies
  warnings {
    rule
    text
    have
    least
    most
    source
    certainty
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
fragment SeatParts on CommitteeSeat {
  id
  role
  sector
  position
  villageNo
  person
  vacantSince
  head
}`, {"fragmentName":"CommitteeParts"}) as unknown as TypedDocumentString<CommitteePartsFragment, unknown>;
export const MeetingPartsFragmentDoc = new TypedDocumentString(`
    fragment MeetingParts on Meeting {
  id
  record {
    ...RecordParts
  }
  committeeId
  committeeTitle
  number
  beYear
  state
  startsAt
  endsAt
  noticeSentOn
  notice
  others
  minutes
  minutesPublished
  cancelReason
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
}`, {"fragmentName":"MeetingParts"}) as unknown as TypedDocumentString<MeetingPartsFragment, unknown>;
export const ActionPartsFragmentDoc = new TypedDocumentString(`
    fragment ActionParts on MeetingActionItem {
  id
  agendaId
  text
  ownerId
  ownerText
  departmentId
  dueOn
  doneOn
  evidence
}
    `, {"fragmentName":"ActionParts"}) as unknown as TypedDocumentString<ActionPartsFragment, unknown>;
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
export const CommitteesDocument = new TypedDocumentString(`
    query Committees($filter: RecordFilter, $first: Int, $after: String) {
  committees(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      record {
        ...RecordParts
      }
      bodyKind
      standing
      termTo
      heads
      vacancies
      warnings {
        rule
      }
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
}`) as unknown as TypedDocumentString<CommitteesQuery, CommitteesQueryVariables>;
export const CommitteeDocument = new TypedDocumentString(`
    query Committee($id: ID!) {
  committee(id: $id) {
    committee {
      ...CommitteeParts
    }
    parent {
      ...RecordParts
    }
    children {
      id
      bodyKind
      record {
        title
      }
    }
    meetings {
      id
      state
      record {
        ...RecordParts
      }
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
fragment SeatParts on CommitteeSeat {
  id
  role
  sector
  position
  villageNo
  person
  vacantSince
  head
}
fragment CommitteeParts on Committee {
  id
  record {
    ...RecordParts
  }
  bodyKind
  standing
  profile
  profileName
  instrument
  orderNo
  orderedOn
  termFrom
  termTo
  quorum
  quorumNote
  representativesCount
  quorumNeeded
  objectives
  powers
  missions
  location
  channels {
    channel
    contact
  }
  adminName
  adminPosition
  meetsEvery
  nextMeetingOn
  seats {
    ...SeatParts
  }
  advisers {
    ...SeatParts
  }
  heads
  vacancies
  warnings {
    rule
    text
    have
    least
    most
    source
    certainty
  }
}`) as unknown as TypedDocumentString<CommitteeQuery, CommitteeQueryVariables>;
export const RuleProfilesDocument = new TypedDocumentString(`
    query RuleProfiles {
  ruleProfiles {
    key
    name
    note
    rules {
      key
      text
      source
      certainty
    }
  }
}
    `) as unknown as TypedDocumentString<RuleProfilesQuery, RuleProfilesQueryVariables>;
export const CreateCommitteeDocument = new TypedDocumentString(`
    mutation CreateCommittee($idempotencyKey: String!, $input: CommitteeInput!) {
  createCommittee(idempotencyKey: $idempotencyKey, input: $input) {
    status
    message
    fields {
      field
      message
    }
    committee {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCommitteeMutation, CreateCommitteeMutationVariables>;
export const ChangeCommitteeDocument = new TypedDocumentString(`
    mutation ChangeCommittee($id: ID!, $version: Int!, $input: CommitteeInput!) {
  changeCommittee(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCommitteeMutation, ChangeCommitteeMutationVariables>;
export const ComposeCommitteeDocument = new TypedDocumentString(`
    mutation ComposeCommittee($id: ID!, $version: Int!, $seats: [SeatInput!]!, $advisers: [SeatInput!]!) {
  composeCommittee(id: $id, version: $version, seats: $seats, advisers: $advisers) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ComposeCommitteeMutation, ComposeCommitteeMutationVariables>;
export const TurnCommitteeDocument = new TypedDocumentString(`
    mutation TurnCommittee($id: ID!, $turn: RecordTurn!) {
  turnCommittee(id: $id, turn: $turn) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TurnCommitteeMutation, TurnCommitteeMutationVariables>;
export const MeetingsDocument = new TypedDocumentString(`
    query Meetings($filter: RecordFilter, $first: Int, $after: String) {
  meetings(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      committeeTitle
      state
      startsAt
      record {
        ...RecordParts
      }
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
}`) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const OpenActionsDocument = new TypedDocumentString(`
    query OpenActions {
  openActions {
    meetingId
    meetingTitle
    item {
      ...ActionParts
    }
  }
}
    fragment ActionParts on MeetingActionItem {
  id
  agendaId
  text
  ownerId
  ownerText
  departmentId
  dueOn
  doneOn
  evidence
}`) as unknown as TypedDocumentString<OpenActionsQuery, OpenActionsQueryVariables>;
export const MeetingDocument = new TypedDocumentString(`
    query Meeting($id: ID!) {
  meeting(id: $id) {
    meeting {
      ...MeetingParts
    }
    agenda {
      id
      title
      outcome
      resolution
    }
    attendees {
      seatId
      role
      position
      person
      mark
      representedBy
    }
    actions {
      ...ActionParts
    }
    quorum {
      present
      needed
      of
      met
      note
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
fragment MeetingParts on Meeting {
  id
  record {
    ...RecordParts
  }
  committeeId
  committeeTitle
  number
  beYear
  state
  startsAt
  endsAt
  noticeSentOn
  notice
  others
  minutes
  minutesPublished
  cancelReason
}
fragment ActionParts on MeetingActionItem {
  id
  agendaId
  text
  ownerId
  ownerText
  departmentId
  dueOn
  doneOn
  evidence
}`) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const CreateMeetingDocument = new TypedDocumentString(`
    mutation CreateMeeting($idempotencyKey: String!, $committeeId: ID!, $input: MeetingInput!) {
  createMeeting(
    idempotencyKey: $idempotencyKey
    committeeId: $committeeId
    input: $input
  ) {
    status
    message
    fields {
      field
      message
    }
    page {
      meeting {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMeetingMutation, CreateMeetingMutationVariables>;
export const ChangeMeetingDocument = new TypedDocumentString(`
    mutation ChangeMeeting($id: ID!, $version: Int!, $input: MeetingInput!) {
  changeMeeting(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeMeetingMutation, ChangeMeetingMutationVariables>;
export const AttendMeetingDocument = new TypedDocumentString(`
    mutation AttendMeeting($id: ID!, $version: Int!, $marks: [AttendanceInput!]!, $others: [String!]!) {
  attendMeeting(id: $id, version: $version, marks: $marks, others: $others) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AttendMeetingMutation, AttendMeetingMutationVariables>;
export const HoldMeetingDocument = new TypedDocumentString(`
    mutation HoldMeeting($id: ID!, $version: Int!) {
  holdMeeting(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HoldMeetingMutation, HoldMeetingMutationVariables>;
export const CancelMeetingDocument = new TypedDocumentString(`
    mutation CancelMeeting($id: ID!, $version: Int!, $reason: String!) {
  cancelMeeting(id: $id, version: $version, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const TurnMeetingDocument = new TypedDocumentString(`
    mutation TurnMeeting($id: ID!, $turn: RecordTurn!) {
  turnMeeting(id: $id, turn: $turn) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TurnMeetingMutation, TurnMeetingMutationVariables>;
export const WriteMinutesDocument = new TypedDocumentString(`
    mutation WriteMinutes($id: ID!, $version: Int!, $minutes: String!) {
  writeMinutes(id: $id, version: $version, minutes: $minutes) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WriteMinutesMutation, WriteMinutesMutationVariables>;
export const ApproveMinutesDocument = new TypedDocumentString(`
    mutation ApproveMinutes($id: ID!, $version: Int!) {
  approveMinutes(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveMinutesMutation, ApproveMinutesMutationVariables>;
export const PublishMinutesDocument = new TypedDocumentString(`
    mutation PublishMinutes($id: ID!, $version: Int!, $shown: Boolean!) {
  publishMinutes(id: $id, version: $version, shown: $shown) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishMinutesMutation, PublishMinutesMutationVariables>;
export const SaveActionItemDocument = new TypedDocumentString(`
    mutation SaveActionItem($id: ID!, $version: Int!, $input: ActionItemInput!) {
  saveActionItem(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveActionItemMutation, SaveActionItemMutationVariables>;
export const SettleActionItemDocument = new TypedDocumentString(`
    mutation SettleActionItem($id: ID!, $itemId: ID!, $version: Int!, $doneOn: Date, $evidence: String!) {
  settleActionItem(
    id: $id
    itemId: $itemId
    version: $version
    doneOn: $doneOn
    evidence: $evidence
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SettleActionItemMutation, SettleActionItemMutationVariables>;
export const RemoveActionItemDocument = new TypedDocumentString(`
    mutation RemoveActionItem($id: ID!, $itemId: ID!, $version: Int!) {
  removeActionItem(id: $id, itemId: $itemId, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveActionItemMutation, RemoveActionItemMutationVariables>;
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